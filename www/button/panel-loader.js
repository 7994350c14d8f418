// Loads nutgraf-panel.js, which has everything but the button. On a page it is a file, which is
// checked against its hash; in a bundle it is an import. Must not depend on what it contains.

import { unlessAborted } from "../engine/abort.js";
import { assetUrl } from "../engine/asset-url.js";
import { NutgrafError } from "../engine/errors.js";
import { readWasm } from "../engine/fetch-wasm.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";

/** @typedef {typeof import('../entries/nutgraf-panel.js')} Panel */

/** @type {Promise<Panel> | null} */
let panel = null;

/**
 * Number of failed loads. Some browsers remember that an import failed and never fetch its address
 * again (https://github.com/whatwg/html/issues/6768), so each new attempt uses a new address.
 */
let failures = 0;

/**
 * @typedef {Exclude<keyof Panel, "Panel" | "setModuleSource">} Exported Names of the functions that
 *   the package exports.
 */

/**
 * Makes a function that loads its implementation when it is called. If the options have a signal,
 * an abort also ends the loading.
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
 * Loads nutgraf-panel.js, once, and begins to fetch the wasm. After a failure, the next call tries
 * again.
 * @param {ShadowRoot | null} [root] shadow root of a `<nut-graf>`. The element that loads the file
 *   is inserted there for a moment, so that the page's own DOM does not change
 * @param {boolean} [withText] true if the first call summarizes a text, which needs the larger
 *   module
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
  // A failure is reported when the module is needed.
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
async function fetchPanel(root = globalThis.document?.querySelector("nut-graf")?.shadowRoot) {
  if (NUTGRAF_IMPORTS) return import("../entries/nutgraf-panel.js");
  const url = assetUrl("nutgraf-panel.js");
  if (failures) url.search = String(failures);
  // Without a <nut-graf> on the page, a script has imported this file. That took no hash, so the
  // panel is imported without one too.
  if (root?.isConnected) await fetchChecked(url.href, root);
  return import(url.href);
}

/**
 * Loads a module through an element with an integrity hash, because `import()` takes none. The
 * module is then in the page's module map, from which `import()` takes it.
 * @param {string} url
 * @param {ShadowRoot} root
 */
async function fetchChecked(url, root) {
  const element = loaderOf(url);
  element.integrity = NUTGRAF_PANEL_INTEGRITY;
  // A policy of nonces alone allows ours if it has the nonce of a script that the page trusts.
  element.nonce = /** @type {any} */ (document.querySelector("script[nonce]"))?.nonce || "";
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
 * Makes the element that loads the panel. It is a script, because WebKit (2.50) checks only the
 * hashes of scripts. If the page's Trusted Types forbid our policy, it is a link; all other engines
 * check the hashes of links.
 * @param {string} url
 */
function loaderOf(url) {
  const address = trustedScriptUrl(url, "nutgraf");
  const element = document.createElement(address ? "script" : "link");
  return Object.assign(
    element,
    address ? { type: "module", src: address } : { rel: "modulepreload", href: url },
  );
}
