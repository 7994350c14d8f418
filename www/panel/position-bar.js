// Where in the article the points are, drawn. Knows numbers and elements.

import { make } from "../shared/dom.js";

export class PositionBar {
  #marks;

  /**
   * @param {number[]} places from 0, the beginning of the article, to 1
   * @param {string} label the same in words
   */
  constructor(places, label) {
    this.#marks = places.map(mark);
    this.element = make("div", { role: "img", "aria-label": label, part: "strip" }, ...this.#marks);
  }

  /** @param {number} index of the point that the reader is at, -1 for none */
  current(index) {
    for (const [at, mark] of this.#marks.entries()) mark.classList.toggle("here", at === index);
  }
}

/** @param {number} place */
function mark(place) {
  const element = make("span", { part: "mark" });
  // Set through the CSSOM: a style attribute would need a hole in the page's Content Security Policy.
  element.style.setProperty("inset-inline-start", `${(place * 100).toFixed(2)}%`);
  return element;
}
