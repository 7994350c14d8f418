// The points as something to take along: as text, and as HTML with links to the sentences. Knows the page's addresses;
// must not know where it is taken.

import { sentenceUrl } from "../page/text-fragment.js";
import { make } from "../shared/dom.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 */

export class ShareContent {
  #summary;
  #document;
  /** All text of the page, once it is needed. @type {string | undefined} */
  #pageText;

  /** @param {PageSummary} summary @param {Document} page */
  constructor(summary, page) {
    this.#summary = summary;
    this.#document = page;
  }

  get title() {
    return this.#summary.title ?? this.#document.title;
  }

  /** Where the article is said to be, if that is on this host; a wrong address would lead readers astray. */
  get url() {
    const said = this.#document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    const here = new URL(location.href);
    here.hash = "";
    const canonical = said && URL.canParse(said, here) ? new URL(said, here) : here;
    return canonical.host === here.host ? canonical.href : here.href;
  }

  /** The address of a point's sentence. @param {LocatedPoint} point */
  link({ text, prefix, suffix }) {
    this.#pageText ??= this.#document.body.textContent ?? "";
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
