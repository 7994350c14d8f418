// Installs the service worker, and says so when the site needs the network no longer.

import { trustedScriptUrl } from "../shared/trusted-types.js";

const SERVICE_WORKER = "sw.js";

/** @param {HTMLElement} status */
export async function keepOffline(status) {
  if (!navigator.serviceWorker) return;
  try {
    const address = trustedScriptUrl(SERVICE_WORKER, "nutgraf-site");
    if (!address) return;
    await navigator.serviceWorker.register(address);
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
