// Links to a sentence of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/).

/** Words at each end that name a long sentence: enough to be found, short enough for an address. */
const END_WORDS = 4;

/**
 * The address of a sentence on a page, for browsers that jump to text by themselves (a new tab, a shared link).
 * @param {string} page address of the page, with or without a fragment
 * @param {string} sentence
 */
export function sentenceUrl(page, sentence) {
  const words = sentence.trim().split(/\s+/);
  const long = words.length > 3 * END_WORDS;
  const ends = long ? [words.slice(0, END_WORDS), words.slice(-END_WORDS)] : [words];
  return `${page.split("#")[0]}#:~:text=${ends.map((end) => encode(end.join(" "))).join(",")}`;
}

/**
 * A comma is encoded as everywhere, a hyphen too (it has a meaning here); half a surrogate pair has no code.
 * @param {string} text
 */
function encode(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
