// Renders the buttons for fewer and more points. Must not depend on what a step does.

import { make } from "../shared/dom.js";

/**
 * @typedef {object} Range
 * @property {number} shown number of points that are shown
 * @property {number} max number of points at which "More" ends
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
   * Shows the number of points and the possible steps.
   * @param {Range} range
   * @param {{ fewer: string, more: string, shown: string }} labels
   */
  show({ shown, max }, labels) {
    this.#count.textContent = labels.shown;
    this.#fewer.textContent = labels.fewer;
    this.#more.textContent = labels.more;
    // A disabled step stays focusable, so the focus is not lost at the end.
    this.#fewer.setAttribute("aria-disabled", String(shown <= 1));
    this.#more.setAttribute("aria-disabled", String(shown >= max));
  }
}

/**
 * Makes the button of a step.
 * @param {string} id
 * @param {() => void} act
 */
function button(id, act) {
  const attributes = { type: "button", id, part: `step ${id}`, "aria-describedby": "shown" };
  const element = make("button", attributes);
  element.addEventListener("click", () => element.getAttribute("aria-disabled") === "true" || act());
  return element;
}
