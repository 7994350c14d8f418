// Renders the buttons "Fewer" and "More". Must not depend on what a step does.

import { make } from "../shared/dom.js";

/**
 * @typedef {object} Range
 * @property {number} shown number of points that are shown
 * @property {number} max the largest number of points that "More" leads to
 */

/** The buttons "Fewer" and "More", and the number of points between them. */
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
   * Shows the number of points, and disables the buttons that would leave the range.
   * @param {Range} range
   * @param {{ fewer: string, more: string, shown: string }} labels
   */
  show({ shown, max }, labels) {
    this.#count.textContent = labels.shown;
    this.#fewer.textContent = labels.fewer;
    this.#more.textContent = labels.more;
    // A disabled button stays focusable, so that the focus is not lost at either end.
    this.#fewer.setAttribute("aria-disabled", String(shown <= 1));
    this.#more.setAttribute("aria-disabled", String(shown >= max));
  }
}

/**
 * Makes one of the two buttons.
 * @param {string} id
 * @param {() => void} act
 */
function button(id, act) {
  const attributes = { type: "button", id, part: `step ${id}`, "aria-describedby": "shown" };
  const element = make("button", attributes);
  element.addEventListener("click", () => element.getAttribute("aria-disabled") === "true" || act());
  return element;
}
