// Links to a sentence of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/).

/** Words at each end that name a long sentence: enough to be found, short enough for an address. */
const END_WORDS = 4;

/**
 * @typedef {object} Surroundings What stands around a sentence.
 * @property {string} page all text of the page
 * @property {string} before the sentence: some text that may begin inside a word
 * @property {string} after it: some text that may end inside a word
 */

/**
 * The address of a sentence on a page, for browsers that jump to text by themselves (a new tab, a shared link). A
 * browser goes to the first match, so that where the page says the same elsewhere, more is said of the sentence.
 * @param {string} page address of the page, with or without a fragment
 * @param {string} sentence
 * @param {Surroundings} [around]
 */
export function sentenceUrl(page, sentence, around) {
  return `${page.split("#")[0]}#:~:text=${directive(sentence, around)}`;
}

/** @param {string} sentence @param {Surroundings} [around] */
function directive(sentence, around) {
  const words = wordsOf(sentence);
  const start = words.slice(0, END_WORDS).join(" ");
  const end = words.slice(-END_WORDS).join(" ");
  const all = around ? normal(around.page) : "";
  if (words.length > 3 * END_WORDS && !isTwiceIn(all, start)) return `${encode(start)},${encode(end)}`;
  const whole = encode(words.join(" "));
  if (!around || !isTwiceIn(all, words.join(" "))) return whole;
  const [prefix, suffix] = [wholeWords(around.before, -1), wholeWords(around.after, 1)];
  return `${prefix && `${encode(prefix)}-,`}${whole}${suffix && `,-${encode(suffix)}`}`;
}

/** @param {string} text */
function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}

/**
 * The whole words of a context, as far as its paragraph goes (a line): a browser looks for all of it in one block.
 * @param {string} text
 * @param {1 | -1} side after or before the sentence
 */
function wholeWords(text, side) {
  const [first = "", ...others] = side > 0 ? text.split("\n") : text.split("\n").reverse();
  const words = wordsOf(first);
  // Where the paragraph goes on beyond what is known, the word at the edge may be half a one.
  const whole = others.length ? words : side > 0 ? words.slice(0, -1) : words.slice(1);
  return whole.join(" ");
}

/** As browsers compare: without regard to case and to how words are spaced. @param {string} text */
function normal(text) {
  return text.replace(/\s+/g, " ").toLowerCase();
}

/** @param {string} text normal @param {string} part */
function isTwiceIn(text, part) {
  const wanted = normal(part);
  const first = text.indexOf(wanted);
  return first >= 0 && text.includes(wanted, first + 1);
}

/**
 * A comma is encoded as everywhere, a hyphen too (it has a meaning here); half a surrogate pair has no code.
 * @param {string} text
 */
function encode(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
