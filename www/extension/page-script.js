// The script that the popup puts into a page when the reader presses the button. It runs in the
// extension's own world: scripts of the page do not see it. It reads the page and finds sentences;
// the engine runs in the popup, because the page's policy may forbid WebAssembly here.

import { readPage } from "../page/read-page.js";
import { relocate } from "../page/relocate.js";
import { scrollTo } from "../page/scroll.js";
import { mark } from "./mark.js";

/**
 * @typedef {object} PageCopy A page as text and numbers, as `PageSource` describes them.
 * @property {number[]} numbers
 * @property {string} descriptions
 * @property {string} text
 * @property {string} facts
 * @property {string} visible a digit for each text node: 1 if readers see it, plus 2 if they do
 *   although clipped text counts as hidden
 * @property {string} title
 *
 * @typedef {object} Place A sentence of the page, by the indices of its text nodes.
 * @property {[node: number, offset: number]} start
 * @property {[node: number, offset: number]} end
 * @property {string} text
 * @property {string} prefix
 * @property {string} suffix
 */

/** The text nodes of the copy. @type {Text[]} */
let nodes = [];

/** Copies the page. @returns {PageCopy} */
function copy() {
  const source = readPage(document);
  const decode = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);
  const digit = (/** @type {number} */ node) =>
    Number(source.isVisible(node, false)) + 2 * Number(source.isVisible(node, true));
  nodes = source.nodes;
  return {
    numbers: [...source.numbers],
    descriptions: decode(source.descriptions),
    text: decode(source.text),
    facts: decode(source.facts),
    visible: nodes.map((_, index) => digit(index)).join(""),
    title: document.title,
  };
}

/**
 * Scrolls to a sentence and marks it.
 * @param {Place} place
 * @returns {boolean} false if the page no longer has the sentence
 */
function jump({ text, prefix, suffix, ...place }) {
  const range = relocate({ text, prefix, suffix, range: rangeOf(place) }, document);
  if (!range) return false;
  scrollTo(range);
  mark(range);
  return true;
}

/**
 * Makes the range of a place; `undefined` if its text nodes have changed.
 * @param {Pick<Place, "start" | "end">} place
 */
function rangeOf({ start, end }) {
  const [first, last] = [nodes[start[0]], nodes[end[0]]];
  if (!first?.isConnected || !last?.isConnected) return undefined;
  if (start[1] > first.length || end[1] > last.length) return undefined;
  const range = new Range();
  range.setStart(first, start[1]);
  range.setEnd(last, end[1]);
  return range;
}

Object.assign(globalThis, { nutgraf: { copy, jump } });
