// Inserts a <nut-graf> for a script tag such as `<script src="nutgraf.js" type="module"
// data-nutgraf-target="h1">`, which puts the button after the headline. Must not depend on the
// element's behaviour.

import { page } from "../shared/own-members.js";

/**
 * @typedef {"beforebegin" | "afterbegin" | "beforeend" | "afterend"} Position of
 *   `insertAdjacentElement`
 */

const INSERT_POSITIONS = ["beforebegin", "afterbegin", "beforeend", "afterend"];

/**
 * Inserts the element as soon as its target is on the page, and again after a router (Turbo, pjax)
 * has replaced that part of the page. The target may appear at any time, so the observer is never
 * disconnected; a check takes microseconds.
 * @param {HTMLScriptElement | null | undefined} script
 */
export function embed(script) {
  if (!script?.dataset.nutgrafTarget) return;
  /** @type {HTMLElement | null | undefined} */
  let element;
  const look = () => {
    if (!element?.isConnected) element = insert(script);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/**
 * Finds the script tag that runs this code. Modules have no `document.currentScript`, so theirs is
 * found by `address`.
 * @param {string | undefined} address `import.meta.url` of a module
 * @returns {HTMLScriptElement | null}
 */
export function ownScript(address) {
  const running = /** @type {HTMLScriptElement | null} */ (page.currentScript);
  return running ?? [...page.scripts].find((script) => !!script.src && script.src === address) ?? null;
}

/**
 * Inserts the element if its target exists. If a router has restored the page from a copy, the
 * copy's element is reused.
 * @param {HTMLScriptElement} script
 * @returns {HTMLElement | null} the element on the page
 */
function insert(script) {
  const { position = "afterend", ...attributes } = script.dataset;
  const copy = /** @type {HTMLElement | null} */ (findElement("nut-graf[nutgraf-target]"));
  const target = findElement(attributes.nutgrafTarget ?? "");
  if (copy || !target) return copy;
  const element = page.createElement("nut-graf");
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(attributeName(name), value ?? "");
  const place = /** @type {Position} */ (INSERT_POSITIONS.includes(position) ? position : "afterend");
  target.insertAdjacentElement(place, element);
  return element;
}

/**
 * Finds the first element that matches a selector; `null` if none does or the selector is invalid.
 * @param {string} selector
 */
function findElement(selector) {
  try {
    return page.querySelector(selector);
  } catch {
    return null;
  }
}

/** Converts a property name to an attribute name: `minWords` → `min-words`. @param {string} name */
function attributeName(name) {
  return name.replace(/[A-Z]/g, "-$&").toLowerCase();
}
