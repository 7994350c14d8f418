// Renders the buttons "Fewer" and "More". Must not depend on what a step does.

import { icon, make } from "../shared/dom.js";
import { FEWER, MORE } from "./icons.js";

/**
 * @typedef {object} Range
 * @property {number} shown number of points that are shown
 * @property {number} max number of points at which "More" is disabled
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
   * Shows the number of points. Disables "Fewer" at 1 and "More" at `max`.
   * @param {Range} range
   * @param {{ fewer: string, more: string, shown: string }} labels
   */
  show({ shown, max }, labels) {
    this.#count.textContent = labels.shown;
    nameButton(this.#fewer, labels.fewer);
    nameButton(this.#more, labels.more);
    // `disabled` would lose the focus; `aria-disabled` keeps it.
    this.#fewer.setAttribute("aria-disabled", String(shown <= 1));
    this.#more.setAttribute("aria-disabled", String(shown >= max));
  }
}

/**
 * Makes the button "Fewer" or "More".
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

/** Names a button without text. @param {HTMLElement} button @param {string} name */
function nameButton(button, name) {
  button.title = name;
  button.setAttribute("aria-label", name);
}
