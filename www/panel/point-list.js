// Renders the points: as a list, as running text, or by section. Must not depend on what a click
// does.

import { sentenceUrl } from "../page/text-fragment.js";
import { make } from "../shared/dom.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 */

/** Kinds that are shown as running text. All others are shown as lists. */
const RUNNING_TEXT_KINDS = new Set(["tldr", "teaser", "headline"]);

/** The points, each a link to its sentence. */
export class PointList {
  /**
   * @param {PageSummary} summary
   * @param {string} kind
   * @param {(index: number, event: MouseEvent) => void} jump
   */
  constructor({ points, lang }, kind, jump) {
    this.links = points.map((point, index) => this.#link(point, (event) => jump(index, event)));
    const body = RUNNING_TEXT_KINDS.has(kind)
      ? [this.#text()]
      : this.#lists(kind === "outline" ? points : []);
    this.element = make(
      "div",
      { id: "points", class: "points", dir: "auto", ...(lang === "und" ? {} : { lang }) },
      ...body,
    );
  }

  /** Highlights a point. @param {number} index of the point, -1 for none */
  current(index) {
    for (const [at, link] of this.links.entries()) {
      if (at === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /**
   * Makes the link of a point.
   * @param {LocatedPoint} point
   * @param {(event: MouseEvent) => void} jump
   */
  #link(point, jump) {
    const href = sentenceUrl(location.href, point.text);
    const link = make("a", { href, part: "point" }, point.text + (point.truncated ? "…" : ""));
    link.addEventListener("click", jump);
    return link;
  }

  /** Makes a paragraph of all points. */
  #text() {
    return make("p", { part: "text" }, ...this.links.flatMap((link) => [link, " "]));
  }

  /**
   * Makes a list for each heading, or one list if no point has a heading.
   * @param {LocatedPoint[]} points points whose headings are shown; empty to show no headings
   */
  #lists(points) {
    /** @type {HTMLElement[]} */
    const body = [];
    /** @type {HTMLElement | undefined} */
    let list;
    let last = "";
    for (const [index, link] of this.links.entries()) {
      const heading = points[index]?.heading ?? "";
      if (heading && heading !== last) body.push(make("h3", { part: "heading" }, heading));
      // Safari drops the list role of lists without markers (https://webkit.org/b/170179).
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
