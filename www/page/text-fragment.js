// Makes links to a sentence of a page, with text fragments
// (https://wicg.github.io/scroll-to-text-fragment/).

/**
 * Number of words at each end of a long sentence that identify it. With fewer, other passages would
 * match; with more, addresses get long.
 */
const END_WORDS = 4;

/**
 * @typedef {object} Surroundings Context of a sentence.
 * @property {string} page the text of the whole page
 * @property {string} before some text before the sentence, which may begin inside a word
 * @property {string} after some text after the sentence, which may end inside a word
 */

/**
 * Returns the address of a sentence on a page, for a new tab or a shared link. A browser scrolls to
 * the first match. So if the words occur more than once on the page, the address also contains some
 * of the text around the sentence.
 * @param {string} page address of the page, with or without a fragment
 * @param {string} sentence
 * @param {Surroundings} [around]
 */
export function sentenceUrl(page, sentence, around) {
  return `${page.split("#")[0]}#:~:text=${textDirective(sentence, around)}`;
}

/**
 * Writes the text directive of a fragment: the sentence, or its first and last words, with context
 * if the page repeats it.
 * @param {string} sentence
 * @param {Surroundings} [around]
 */
function textDirective(sentence, around) {
  const words = wordsOf(sentence);
  const start = words.slice(0, END_WORDS).join(" ");
  const end = words.slice(-END_WORDS).join(" ");
  const all = around ? normalize(around.page) : "";
  if (words.length > 3 * END_WORDS && !isTwiceIn(all, start))
    return `${percentEncode(start)},${percentEncode(end)}`;
  const whole = percentEncode(words.join(" "));
  if (!around || !isTwiceIn(all, words.join(" "))) return whole;
  const [prefix, suffix] = [wholeWords(around.before, -1), wholeWords(around.after, 1)];
  return `${prefix && `${percentEncode(prefix)}-,`}${whole}${suffix && `,-${percentEncode(suffix)}`}`;
}

/** Splits a text into words. @param {string} text */
function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}

/**
 * Returns the whole words of a context up to the end of the paragraph, because a browser looks for
 * the context in one block only.
 * @param {string} text
 * @param {1 | -1} side 1 after the sentence, -1 before it
 */
function wholeWords(text, side) {
  const [first = "", ...others] = side > 0 ? text.split("\n") : text.split("\n").reverse();
  const words = wordsOf(first);
  // If the paragraph continues beyond the context, the word at its edge may be incomplete.
  const whole = others.length ? words : side > 0 ? words.slice(0, -1) : words.slice(1);
  return whole.join(" ");
}

/**
 * Normalizes case and white space, because browsers ignore them when they search.
 * @param {string} text
 */
function normalize(text) {
  return text.replace(/\s+/g, " ").toLowerCase();
}

/**
 * Checks if a normalized text contains `part` at least twice.
 * @param {string} text
 * @param {string} part
 */
function isTwiceIn(text, part) {
  const wanted = normalize(part);
  const first = text.indexOf(wanted);
  return first >= 0 && text.includes(wanted, first + 1);
}

/**
 * Percent-encodes a text, including hyphens, which are part of the syntax. A lone surrogate cannot
 * be encoded and is replaced.
 * @param {string} text
 */
function percentEncode(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
