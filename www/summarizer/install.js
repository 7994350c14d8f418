// Puts the Summarizer into a window where it is wanted. Knows nothing of how it works.

import { enumeration } from "./idl.js";
import { summarizerClass } from "./interface.js";
import { Realm } from "./realm.js";

/** @typedef {"unavailable" | "missing" | "always"} When */

const asWhen = enumeration("unavailable", "missing", "always");

/** The classes that were made here. @type {WeakSet<object>} */
const ours = new WeakSet();

/**
 * @param {() => Promise<import("./host.js").Host>} open
 */
export function installer(open) {
  /**
   * Where no native one has to be asked, all is done before this returns. Like all of its kind, the interface is for secure
   * contexts (https, localhost) only.
   * @param {Window & typeof globalThis} window
   * @param {{ when?: When }} [options]
   * @returns {Promise<boolean>} whether the window's Summarizer is ours now
   */
  return async function install(window, { when = "unavailable" } = {}) {
    const native = summarizerOf(window);
    if (ours.has(native)) return true;
    const wanted =
      asWhen(when) === "unavailable" && native
        ? (await isUnavailable(native)) && summarizerOf(window) === native
        : when === "always" || (!native && window.isSecureContext);
    if (wanted) put(window, open);
    return wanted;
  };
}

/** @param {Window} window @returns {any} */
function summarizerOf(window) {
  return /** @type {any} */ (window).Summarizer;
}

/** One that fails to say so is of no use either. @param {any} native @returns {Promise<boolean>} */
async function isUnavailable(native) {
  try {
    return (await native.availability()) === "unavailable";
  } catch {
    return true;
  }
}

/**
 * @param {Window & typeof globalThis} window
 * @param {() => Promise<import("./host.js").Host>} open
 */
function put(window, open) {
  const realm = new Realm(window);
  const Summarizer = summarizerClass(realm, open);
  ours.add(Summarizer);
  // Defined, not assigned: a native one may be read-only.
  for (const [name, value] of Object.entries({ CreateMonitor: realm.CreateMonitor, Summarizer })) {
    Object.defineProperty(window, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
}
