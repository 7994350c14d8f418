// The element by the script tag alone: `<script src="nutgraf.js" type="module" data-nutgraf-target="h1">` puts a
// <nut-graf> after the headline. Must not know what the element does.

/** @typedef {"beforebegin" | "afterbegin" | "beforeend" | "afterend"} Position as of `insertAdjacentElement` */

const POSITIONS = ["beforebegin", "afterbegin", "beforeend", "afterend"];

/**
 * Makes the element that `script` asks for, as soon as what it shall stand at is there.
 * @param {HTMLScriptElement | null | undefined} script
 */
export function embed(script) {
  if (!script?.dataset.nutgrafTarget || insert(script) || document.readyState === "complete") return;
  const look = () => insert(script) && stop();
  const observer = new MutationObserver(look);
  // A page that has loaded without the target is another kind of page; there is nothing to wait for.
  const stop = () => {
    observer.disconnect();
    removeEventListener("load", stop);
  };
  observer.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("load", stop);
}

/**
 * The tag that runs this script. A module is not told, so it looks for its own address.
 * @param {string | undefined} address
 * @returns {HTMLScriptElement | null}
 */
export function ownScript(address) {
  const running = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  return (
    running ?? [...document.scripts].find((script) => !!script.src && script.src === address) ?? null
  );
}

/**
 * @param {HTMLScriptElement} script
 * @returns {boolean} whether the element is there
 */
function insert(script) {
  const { nutgrafTarget, position = "afterend", ...attributes } = script.dataset;
  const target = find(nutgrafTarget ?? "");
  if (!target) return false;
  const element = document.createElement("nut-graf");
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(dashed(name), value ?? "");
  const place = /** @type {Position} */ (POSITIONS.includes(position) ? position : "afterend");
  target.insertAdjacentElement(place, element);
  return true;
}

/** @param {string} selector */
function find(selector) {
  try {
    return document.querySelector(selector);
  } catch {
    return null; // no selector selects nothing
  }
}

/** `minWords` as the attribute is written: `min-words`. @param {string} name */
function dashed(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
