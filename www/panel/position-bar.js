// Renders the position of each point in the article as a mark on a line.

import { make } from "../shared/dom.js";

/** A line that stands for the article from start to end, with a mark for each point. */
export class PositionBar {
  #marks;

  /**
   * @param {number[]} places position of each point, from 0 (start of the article) to 1 (end)
   * @param {string} label description for screen readers
   */
  constructor(places, label) {
    this.#marks = places.map(makeMark);
    this.element = make("div", { role: "img", "aria-label": label, part: "strip" }, ...this.#marks);
  }

  /** Highlights the mark of a point. @param {number} index of the point, -1 for none */
  current(index) {
    for (const [at, mark] of this.#marks.entries()) mark.classList.toggle("here", at === index);
  }
}

/** Makes the mark of a point. @param {number} place from 0 to 1 */
function makeMark(place) {
  const element = make("span", { part: "mark" });
  // A style attribute would need 'unsafe-inline' in the page's policy; the CSSOM does not.
  element.style.setProperty("inset-inline-start", `${(place * 100).toFixed(2)}%`);
  return element;
}
