// Escapes text for CommonMark and GFM.

/**
 * Characters with a meaning anywhere in a line: code, emphasis, links, HTML, strikethrough, tables.
 */
const INLINE_MARKUP = /[\\`*_[\]<>~|]/g;

/** The start of a character reference, such as `&amp;`. */
const CHARACTER_REFERENCE = /&(?=#?\w+;)/g;

/**
 * The start of a heading, list, thematic break or setext underline. (The `>` of a block quote is in
 * `INLINE_MARKUP`.)
 */
const BLOCK_MARKUP = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Escapes a text, so that Markdown shows it unchanged.
 * @param {string} text one line, trimmed
 * @returns {string}
 */
export function escapeMarkdown(text) {
  const inline = text.replace(INLINE_MARKUP, "\\$&").replace(CHARACTER_REFERENCE, "\\&");
  return inline.replace(BLOCK_MARKUP, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
