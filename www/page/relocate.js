// Finds a sentence again on a page that has changed, like the W3C's TextQuoteSelector
// (https://www.w3.org/TR/annotation-model/#text-quote-selector): by its exact text, and by the text
// around it if it occurs several times. Must not depend on what the sentence is needed for.
//
//   relocate(point, root) -> Range | null takes a point of `summarizeArticle` (its `text`,
//   `prefix`, `suffix`, `range`) and the document or element to search. It returns the point's own
//   range if that still contains the sentence, or else a range of the sentence's new place, or else
//   null: the article has changed. It has no side effects.

import { badOption } from "../engine/options.js";
import { textNodes } from "./read-page.js";

/**
 * @typedef {object} Quote
 * @property {string} text the sentence
 * @property {string} prefix the text before it
 * @property {string} suffix the text after it
 * @property {Range} [range] its place when it was found
 */

/**
 * Finds the current place of a sentence; null if the page no longer has it.
 * @param {Quote} quote
 * @param {Document | Element} [root]
 * @returns {Range | null}
 */
export function relocate(quote, root = globalThis.document) {
  const isText = (/** @type {unknown} */ value) => typeof value === "string";
  if (![quote?.text, quote?.prefix, quote?.suffix].every(isText))
    throw badOption("point", quote, "a point with text, prefix and suffix");
  const { text, prefix, suffix, range } = quote;
  const exact = letters(text);
  if (range && letters(range.toString()) === exact) return range;
  const nodes = textNodes(root);
  const words = nodes.map((node) => letters(node.data));
  const start = bestMatch(words.join(""), exact, letters(prefix), letters(suffix));
  return start < 0 ? null : rangeOf(nodes, words, start, start + exact.length);
}

/**
 * Removes white space and invisible characters for comparison: white space is collapsed in a
 * sentence but not in a page, and soft hyphens come and go.
 * @param {string} text
 */
function letters(text) {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");
}

/**
 * Finds the occurrence of `exact` with the most matching context, the first of several; -1 without
 * any. Overlapping occurrences are skipped, which keeps the time linear on a page of one repeated
 * letter.
 * @param {string} all
 * @param {string} exact
 * @param {string} prefix
 * @param {string} suffix
 */
export function bestMatch(all, exact, prefix, suffix) {
  let best = -1;
  let most = -1;
  for (let at = all.indexOf(exact); exact && at >= 0; at = all.indexOf(exact, at + exact.length)) {
    const end = at + exact.length;
    const before = same(prefix.length, (i) => all[at - i] === prefix.at(-i));
    const after = same(suffix.length, (i) => all[end + i - 1] === suffix[i - 1]);
    if (before + after > most) [best, most] = [at, before + after];
  }
  return best;
}

/**
 * Counts the numbers 1, 2, … up to `most` until one does not hold.
 * @param {number} most
 * @param {(i: number) => boolean} holds
 */
function same(most, holds) {
  let count = 0;
  while (count < most && holds(count + 1)) count++;
  return count;
}

/**
 * Makes the range of the letters from `start` to `end`.
 * @param {Text[]} nodes
 * @param {string[]} words the letters of each node
 * @param {number} start in letters of all nodes
 * @param {number} end
 */
function rangeOf(nodes, words, start, end) {
  const range = new Range();
  let passed = 0;
  nodes.forEach((node, index) => {
    const length = words[index]?.length ?? 0;
    if (start >= passed && start < passed + length)
      range.setStart(node, offsetOf(node.data, start - passed));
    if (end > passed && end <= passed + length)
      range.setEnd(node, offsetOf(node.data, end - 1 - passed) + 1);
    passed += length;
  });
  return range;
}

/**
 * Finds the offset of a letter in a text with white space.
 * @param {string} data
 * @param {number} letter its index among the letters
 */
function offsetOf(data, letter) {
  let offset = 0;
  for (let left = letter; offset < data.length; offset++) {
    if (letters(data.charAt(offset)) && left-- === 0) break;
  }
  return offset;
}
