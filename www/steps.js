// Fewer and more points. Knows elements; must not know what a step does.

import { make } from "./dom.js";

/**
 * @typedef {object} Range
 * @property {number} shown sentences
 * @property {number} most the number beyond which there is no more
 */

/**
 * @param {Range} range
 * @param {{ fewer: string, more: string, shown: string }} words
 * @param {(change: 1 | -1) => void} step
 */
export function steps({ shown, most }, words, step) {
  const count = make("span", { id: "shown", class: "shown" }, words.shown);
  const fewer = button("fewer", words.fewer, shown > 1, () => step(-1));
  const more = button("more", words.more, shown < most, () => step(1));
  return make("div", { part: "steps", class: "steps" }, fewer, count, more);
}

/**
 * A step that cannot be taken stays focusable, so that the focus is not lost on reaching the end.
 * @param {string} id
 * @param {string} word
 * @param {boolean} possible
 * @param {() => void} act
 */
function button(id, word, possible, act) {
  const attributes = { type: "button", id, part: `step ${id}`, class: "step", "aria-describedby": "shown" };
  const made = make("button", attributes, word);
  made.setAttribute("aria-disabled", String(!possible));
  made.addEventListener("click", () => possible && act());
  return made;
}
