// Loads the panel and everything else but the button: from a file beside this one, checked against
// its hash, or from inside this one. Must not depend on what it holds.

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
 * again (https://github.com/whatwg/html/issues/6768), so each attempt uses another one.
 */
let failures = 0;

/**
 * @typedef {Exclude<keyof Panel, "Panel" | "setModuleSource">} Exported Functions of the package.
 */

/**
 * Makes a function that loads its implementation when it is called. A signal in its options also
 * aborts that wait.
 * @template {Exported} Name
 * @param {Name} name
 */
export function lazy(name) {
  return async (/** @type {any[]} */ ...args) => {
    const signal = args[1]?.signal;
    const { [name]: act } = await unlessAborted(
      loadPanel(),
      signal instanceof AbortSignal ? signal : undefined,
    );
    return act(...args);
  };
}

/**
 * Loads everything but the button, and begins to fetch the wasm. A failure is forgotten, so the
 * next call tries again.
 * @param {ShadowRoot | null} [root] of ours, which holds the loading element for a moment, so the
 *   page is not changed
 * @returns {Promise<Panel>} rejects with `load-failed`
 */
export function loadPanel(root) {
  panel ??= fetchBoth(root).catch((cause) => {
    panel = null;
    failures += 1;
    throw new NutgrafError("load-failed", `nutgraf-panel.js could not be loaded: ${cause}`, cause);
  });
  return panel;
}

/** @param {ShadowRoot | null} [root] */
async function fetchBoth(root) {
  /** @type {ReturnType<typeof readWasm> | undefined} */
  let wasm = readWasm();
  // A failure surfaces when the module is needed.
  wasm.catch(() => {});
  const panel = await fetchPanel(root);
  panel.setModuleSource(() => {
    const first = wasm;
    wasm = undefined;
    return first ?? readWasm();
  });
  return panel;
}

/** @param {ShadowRoot | null} [root] @returns {Promise<Panel>} */
async function fetchPanel(root = globalThis.document?.querySelector("nut-graf")?.shadowRoot) {
  if (NUTGRAF_IMPORTS) return import("../entries/nutgraf-panel.js");
  const url = assetUrl("nutgraf-panel.js");
  if (failures) url.search = String(failures);
  // Without an element of ours, a script has imported this file without a hash; so is the panel.
  if (root?.isConnected) await fetchChecked(url.href, root);
  return import(url.href);
}

/**
 * Fetches a module through an element with an integrity hash, since `import()` takes none. The
 * checked module is in the module map then, where `import()` finds it.
 * @param {string} url
 * @param {ShadowRoot} root
 */
async function fetchChecked(url, root) {
  const element = loaderOf(url);
  element.integrity = NUTGRAF_PANEL_INTEGRITY;
  try {
    await new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error("missing or altered"));
      root.append(element);
    });
  } finally {
    element.remove();
  }
}

/**
 * Makes the element that loads the panel: a script, because WebKit checks the hashes of scripts
 * only (2.50); or, if the page's Trusted Types forbid our policy, a link, whose hash all other
 * engines check.
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
