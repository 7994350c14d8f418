// The kinds of summary that the publisher allows, as tabs (ARIA Authoring Practices: tabs with automatic activation,
// which is right where what they show is there at once).

import { make } from "../shared/dom.js";

/**
 * @param {string[]} kinds
 * @param {string} current
 * @param {{ list: string, kind: (kind: string) => string }} names
 * @param {(kind: string) => void} choose
 */
export function tabs(kinds, current, names, choose) {
  const buttons = kinds.map((kind) => {
    const is = kind === current;
    const state = { "aria-selected": String(is), tabindex: is ? "0" : "-1" };
    const ids = { id: `tab-${kind}`, "aria-controls": "points", type: "button", role: "tab" };
    const button = make(
      "button",
      { ...ids, ...state, part: is ? "tab selected" : "tab" },
      names.kind(kind),
    );
    button.addEventListener("click", () => is || choose(kind));
    return button;
  });
  const list = make("div", { role: "tablist", "aria-label": names.list, part: "tabs" }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const next = neighbour(kinds, current, event.key, getComputedStyle(list).direction);
    if (next === undefined) return;
    event.preventDefault();
    // The focus goes where the choice goes: it is at the tab of this name when that is shown as chosen.
    buttons[kinds.indexOf(next)]?.focus();
    choose(next);
  });
  return list;
}

/** Says that an element is what the tab of a kind shows. @param {HTMLElement} element @param {string} kind */
export function ofTab(element, kind) {
  element.setAttribute("role", "tabpanel");
  element.setAttribute("aria-labelledby", `tab-${kind}`);
}

/**
 * @param {string[]} kinds
 * @param {string} current
 * @param {string} key
 * @param {string} direction of writing
 */
function neighbour(kinds, current, key, direction) {
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const at = kinds.indexOf(current);
  if (key === forward) return kinds[(at + 1) % kinds.length];
  if (key === backward) return kinds.at(at - 1);
  if (key === "Home") return kinds[0];
  return key === "End" ? kinds.at(-1) : undefined;
}
