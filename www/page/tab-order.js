// Where the Tab key leads from a sentence. Knows controls; must not know what brought the reader there.

/** What may take the focus; what is inside other shadow roots is not seen, and Tab passes it by. */
const CONTROLS =
  "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/**
 * Moves the focus on into the page as if `from`, which stands elsewhere in it, stood at the sentence; and back to `from`,
 * if Tab turns round at once.
 * @param {HTMLElement} from
 * @param {Range} sentence
 * @param {boolean} forward
 * @returns {boolean} whether there is a control to go to
 */
export function tabOn(from, sentence, forward) {
  const control = controlBeside(sentence, forward);
  if (!control) return false;
  // By its place on the keyboard: with Shift it has no name in WebKit for Linux.
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

/** @param {Range} sentence @param {boolean} forward */
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

/** @param {Element} element */
function isSeen(element) {
  return element.getClientRects().length > 0;
}
