// Where all but the button comes from: a file beside this one, checked like the wasm, or a part of this one. Must not know
// what is in it.

import { unlessAborted } from "../engine/abort.js";
import { assetUrl } from "../engine/asset-url.js";
import { NutgrafError } from "../engine/errors.js";
import { readWasm } from "../engine/fetch-wasm.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";

/** @typedef {typeof import('../entries/nutgraf-panel.js')} Panel */

/** @type {Promise<Panel> | null} */
let panel = null;

/** How often it could not be loaded. Some browsers remember that of an address, and ask no more for it. */
let failures = 0;

/**
 * A function that is there before what it does is. An abort also ends the wait for that.
 * @template {"describeError" | "extractArticle" | "preload" | "relocate" | "summarize" | "summarizeArticle"} Name
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
 * Everything but the button, and the wasm beside it. A failure is forgotten, so that the next call tries again.
 * @param {ShadowRoot | null} [place] of our own, where what loads it may stand for a moment: the page is not touched
 * @returns {Promise<Panel>} rejects with `load-failed`
 */
export function loadPanel(place) {
  panel ??= fetchBoth(place).catch((cause) => {
    panel = null;
    failures += 1;
    throw new NutgrafError("load-failed", `nutgraf-panel.js could not be loaded: ${cause}`, cause);
  });
  return panel;
}

/** @param {ShadowRoot | null} [place] */
async function fetchBoth(place) {
  /** @type {ReturnType<typeof readWasm> | undefined} */
  let wasm = readWasm();
  // Whoever asks for it is told.
  wasm.catch(() => {});
  const panel = await fetchPanel(place);
  panel.setModuleSource(() => {
    const first = wasm;
    wasm = undefined;
    return first ?? readWasm();
  });
  return panel;
}

/** @param {ShadowRoot | null} [place] @returns {Promise<Panel>} */
async function fetchPanel(place = globalThis.document?.querySelector("nut-graf")?.shadowRoot) {
  if (NUTGRAF_STANDALONE) return import("../entries/nutgraf-panel.js");
  const url = assetUrl("nutgraf-panel.js");
  if (failures) url.search = String(failures);
  // Where we have no element, a script has imported this file, and could give no hash for it either.
  if (place?.isConnected) await fetchChecked(url.href, place);
  return import(url.href);
}

/**
 * `import()` takes no integrity hash. An element does, and leaves the module it has checked where `import()` finds it.
 * @param {string} url
 * @param {ShadowRoot} place
 */
async function fetchChecked(url, place) {
  const element = loaderOf(url);
  element.integrity = NUTGRAF_PANEL_INTEGRITY;
  try {
    await new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error("missing or altered"));
      place.append(element);
    });
  } finally {
    element.remove();
  }
}

/**
 * Makes the element that loads the panel: a script, because WebKit checks no other kind of module; or, if the page's
 * Trusted Types forbid our policy, a link, whose hash all other engines check.
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
