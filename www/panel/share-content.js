// Formats the points for copying and sharing: as text, and as HTML with links to the sentences.
// Must not depend on the destination.

import { sentenceUrl } from "../page/text-fragment.js";
import { make } from "../shared/dom.js";
import { page } from "../shared/own-members.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 */

/** The points of a summary as text and as HTML. */
export class ShareContent {
  #summary;
  /** The text of the whole page, read on first use. @type {string | undefined} */
  #pageText;

  /** @param {PageSummary} summary */
  constructor(summary) {
    this.#summary = summary;
  }

  get title() {
    return this.#summary.title ?? page.title;
  }

  /**
   * The canonical address of the article. If that is on another host, it may be wrong, so the
   * address of the page is used.
   */
  get url() {
    const canonicalLink = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
    const here = new URL(location.href);
    here.hash = "";
    const hasCanonical = canonicalLink && URL.canParse(canonicalLink, here);
    const canonical = hasCanonical ? new URL(canonicalLink, here) : here;
    return canonical.host === here.host ? canonical.href : here.href;
  }

  /** Returns the link to a point's sentence. @param {LocatedPoint} point */
  link({ text, prefix, suffix }) {
    this.#pageText ??= page.body.textContent ?? "";
    return sentenceUrl(this.url, text, { page: this.#pageText, before: prefix, after: suffix });
  }

  get text() {
    const points = this.#summary.points.map(({ text, truncated }) => `• ${text}${truncated ? "…" : ""}`);
    return [this.title, "", ...points, "", this.url].join("\n");
  }

  get html() {
    const items = this.#summary.points.map((point) =>
      make("li", {}, make("a", { href: this.link(point) }, point.text + (point.truncated ? "…" : ""))),
    );
    const title = make("p", {}, make("a", { href: this.url }, this.title));
    return make("div", { lang: this.#summary.lang }, title, make("ul", {}, ...items)).outerHTML;
  }
}
