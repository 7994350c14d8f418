// Where the panel comes from: a file beside this one, checked like the wasm, or a part of this one. Must not know what
// is in it.

/** @typedef {typeof import('./panel.js')} Panel */

/** @type {Promise<Panel> | null} */
let panel = null;

/** How often it could not be loaded. Some browsers remember that of an address, and ask no more for it. */
let failures = 0;

/**
 * Everything that is shown after a click. A failure is forgotten, so that the next call tries again.
 * @param {ShadowRoot} root of our own, where what loads it may stand for a moment: the page's elements are not touched
 * @returns {Promise<Panel>}
 */
export function loadPanel(root) {
  panel ??= fetchPanel(root).catch((error) => {
    panel = null;
    failures += 1;
    throw error;
  });
  return panel;
}

/** @param {ShadowRoot} root @returns {Promise<Panel>} */
async function fetchPanel(root) {
  if (NUTGRAF_STANDALONE) return import("./panel.js");
  const { href: url } = new URL(`nutgraf-panel.js${failures ? `?${failures}` : ""}`, import.meta.url);
  await fetchChecked(url, root);
  return import(url);
}

/**
 * `import()` takes no integrity hash. An element does, and leaves the module it has checked where `import()` finds it.
 * @param {string} url
 * @param {ShadowRoot} root
 */
async function fetchChecked(url, root) {
  const element = loaderOf(url);
  element.integrity = NUTGRAF_PANEL_INTEGRITY;
  try {
    await new Promise((resolve, reject) => {
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(`${url} could not be loaded, or is not what was built`)));
      root.append(element);
    });
  } finally {
    element.remove();
  }
}

/**
 * A script, since WebKit checks no other kind of module; where the page's Trusted Types let us name no script, a link,
 * whose hash all other engines check.
 * @param {string} url
 */
function loaderOf(url) {
  policy ??= makePolicy();
  if (!policy) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = url;
    return link;
  }
  const script = document.createElement("script");
  script.type = "module";
  script.src = policy.createScriptURL(url);
  return script;
}

/**
 * What makes addresses of scripts where Trusted Types are required. Made once: a second one of the same name may not be
 * allowed, and what is not allowed is reported each time.
 * @type {{ createScriptURL: (url: string) => string } | false | undefined}
 */
let policy;

function makePolicy() {
  const rules = { createScriptURL: (/** @type {string} */ url) => url };
  const { trustedTypes } = /** @type {any} */ (globalThis);
  try {
    return trustedTypes ? trustedTypes.createPolicy("nutgraf", rules) : rules;
  } catch {
    return false;
  }
}
