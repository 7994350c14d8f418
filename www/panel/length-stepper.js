// Fewer and more points. Knows elements; must not know what a step does.

import { make } from "../shared/dom.js";

/**
 * @typedef {object} Range
 * @property {number} shown sentences
 * @property {number} most the number beyond which there is no more
 */

export class LengthStepper {
  #count = make("span", { id: "shown", class: "shown" });
  #fewer;
  #more;

  /** @param {(change: 1 | -1) => void} step */
  constructor(step) {
    this.#fewer = button("fewer", () => step(-1));
    this.#more = button("more", () => step(1));
    this.element = make("div", { part: "steps" }, this.#fewer, this.#count, this.#more);
  }

  /**
   * @param {Range} range
   * @param {{ fewer: string, more: string, shown: string }} words
   */
  show({ shown, most }, words) {
    this.#count.textContent = words.shown;
    this.#fewer.textContent = words.fewer;
    this.#more.textContent = words.more;
    // A step that cannot be taken stays focusable, so that the focus is not lost on reaching the end.
    this.#fewer.setAttribute("aria-disabled", String(shown <= 1));
    this.#more.setAttribute("aria-disabled", String(shown >= most));
  }
}

/**
 * @param {string} id
 * @param {() => void} act
 */
function button(id, act) {
  const made = make("button", { type: "button", id, part: `step ${id}`, "aria-describedby": "shown" });
  made.addEventListener("click", () => made.getAttribute("aria-disabled") === "true" || act());
  return made;
}
