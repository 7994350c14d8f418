// Finds a sentence again on a page that has changed: by its exact text and, if that occurs several
// times, by the text before and after it, like a TextQuoteSelector of the W3C
// (https://www.w3.org/TR/annotation-model/#text-quote-selector). Must not depend on the use of the
// sentence.

import { badOption } from "../engine/options.js";
import { textNodes } from "./read-page.js";

/**
 * @typedef {object} Quote
 * @property {string} text the sentence
 * @property {string} prefix the text before the sentence
 * @property {string} suffix the text after the sentence
 * @property {Range} [range] the last known place of the sentence
 */

/**
 * Finds a sentence. Returns `quote.range` if that still contains the sentence, or else a new range,
 * or `null` if the page no longer has the sentence. Changes nothing.
 * @param {Quote} quote
 * @param {Document | Element} [root]
 * @returns {Range | null}
 */
export function relocate(quote, root = globalThis.document) {
  const isText = (/** @type {unknown} */ value) => typeof value === "string";
  if (![quote?.text, quote?.prefix, quote?.suffix].every(isText))
    throw badOption("point", quote, "a point with text, prefix and suffix");
  const { text, prefix, suffix, range } = quote;
  const exact = stripSpace(text);
  if (range && stripSpace(range.toString()) === exact) return range;
  const nodes = textNodes(root);
  const words = nodes.map((node) => stripSpace(node.data));
  const start = bestMatch(words.join(""), exact, stripSpace(prefix), stripSpace(suffix));
  return start < 0 ? null : rangeOf(nodes, words, start, start + exact.length);
}

/**
 * Removes white space, soft hyphens and zero-width characters, in which a point and the page may
 * differ.
 * @param {string} text
 */
function stripSpace(text) {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");
}

/**
 * Returns the index of the occurrence of `exact` in `all` whose context matches `prefix` and
 * `suffix` best: the first one of several, -1 if there is none. Overlapping occurrences are
 * skipped, because a page that repeats one letter would take quadratic time.
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
    const before = countWhile(prefix.length, (i) => all[at - i] === prefix.at(-i));
    const after = countWhile(suffix.length, (i) => all[end + i - 1] === suffix[i - 1]);
    if (before + after > most) [best, most] = [at, before + after];
  }
  return best;
}

/**
 * Counts the numbers 1, 2, … `most` until the first for which `holds` is false.
 * @param {number} most
 * @param {(i: number) => boolean} holds
 */
function countWhile(most, holds) {
  let count = 0;
  while (count < most && holds(count + 1)) count++;
  return count;
}

/**
 * Makes the range from letter `start` to letter `end` (exclusive). Letters are the UTF-16 units
 * that `stripSpace` leaves, counted from 0 over all nodes.
 * @param {Text[]} nodes
 * @param {string[]} words the letters of each node
 * @param {number} start
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
 * Returns the offset in `data` of its letter number `letter`, counted from 0. White space does not
 * count.
 * @param {string} data
 * @param {number} letter
 */
function offsetOf(data, letter) {
  let offset = 0;
  for (let left = letter; offset < data.length; offset++) {
    if (stripSpace(data.charAt(offset)) && left-- === 0) break;
  }
  return offset;
}
