// Inserts a <nut-graf> for a script tag that asks for one:
// `<script src="nutgraf.js" type="module" data-nutgraf-target="h1">` puts it after the headline.
// Must not depend on the element's behaviour.

/**
 * @typedef {"beforebegin" | "afterbegin" | "beforeend" | "afterend"} Position of
 *   `insertAdjacentElement`
 */

const INSERT_POSITIONS = ["beforebegin", "afterbegin", "beforeend", "afterend"];

/**
 * Inserts a `<nut-graf>` if the script tag names a target. The insertion waits until the target is
 * on the page.
 * @param {HTMLScriptElement | null | undefined} script
 */
export function embed(script) {
  if (!script?.dataset.nutgrafTarget || insert(script) || document.readyState === "complete") return;
  const look = () => insert(script) && stop();
  const observer = new MutationObserver(look);
  // A page that has loaded without the target has no place for the button: stop waiting.
  const stop = () => {
    observer.disconnect();
    removeEventListener("load", stop);
  };
  observer.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener("load", stop);
}

/**
 * Finds the script tag that runs this code. In a module `currentScript` is null, so the tag is
 * found by its address.
 * @param {string | undefined} address `import.meta.url` of a module
 * @returns {HTMLScriptElement | null}
 */
export function ownScript(address) {
  const running = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  return (
    running ?? [...document.scripts].find((script) => !!script.src && script.src === address) ?? null
  );
}

/**
 * Inserts the element if its target exists.
 * @param {HTMLScriptElement} script
 * @returns {boolean} true if it was inserted
 */
function insert(script) {
  const { nutgrafTarget, position = "afterend", ...attributes } = script.dataset;
  const target = findElement(nutgrafTarget ?? "");
  if (!target) return false;
  const element = document.createElement("nut-graf");
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(attributeName(name), value ?? "");
  const place = /** @type {Position} */ (INSERT_POSITIONS.includes(position) ? position : "afterend");
  target.insertAdjacentElement(place, element);
  return true;
}

/**
 * Finds the first element that matches the selector; `null` if none does or the selector is
 * invalid.
 * @param {string} selector
 */
function findElement(selector) {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

/**
 * Converts the name of a property to that of its attribute: `minWords` → `min-words`.
 * @param {string} name
 */
function attributeName(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
