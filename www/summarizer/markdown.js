// Writes text so that CommonMark reads it as that very text.

/** Marks that mean something wherever they stand: code, emphasis, links, HTML, strikethrough and tables (GFM). */
const INLINE = /[\\`*_[\]<>~|]/g;

/** What would be read as a character reference. */
const REFERENCE = /&(?=#?\w+;)/g;

/** What would begin a heading, a list, a rule or an underline. (A quotation begins with a mark of `INLINE`.) */
const BLOCK = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * @param {string} text of one line, without white space around it
 * @returns {string}
 */
export function escapeMarkdown(text) {
  const inline = text.replace(INLINE, "\\$&").replace(REFERENCE, "\\&");
  return inline.replace(BLOCK, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
