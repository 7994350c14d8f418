// Installs the service worker, and says so when the site needs the network no longer.

/** Trusted Types let a script address through a named policy only; this one lets one address through. */
const SERVICE_WORKER = "sw.js";

/** @param {HTMLElement} status */
export async function keepOffline(status) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(trusted(SERVICE_WORKER));
    const { active } = await navigator.serviceWorker.ready;
    // It is "ready" from the moment at which it begins to take over, and answers no request before it is done with that.
    if (active?.state === "activating") await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
    status.textContent = "Everything on this page now works offline as well.";
  } catch {
    // Private windows and strict settings refuse service workers. All else works, so there is nothing to tell.
  }
}

/** @param {string} url @returns {string} */
function trusted(url) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("nutgraf-site", {
    createScriptURL: (/** @type {string} */ asked) => (asked === SERVICE_WORKER ? asked : ""),
  });
  return policy?.createScriptURL(url) ?? url;
}
