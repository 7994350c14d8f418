// Marks a sentence in the page without changing any element.

import { highlight as highlightStyles } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";
import { page } from "../shared/own-members.js";

/** Name of the highlight. styles/highlight.css uses the same name. */
const HIGHLIGHT_NAME = "nutgraf";

/** The marked sentence: at most one on a page, even with several widgets. @type {Range | null} */
let marked = null;

const highlightSheet = lazySheet(highlightStyles);

/** Marks a sentence and unmarks the previous one. @param {Range} range */
export function mark(range) {
  marked = range;
  if (!CSS.highlights) return selectRange(range);
  addStyles();
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range));
}

/** Removes the mark, unless another sentence is marked. @param {Range | null} range */
export function unmark(range) {
  if (!range || range !== marked) return;
  marked = null;
  if (!CSS.highlights) return page.getSelection()?.removeAllRanges();
  CSS.highlights.delete(HIGHLIGHT_NAME);
  const sheets = page.adoptedStyleSheets;
  const index = sheets.indexOf(highlightSheet());
  if (index >= 0) sheets.splice(index, 1);
}

/**
 * Places the caret before a sentence. Screen readers continue there, wherever the focus is.
 * @param {Range} range
 */
export function putCaret({ startContainer, startOffset }) {
  // Without CSS highlights, the sentence is selected, so the caret is already there.
  if (CSS.highlights) page.getSelection()?.collapse(startContainer, startOffset);
}

/** Selects a sentence, in browsers without the CSS Custom Highlight API. @param {Range} range */
function selectRange(range) {
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Adds the style sheet of the mark to the page, once. */
function addStyles() {
  const sheets = page.adoptedStyleSheets;
  if (!sheets.includes(highlightSheet())) sheets.push(highlightSheet());
}
