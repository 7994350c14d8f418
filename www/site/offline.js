// Installs the service worker, and says so when the site needs the network no longer.

/** Trusted Types let a script address through a named policy only; this one lets one address through. */
const SERVICE_WORKER = "sw.js";

/** @param {HTMLElement} status */
export async function keepOffline(status) {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(trusted(SERVICE_WORKER));
    const { active } = await navigator.serviceWorker.ready;
    if (active) await activated(active);
    status.textContent = "Everything on this page now works offline as well.";
  } catch {
    // Private windows and strict settings refuse service workers. All else works, so there is nothing to tell.
  }
}

/**
 * It is "ready" from the moment at which it begins to take over, and answers no request before it is done with that.
 * Engines differ in how many states are still to come then.
 * @param {ServiceWorker} worker
 * @returns {Promise<void>}
 */
function activated(worker) {
  return new Promise((done, gone) => {
    const look = () =>
      worker.state === "activated"
        ? done()
        : worker.state === "redundant"
          ? gone(worker.state)
          : undefined;
    worker.addEventListener("statechange", look);
    look();
  });
}

/** @param {string} url @returns {string} */
function trusted(url) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("nutgraf-site", {
    createScriptURL: (/** @type {string} */ asked) => (asked === SERVICE_WORKER ? asked : ""),
  });
  return policy?.createScriptURL(url) ?? url;
}
