// Marks a sentence in the page without changing the page's elements.

import { highlight as highlightStyles } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Name of the highlight, also in `highlightSheet/highlight.css`. */
const HIGHLIGHT_NAME = "nutgraf";

/**
 * The marked sentence. A page has at most one, even with several widgets.
 * @type {Range | null}
 */
let marked = null;

const highlightSheet = lazySheet(highlightStyles);

/**
 * Marks a sentence and removes the mark from any other.
 * @param {Range} range
 */
export function mark(range) {
  marked = range;
  if (!CSS.highlights) return selectRange(range);
  addStyles();
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range));
}

/**
 * Removes the mark if it is still on that sentence.
 * @param {Range | null} range
 */
export function unmark(range) {
  if (!range || range !== marked) return;
  marked = null;
  if (!CSS.highlights) return document.getSelection()?.removeAllRanges();
  CSS.highlights.delete(HIGHLIGHT_NAME);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== highlightSheet());
}

/**
 * Puts the caret before a sentence. A screen reader continues from there, even if the focus is
 * elsewhere.
 * @param {Range} range
 */
export function putCaret({ startContainer, startOffset }) {
  // In browsers without CSS highlights, the mark is the selection, so the caret is already there.
  if (CSS.highlights) document.getSelection()?.collapse(startContainer, startOffset);
}

/**
 * Selects the sentence, in browsers without the CSS Custom Highlight API.
 * @param {Range} range
 */
function selectRange(range) {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Adds the style sheet of the mark to the page, once. */
function addStyles() {
  const sheets = document.adoptedStyleSheets;
  if (!sheets.includes(highlightSheet())) document.adoptedStyleSheets = [...sheets, highlightSheet()];
}
