// Continues the Tab order at a sentence. Must not depend on how the reader got there.

import { page } from "../shared/own-members.js";

/** Selector of focusable elements. It matches none in shadow roots, so Tab skips those. */
const FOCUSABLE =
  "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/**
 * Moves the focus from `from` to the control after the sentence if `forward`, or else to the one
 * before it. Tab in the opposite direction then returns the focus to `from`.
 * @param {HTMLElement} from the focused element, which is elsewhere in the document
 * @param {Range} sentence
 * @param {boolean} forward
 * @returns {boolean} false if no control is in this direction
 */
export function focusControlBeside(from, sentence, forward) {
  const control = controlBeside(sentence, forward);
  if (!control) return false;
  // On WebKit for Linux, `key` is not "Tab" for Shift+Tab, but `code` is.
  const onTab = (/** @type {KeyboardEvent} */ event) => {
    if (event.code !== "Tab" || event.shiftKey !== forward || !isSeen(from)) return;
    event.preventDefault();
    from.focus({ preventScroll: true });
  };
  control.focus();
  control.addEventListener("keydown", onTab);
  control.addEventListener("blur", () => control.removeEventListener("keydown", onTab), { once: true });
  return true;
}

/**
 * Finds the control after a sentence if `forward`, or else the one before it.
 * @param {Range} sentence
 * @param {boolean} forward
 */
function controlBeside({ startContainer }, forward) {
  const side = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const controls = [...page.querySelectorAll(FOCUSABLE)].filter(
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
