// Lets Tab continue at a sentence of the page. Must not depend on how the reader got there.

/**
 * Selector of focusable elements. It does not match elements in shadow roots, so Tab skips those.
 */
const FOCUSABLE =
  "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/**
 * Moves the focus to the control nearest the sentence: the next one if `forward`, or else the
 * previous one. The focused element, `from`, is elsewhere in the document. If the reader then
 * presses Tab in the other direction, the focus returns to `from`.
 * @param {HTMLElement} from
 * @param {Range} sentence
 * @param {boolean} forward
 * @returns {boolean} true if there is a control in this direction
 */
export function tabOn(from, sentence, forward) {
  const control = controlBeside(sentence, forward);
  if (!control) return false;
  // `code`, because on WebKit for Linux `key` is not "Tab" for Shift+Tab.
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
 * Finds the control after a sentence if `forward` is true, or else the one before it.
 * @param {Range} sentence
 * @param {boolean} forward
 */
function controlBeside({ startContainer }, forward) {
  const side = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const controls = [...document.querySelectorAll(FOCUSABLE)].filter(
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
