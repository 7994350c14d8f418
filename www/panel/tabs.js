// Renders the kinds of summary as tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). The focus
// activates a tab, because its panel appears without delay.

import { make } from "../shared/dom.js";

/**
 * Makes the list of tabs.
 * @param {string[]} kinds
 * @param {string} current the kind of the selected tab
 * @param {{ list: string, kind: (kind: string) => string }} names accessible name of the list, and
 *   labels of the tabs
 * @param {(kind: string) => void} choose
 */
export function makeTabs(kinds, current, names, choose) {
  const buttons = kinds.map((kind) => {
    const isSelected = kind === current;
    const state = { "aria-selected": String(isSelected), tabindex: isSelected ? "0" : "-1" };
    const ids = { id: `tab-${kind}`, "aria-controls": "points", type: "button", role: "tab" };
    const button = make(
      "button",
      { ...ids, ...state, part: isSelected ? "tab selected" : "tab" },
      names.kind(kind),
    );
    button.addEventListener("click", () => isSelected || choose(kind));
    return button;
  });
  const list = make("div", { role: "tablist", "aria-label": names.list, part: "tabs" }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const next = kindForKey(kinds, current, event.key, getComputedStyle(list).direction);
    if (next === undefined) return;
    event.preventDefault();
    // `choose` makes new tabs, and the one with the id of the focused tab gets the focus.
    buttons[kinds.indexOf(next)]?.focus();
    choose(next);
  });
  return list;
}

/** Makes an element the panel of a tab. @param {HTMLElement} element @param {string} kind */
export function setTabPanel(element, kind) {
  element.setAttribute("role", "tabpanel");
  element.setAttribute("aria-labelledby", `tab-${kind}`);
}

/**
 * Returns the kind of the tab to which a key moves; undefined for other keys.
 * @param {string[]} kinds
 * @param {string} current
 * @param {string} key
 * @param {string} direction `ltr` or `rtl`
 */
function kindForKey(kinds, current, key, direction) {
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const at = kinds.indexOf(current);
  if (key === forward) return kinds[(at + 1) % kinds.length];
  if (key === backward) return kinds.at(at - 1);
  if (key === "Home") return kinds[0];
  return key === "End" ? kinds.at(-1) : undefined;
}
