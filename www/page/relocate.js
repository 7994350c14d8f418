// A sentence found again on a page that has changed since, by its quote. Knows text nodes; must not know what a point
// is for. The way of the W3C's TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector): the
// exact words first; where they stand several times, the place with the most of the words before and after them.
//
//   relocate(point, root) -> Range | null
//
// takes a point of `summarizeArticle` (its `text`, `prefix`, `suffix`, `range`) and the document or element to look in.
// It answers with the point's own range while that still reads the sentence, else with a range where the sentence
// stands now, else with null: the article has changed. Nothing is changed, and nothing is remembered.

import { textNodes } from "./read-page.js";

/**
 * @typedef {object} Quote
 * @property {string} text the sentence
 * @property {string} prefix what stood before it
 * @property {string} suffix what stood after it
 * @property {Range} [range] where it stood
 */

/**
 * The sentence where it stands now; null where it stands nowhere.
 * @param {Quote} quote
 * @param {Document | Element} [root]
 * @returns {Range | null}
 */
export function relocate({ text, prefix, suffix, range }, root = document) {
  const exact = letters(text);
  if (range && letters(range.toString()) === exact) return range;
  const nodes = textNodes(root);
  const words = nodes.map((node) => letters(node.data));
  const start = bestPlace(words.join(""), exact, letters(prefix), letters(suffix));
  return start < 0 ? null : rangeOf(nodes, words, start, start + exact.length);
}

/**
 * What is compared: white space is collapsed in a sentence and not in a page, and soft hyphens come and go.
 * @param {string} text
 */
function letters(text) {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");
}

/**
 * Where `exact` stands with most of its context, the first of several places; -1 where it stands nowhere. Places that
 * overlap one before are left out, so that a page of one letter takes no longer than another one.
 * @param {string} all
 * @param {string} exact
 * @param {string} prefix
 * @param {string} suffix
 */
export function bestPlace(all, exact, prefix, suffix) {
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
 * How many of 1, 2, … `most` hold before the first that does not.
 * @param {number} most
 * @param {(i: number) => boolean} holds
 */
function same(most, holds) {
  let count = 0;
  while (count < most && holds(count + 1)) count++;
  return count;
}

/**
 * @param {Text[]} nodes
 * @param {string[]} words the letters of each of them
 * @param {number} start in letters from the first node's first
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
 * Where in some text its letter number `letter` stands.
 * @param {string} data
 * @param {number} letter
 */
function offsetOf(data, letter) {
  let offset = 0;
  for (let left = letter; offset < data.length; offset++) {
    if (letters(data.charAt(offset)) && left-- === 0) break;
  }
  return offset;
}
