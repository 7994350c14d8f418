// The points as the reader sees them: a list, running text, or sections. Knows elements; must not know what a click does.

import { sentenceUrl } from "../page/text-fragment.js";
import { make } from "../shared/dom.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 */

/** Kinds that are read as a text. The others are lists. */
const RUNNING = new Set(["tldr", "teaser", "headline"]);

export class PointList {
  /**
   * @param {PageSummary} summary
   * @param {string} kind
   * @param {(index: number, event: MouseEvent) => void} jump
   */
  constructor({ points, lang }, kind, jump) {
    this.links = points.map((point, index) => this.#link(point, (event) => jump(index, event)));
    const body = RUNNING.has(kind) ? [this.#text()] : this.#lists(kind === "outline" ? points : []);
    this.element = make(
      "div",
      { id: "points", class: "points", dir: "auto", ...(lang === "und" ? {} : { lang }) },
      ...body,
    );
  }

  /** Shows which point the reader is at. @param {number} index -1 for none */
  current(index) {
    for (const [at, link] of this.links.entries()) {
      if (at === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /** @param {LocatedPoint} point @param {(event: MouseEvent) => void} jump */
  #link(point, jump) {
    const href = sentenceUrl(location.href, point.text);
    const link = make("a", { href, part: "point" }, point.text + (point.truncated ? "…" : ""));
    link.addEventListener("click", jump);
    return link;
  }

  #text() {
    return make("p", { part: "text" }, ...this.links.flatMap((link) => [link, " "]));
  }

  /** A list for each heading of the article that has points below it. @param {LocatedPoint[]} points of which the headings are shown */
  #lists(points) {
    /** @type {HTMLElement[]} */
    const body = [];
    /** @type {HTMLElement | undefined} */
    let list;
    let last = "";
    for (const [index, link] of this.links.entries()) {
      const heading = points[index]?.heading ?? "";
      if (heading && heading !== last) body.push(make("h3", { part: "heading" }, heading));
      // Without the role, Safari takes a list without markers for no list.
      if (!list || heading !== last) {
        list = make("ol", { role: "list", part: "list" });
        body.push(list);
      }
      list.append(make("li", { part: "item" }, link));
      last = heading;
    }
    return body;
  }
}
