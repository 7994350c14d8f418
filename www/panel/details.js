// Renders the details below the points: tools, positions, topics, and a note about the origin of
// the points. Must not depend on what the tools do.

import { make } from "../shared/dom.js";
import { PositionBar } from "./position-bar.js";
import { Toolbar } from "./toolbar.js";

/**
 * Maximum number of keywords. Six fill one line, or two lines on a phone. More would push the note
 * below them out of view.
 */
const MAX_KEYWORDS = 6;

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../locales/messages.js').Messages} Messages
 */

/** The details, which the reader unfolds with a button. */
export class Details {
  #messages;
  #saved = make("p", { part: "saved" });
  /** Container of the position bar. Every summary gets a new bar. */
  #place = make("div");
  /** @type {PositionBar | undefined} */
  #positions;

  /**
   * @param {PageSummary} summary
   * @param {Messages} messages
   * @param {(tool: import('./toolbar.js').Tool) => void} use
   */
  constructor(summary, messages, use) {
    this.#messages = messages;
    this.toolbar = new Toolbar((name) => messages.label(name), use);
    this.element = make(
      "div",
      { id: "details", part: "details" },
      this.toolbar.element,
      this.#place,
      this.#saved,
      ...makeKeywordList(summary, messages),
      makeNote(messages),
    );
    this.show(summary);
  }

  /**
   * Shows the positions and the time saved of another summary of the same article.
   * @param {PageSummary} summary
   */
  show({ points, textLength, secondsSaved }) {
    this.#saved.textContent = this.#messages.saved(secondsSaved);
    this.#positions = undefined;
    if (textLength && points.length > 1) {
      const places = points.map(({ start }) => start / textLength);
      this.#positions = new PositionBar(places, this.#messages.places(places));
    }
    this.#place.replaceChildren(...(this.#positions ? [this.#positions.element] : []));
  }

  /**
   * Highlights the mark of a point on the position bar. @param {number} index of the point, -1 for
   * none
   */
  current(index) {
    this.#positions?.current(index);
  }
}

/**
 * Makes the list of keywords; empty if there are none.
 * @param {PageSummary} summary
 * @param {Messages} messages
 */
function makeKeywordList({ keywords: found, lang }, messages) {
  if (!found.length) return [];
  // Isolated, so that a keyword in another writing direction does not move the dots beside it.
  const items = found
    .slice(0, MAX_KEYWORDS)
    .map((word) => make("li", { part: "keyword" }, make("bdi", {}, word)));
  const list = make("ul", { role: "list", class: "keyword-list" }, ...items);
  if (lang !== "und") list.lang = lang;
  return [make("div", { part: "keywords" }, make("p", {}, messages.label("keywords")), list)];
}

/** Makes the note about the origin of the points. @param {Messages} messages */
function makeNote(messages) {
  const how = make("p", { part: "how" }, messages.label("because"));
  return make("div", { part: "note" }, make("p", {}, messages.label("about")), how);
}
