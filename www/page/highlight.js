// Shows a sentence in the page: scrolls to it and marks it. The page's own elements are never touched.

import { highlight as highlightStyles } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";

/** Of the highlight, in `styles/highlight.css` too. */
const NAME = "nutgraf";

/**
 * A page has one marked sentence at most, however many widgets it has.
 * @type {Range | null}
 */
let marked = null;

const styles = lazySheet(highlightStyles);

/**
 * Marks a sentence in place of the one marked before.
 * @param {Range} range
 */
export function mark(range) {
  marked = range;
  if (!CSS.highlights) return select(range);
  addStyles();
  CSS.highlights.set(NAME, new Highlight(range));
}

/**
 * Takes the mark away, if it is still on that sentence.
 * @param {Range | null} range
 */
export function unmark(range) {
  if (!range || range !== marked) return;
  marked = null;
  if (!CSS.highlights) return document.getSelection()?.removeAllRanges();
  CSS.highlights.delete(NAME);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== styles());
}

/**
 * Puts the caret before a sentence: a screen reader reads on from there, whatever has the focus.
 * @param {Range} range
 */
export function putCaret({ startContainer, startOffset }) {
  // Where the selection is the mark, it is there already.
  if (CSS.highlights) document.getSelection()?.collapse(startContainer, startOffset);
}

/**
 * Browsers without the CSS Custom Highlight API show the sentence as if the reader had selected it.
 * @param {Range} range
 */
function select(range) {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function addStyles() {
  const sheets = document.adoptedStyleSheets;
  if (!sheets.includes(styles())) document.adoptedStyleSheets = [...sheets, styles()];
}
