// Makes links to sentences, with text fragments (https://wicg.github.io/scroll-to-text-fragment/).

/**
 * Number of words from each end of a long sentence in its link. With fewer, the link may match
 * another passage; with more, it gets long.
 */
const END_WORDS = 4;

/**
 * @typedef {object} Surroundings Context of a sentence.
 * @property {string} page the text of the whole page
 * @property {string} before text before the sentence; its first word may be cut off
 * @property {string} after text after the sentence; its last word may be cut off
 */

/**
 * Returns the link to a sentence. A browser scrolls to the first match, so if the page repeats the
 * words, the link contains some text around the sentence too.
 * @param {string} page address of the page, with or without a fragment
 * @param {string} sentence
 * @param {Surroundings} [around]
 */
export function sentenceUrl(page, sentence, around) {
  return `${page.split("#")[0]}#:~:text=${textDirective(sentence, around)}`;
}

/**
 * Returns the text directive for a sentence: its words, or its first and last ones, with context if
 * the page repeats them.
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
 * Returns the complete words of a context that are in the sentence's own paragraph: a browser
 * matches context within one block.
 * @param {string} text
 * @param {1 | -1} side 1 for text after the sentence, -1 for text before it
 */
function wholeWords(text, side) {
  const [first = "", ...others] = side > 0 ? text.split("\n") : text.split("\n").reverse();
  const words = wordsOf(first);
  // If the paragraph continues beyond the context, the outermost word may be cut off.
  const whole = others.length ? words : side > 0 ? words.slice(0, -1) : words.slice(1);
  return whole.join(" ");
}

/** Normalizes case and white space, as browsers do when they match. @param {string} text */
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
 * Percent-encodes a text, and its hyphens, which are syntax in a text directive. Lone surrogates
 * are replaced, because they cannot be encoded.
 * @param {string} text
 */
function percentEncode(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
