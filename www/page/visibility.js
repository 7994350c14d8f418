// Tells if a reader sees a text node. Asked only about the text of the article, because the answer
// requires a layout of the page.

import { own } from "../shared/own-members.js";

/** Elements that a reader can open: their text counts as visible. */
export const CLOSED = "details:not([open]), [hidden=until-found], [role=tabpanel][hidden]";

const PAGE = new Set(["html", "body"]);
const CUT = new Set(["hidden", "clip"]);
const FLOATING = new Set(["absolute", "fixed"]);

/**
 * @typedef {object} Style Effect of the styles of an element and its ancestors on text.
 * @property {boolean} hides nothing in the element is visible
 * @property {number} bottom the lower edge of the visible part, in CSS pixels below the top of the
 *   viewport; `Infinity` if no element cuts off its content
 */

/**
 * Returns a function that tells if the text node at an index is visible. If `cuts` is true, text
 * below the edge at which an element cuts off its content counts as hidden. In browsers without
 * `checkVisibility` (before 2024), and in a document without a window, every node counts as
 * visible.
 *
 * @param {Document} page
 * @param {Text[]} nodes
 * @param {import("./dom-members.js").Members} members of the page
 * @returns {(index: number, cuts: boolean) => boolean}
 */
export function visibilityOf(page, nodes, members) {
  const { closest, checkVisibility, getBoundingClientRect: rect } = members.element;
  const view = own(page, "defaultView");
  /** @type {Map<Element | null, Style>} */
  const styles = new Map([[null, { hides: false, bottom: Infinity }]]);
  return (index, cuts) => {
    const element = nodes[index]?.parentElement;
    if (!element || !checkVisibility || !view) return true;
    let top = element;
    for (let it = closest.call(top, CLOSED); it; it = it && closest.call(it, CLOSED)) {
      const parent = members.parentElement.call(it);
      top = (own(it, "localName") !== "details" && parent) || it;
      it = parent;
    }
    if (!checkVisibility.call(top, { visibilityProperty: true })) return false;
    const { hides, bottom } = styleOf(element, styles, view, members);
    return !hides && !(cuts && rect.call(element).top >= bottom);
  };
}

/**
 * Returns the effect of the styles of an element and its ancestors, and adds it to `styles`.
 * @param {Element} element
 * @param {Map<Element | null, Style>} styles the known ones
 * @param {Window} view
 * @param {import("./dom-members.js").Members} members
 * @returns {Style}
 */
function styleOf(element, styles, view, members) {
  const { getBoundingClientRect: rect } = members.element;
  const unknown = [];
  let known = /** @type {Element | null} */ (element);
  for (; known && !styles.has(known); known = members.parentElement.call(known)) unknown.push(known);
  let { hides, bottom } = /** @type {Style} */ (styles.get(known));
  for (const it of unknown.reverse()) {
    const style = view.getComputedStyle(it);
    hides ||= hidesText(it, style, view, members);
    // While a dialog is open, many pages are cut off at the bottom of the window.
    const cuts = !PAGE.has(own(it, "localName")) && CUT.has(style.overflowY);
    if (cuts) bottom = Math.min(bottom, rect.call(it).bottom);
    styles.set(it, { hides, bottom });
  }
  return { hides, bottom };
}

/**
 * Checks if a displayed element shows no text: it is blurred, is a pixel or less in size, or is
 * placed out of sight, for screen readers alone. A transparent element counts only if it floats
 * over the page, because others appear when a reader scrolls to them.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 * @param {Window} view
 * @param {import("./dom-members.js").Members} members
 */
function hidesText(element, style, view, members) {
  // Browsers compute a property when it is read, so those of rare cases are read last.
  if (style.filter?.includes("blur") || style.fontSize === "0px") return true;
  if ((style.textShadow || "none") !== "none" && style.color.endsWith(", 0)")) return true;
  const floats = FLOATING.has(style.position);
  if (!floats && !CUT.has(style.overflowY)) return false;
  if (style.width === "1px" && style.height === "1px") return true;
  if (!floats) return false;
  const { right, bottom } = members.element.getBoundingClientRect.call(element);
  return style.opacity === "0" || right + view.scrollX < 0 || bottom + view.scrollY < 0;
}
