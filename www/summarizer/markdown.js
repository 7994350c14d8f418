// Escapes text so that CommonMark and GFM show it unchanged.

/**
 * Characters with a meaning anywhere: code, emphasis, links, HTML, strikethrough and tables (GFM).
 */
const INLINE = /[\\`*_[\]<>~|]/g;

/** The beginning of a character reference. */
const REFERENCE = /&(?=#?\w+;)/g;

/**
 * The beginning of a heading, list, thematic break or underline. (A quotation begins with a
 * character of `INLINE`.)
 */
const BLOCK = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Escapes a text.
 * @param {string} text one line without white space around it
 * @returns {string}
 */
export function escapeMarkdown(text) {
  const inline = text.replace(INLINE, "\\$&").replace(REFERENCE, "\\&");
  return inline.replace(BLOCK, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
