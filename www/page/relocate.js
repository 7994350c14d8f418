// Finds a sentence again on a page that has changed, as the W3C's TextQuoteSelector does
// (https://www.w3.org/TR/annotation-model/#text-quote-selector): by its exact text and, if that
// occurs several times, by the text around it. Must not depend on what the sentence is needed for.
//
// relocate(point, root) takes a point of `summarizeArticle` and the document or element to search.
// It returns the point's own range if that still contains the sentence, or else a new range, or
// else null, because the article no longer has the sentence. It has no side effects.

import { badOption } from "../engine/options.js";
import { textNodes } from "./read-page.js";

/**
 * @typedef {object} Quote
 * @property {string} text the sentence
 * @property {string} prefix the text before it
 * @property {string} suffix the text after it
 * @property {Range} [range] the place of the sentence when it was found
 */

/**
 * Finds the current place of a sentence; `null` if the page no longer has it.
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
 * Removes white space and invisible characters before a comparison: a sentence has its white space
 * collapsed and the page does not, and soft hyphens come and go.
 * @param {string} text
 */
function stripSpace(text) {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");
}

/**
 * Returns the index of the occurrence of `exact` in `all` with the longest context that matches
 * `prefix` and `suffix`; the first one if several are equal, -1 if there is none. Overlapping
 * occurrences are skipped: otherwise a page that repeats one letter would take quadratic time.
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
 * Returns how many of the numbers 1, 2, … `most` satisfy `holds` before the first that does not.
 * @param {number} most
 * @param {(i: number) => boolean} holds
 */
function countWhile(most, holds) {
  let count = 0;
  while (count < most && holds(count + 1)) count++;
  return count;
}

/**
 * Makes the range of the letters from `start` to `end` (exclusive), both counted over all nodes.
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
 * Returns the offset in `data` of the letter with this index. White space has no index.
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
