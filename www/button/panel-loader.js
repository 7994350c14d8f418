// Loads nutgraf-panel.js: a file, checked against its hash, or an import in a package. Must not
// depend on the content of the panel.

import { unlessAborted } from "../engine/abort.js";
import { assetUrl } from "../engine/asset-url.js";
import { NutgrafError } from "../engine/errors.js";
import { readWasm } from "../engine/fetch-wasm.js";
import { page } from "../shared/own-members.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";

/** @typedef {typeof import('../entries/nutgraf-panel.js')} Panel */

/** @type {Promise<Panel> | null} */
let panel = null;

/**
 * Number of failed loads. Each new attempt uses a new address, because some browsers never retry
 * the address of a failed import (https://github.com/whatwg/html/issues/6768).
 */
let failures = 0;

/**
 * @typedef {Exclude<keyof Panel, "Panel" | "setModuleSource">} Exported Name of a function that the
 *   package exports.
 */

/**
 * Makes a function that loads its implementation when it is called. The `signal` in its second
 * argument, the options, also ends the wait for loading.
 * @template {Exported} Name
 * @param {Name} name
 */
export function lazy(name) {
  return async (/** @type {any[]} */ ...args) => {
    const signal = args[1]?.signal;
    const { [name]: act } = await unlessAborted(
      loadPanel(null, name === "summarize"),
      signal instanceof AbortSignal ? signal : undefined,
    );
    return act(...args);
  };
}

/**
 * Loads nutgraf-panel.js, once, and starts to fetch the wasm. After a failure, the next call tries
 * again.
 * @param {ShadowRoot | null} [root] a shadow root of ours for the script element that loads the
 *   file; the page's own DOM does not change
 * @param {boolean} [withText] true for the larger wasm, which summarizes texts too
 * @returns {Promise<Panel>} rejects with `load-failed`
 */
export function loadPanel(root, withText = false) {
  panel ??= fetchBoth(root, withText).catch((cause) => {
    panel = null;
    failures += 1;
    throw new NutgrafError("load-failed", `${cause}`, cause);
  });
  return panel;
}

/** @param {ShadowRoot | null | undefined} root @param {boolean} withText */
async function fetchBoth(root, withText) {
  /** @type {ReturnType<typeof readWasm> | undefined} */
  let wasm = readWasm(withText);
  // A failure is reported when the wasm is needed.
  wasm.catch(() => {});
  const panel = await fetchPanel(root);
  panel.setModuleSource((needsText) => {
    const first = needsText === withText ? wasm : undefined;
    wasm = undefined;
    return first ?? readWasm(needsText);
  });
  return panel;
}

/** @param {ShadowRoot | null} [root] @returns {Promise<Panel>} */
async function fetchPanel(root = page?.querySelector("nut-graf")?.shadowRoot) {
  if (NUTGRAF_IMPORTS) return import("../entries/nutgraf-panel.js");
  const url = assetUrl("nutgraf-panel.js");
  if (failures) url.search = String(failures);
  // Without a <nut-graf>, a script has imported nutgraf.js. That import had no hash, and neither
  // has this one.
  if (root?.isConnected) await fetchChecked(url.href, root);
  return import(url.href);
}

/**
 * Loads a module through an element with an integrity hash, because `import()` takes none. A later
 * `import()` of the same address gets the module from the page's module map.
 * @param {string} url
 * @param {ShadowRoot} root
 */
async function fetchChecked(url, root) {
  const element = loaderOf(url);
  element.integrity = NUTGRAF_PANEL_INTEGRITY;
  // If the page's policy allows scripts by nonce only, the element needs the nonce of a script of
  // the page.
  element.nonce = /** @type {any} */ (page.querySelector("script[nonce]"))?.nonce || "";
  try {
    await new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(`${url} failed: base, policy or version?`);
      root.append(element);
    });
  } finally {
    element.remove();
  }
}

/**
 * Makes the element that loads the panel: a script, because WebKit (2.50) checks only the hashes of
 * scripts. If the page's Trusted Types forbid the script's address, it is a link instead; other
 * engines check the hashes of links too.
 * @param {string} url
 */
function loaderOf(url) {
  const address = trustedScriptUrl(url, "nutgraf");
  const element = page.createElement(address ? "script" : "link");
  return Object.assign(
    element,
    address ? { type: "module", src: address } : { rel: "modulepreload", href: url },
  );
}
