// Renders the buttons "Fewer" and "More". Must not depend on what a step does.

import { icon, make } from "../shared/dom.js";
import { FEWER, MORE } from "./icons.js";

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
    this.#fewer = makeButton("fewer", FEWER, () => step(-1));
    this.#more = makeButton("more", MORE, () => step(1));
    this.element = make("div", { part: "steps" }, this.#fewer, this.#count, this.#more);
  }

  /**
   * Shows the number of points, and disables the buttons that would leave the range.
   * @param {Range} range
   * @param {{ fewer: string, more: string, shown: string }} labels
   */
  show({ shown, max }, labels) {
    this.#count.textContent = labels.shown;
    nameButton(this.#fewer, labels.fewer);
    nameButton(this.#more, labels.more);
    // A disabled button stays focusable, so that the focus is not lost at either end.
    this.#fewer.setAttribute("aria-disabled", String(shown <= 1));
    this.#more.setAttribute("aria-disabled", String(shown >= max));
  }
}

/**
 * Makes one of the two buttons.
 * @param {string} id
 * @param {string} path of its icon
 * @param {() => void} act
 */
function makeButton(id, path, act) {
  const attributes = { type: "button", id, part: `step ${id}`, "aria-describedby": "shown" };
  const element = make("button", attributes, icon("icon", path));
  element.addEventListener("click", () => element.getAttribute("aria-disabled") === "true" || act());
  return element;
}

/** Names a button that shows only an icon. @param {HTMLElement} button @param {string} name */
function nameButton(button, name) {
  button.title = name;
  button.setAttribute("aria-label", name);
}
