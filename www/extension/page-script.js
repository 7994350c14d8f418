// The content script, which the popup injects when the reader presses the extension's button. It
// runs in the extension's isolated world, reads the page, and finds sentences. The engine runs in
// the popup, because the page's policy may forbid WebAssembly here.

import { readPage } from "../page/read-page.js";
import { relocate } from "../page/relocate.js";
import { scrollTo } from "../page/scroll.js";
import { mark } from "./mark.js";

/**
 * @typedef {object} PageCopy A page as JSON. `PageSource` describes the members.
 * @property {number[]} numbers
 * @property {string} descriptions
 * @property {string} text
 * @property {string} facts
 * @property {string} visible one digit for each text node: 0 if it is hidden; 3 if it is visible; 1
 *   if it is visible, but clipped by a box around it
 * @property {string} title
 *
 * @typedef {object} Place A sentence of the page. `node` is the index of a text node.
 * @property {[node: number, offset: number]} start
 * @property {[node: number, offset: number]} end
 * @property {string} text
 * @property {string} prefix
 * @property {string} suffix
 */

/** The text nodes of the latest copy. @type {Text[]} */
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
 * @returns {boolean} false if the sentence is no longer on the page
 */
function jump({ text, prefix, suffix, ...place }) {
  const range = relocate({ text, prefix, suffix, range: rangeOf(place) }, document);
  if (!range) return false;
  scrollTo(range);
  mark(range);
  return true;
}

/**
 * Makes the range of a sentence; `undefined` if a text node was removed or has become too short.
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
