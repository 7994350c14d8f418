// Continues the tab order of the page at a sentence. Must not depend on how the reader got there.

/**
 * Selector of focusable elements. It does not see into shadow roots, so Tab skips their controls.
 */
const CONTROLS =
  "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/**
 * Moves the focus as if `from`, which is elsewhere in the document, were at the sentence. If the
 * reader presses Tab in the other direction next, the focus returns to `from`.
 * @param {HTMLElement} from
 * @param {Range} sentence
 * @param {boolean} forward
 * @returns {boolean} true if there is a control in this direction
 */
export function tabOn(from, sentence, forward) {
  const control = controlBeside(sentence, forward);
  if (!control) return false;
  // The `code`, because WebKit for Linux has no `key` for Shift+Tab.
  const turn = (/** @type {KeyboardEvent} */ event) => {
    if (event.code !== "Tab" || event.shiftKey !== forward || !isSeen(from)) return;
    event.preventDefault();
    from.focus({ preventScroll: true });
  };
  control.focus();
  control.addEventListener("keydown", turn);
  control.addEventListener("blur", () => control.removeEventListener("keydown", turn), { once: true });
  return true;
}

/**
 * Finds the next or previous control of a sentence.
 * @param {Range} sentence
 * @param {boolean} forward
 */
function controlBeside({ startContainer }, forward) {
  const side = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const controls = [...document.querySelectorAll(CONTROLS)].filter(
    (control) => startContainer.compareDocumentPosition(control) & side,
  );
  if (!forward) controls.reverse();
  return /** @type {HTMLElement[]} */ (controls).find(
    (control) => control.tabIndex >= 0 && !control.matches(":disabled") && isSeen(control),
  );
}

/** Checks if an element is rendered. @param {Element} element */
function isSeen(element) {
  return element.getClientRects().length > 0;
}
