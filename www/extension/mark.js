// Marks a sentence in a page, from the extension's isolated world. Firefox lets no extension set
// the page's `adoptedStyleSheets`, so the popup inserts the style of the mark.

/** Marks a sentence and unmarks the previous one. @param {Range} range */
export function mark(range) {
  try {
    CSS.highlights.set("nutgraf", new Highlight(range));
  } catch {
    // Without the CSS Custom Highlight API, selects the sentence.
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}
