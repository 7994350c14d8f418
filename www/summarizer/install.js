// Installs the Summarizer in a window. Must not depend on how the Summarizer works.

import { enumeration } from "./idl.js";
import { summarizerClass } from "./interface.js";
import { Realm } from "./realm.js";

/** @typedef {"unavailable" | "missing" | "always"} When */

const asWhen = enumeration("unavailable", "missing", "always");

/**
 * The Summarizer classes that this module has installed, one for each window.
 * @type {WeakSet<object>}
 */
const ourClasses = new WeakSet();

/** Makes the published function `install`. @param {() => Promise<import("./host.js").Host>} open */
export function installer(open) {
  /**
   * Installs our Summarizer in a window if the native one is missing or unavailable (`when` is
   * `unavailable`), if it is missing (`missing`), or in any case (`always`). The installation is
   * synchronous, unless a native Summarizer must first be asked if it is available.
   *
   * Like a native one, ours needs a secure context (https, localhost). That is checked only if the
   * window has no native one and `when` is not `always`.
   * @param {Window & typeof globalThis} window
   * @param {{ when?: When }} [options]
   * @returns {Promise<boolean>} true if the window's Summarizer is ours now
   */
  return async function install(window, { when = "unavailable" } = {}) {
    const native = summarizerOf(window);
    if (ourClasses.has(native)) return true;
    const wanted =
      asWhen(when) === "unavailable" && native
        ? (await isUnavailable(native)) && summarizerOf(window) === native
        : when === "always" || (!native && window.isSecureContext === true);
    if (wanted) defineInterfaces(window, open);
    return wanted;
  };
}

/** Returns the Summarizer of a window. @param {Window} window @returns {any} */
function summarizerOf(window) {
  return /** @type {any} */ (window).Summarizer;
}

/**
 * Checks if a native Summarizer is unavailable. One that throws counts as unavailable.
 * @param {any} native
 * @returns {Promise<boolean>}
 */
async function isUnavailable(native) {
  try {
    return (await native.availability()) === "unavailable";
  } catch {
    return true;
  }
}

/**
 * Defines our interfaces in a window.
 * @param {Window & typeof globalThis} window
 * @param {() => Promise<import("./host.js").Host>} open
 */
function defineInterfaces(window, open) {
  const realm = new Realm(window);
  const Summarizer = summarizerClass(realm, open);
  ourClasses.add(Summarizer);
  // An assignment would fail if the native property is read-only.
  for (const [name, value] of Object.entries({ CreateMonitor: realm.CreateMonitor, Summarizer })) {
    Object.defineProperty(window, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
}
