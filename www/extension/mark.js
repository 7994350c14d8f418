// Marks a sentence in a page from the extension's world. The popup has put the style of the mark
// into the page, since Firefox lets no extension set the page's `adoptedStyleSheets`.

/**
 * Marks a sentence instead of the one marked before.
 * @param {Range} range
 */
export function mark(range) {
  try {
    CSS.highlights.set("nutgraf", new Highlight(range));
  } catch {
    // Without the CSS Custom Highlight API, the selection is the mark.
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}
