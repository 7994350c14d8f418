// Escapes text so that CommonMark and GFM show it unchanged.

/**
 * Characters that have a meaning anywhere in a line: code, emphasis, links, HTML, strikethrough and
 * tables (GFM).
 */
const INLINE_MARKUP = /[\\`*_[\]<>~|]/g;

/** The beginning of a character reference. */
const CHARACTER_REFERENCE = /&(?=#?\w+;)/g;

/**
 * The beginning of a heading, list, thematic break or underline. (A quotation begins with a
 * character of `INLINE_MARKUP`.)
 */
const BLOCK_MARKUP = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Escapes a text.
 * @param {string} text one line without white space around it
 * @returns {string}
 */
export function escapeMarkdown(text) {
  const inline = text.replace(INLINE_MARKUP, "\\$&").replace(CHARACTER_REFERENCE, "\\&");
  return inline.replace(BLOCK_MARKUP, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
