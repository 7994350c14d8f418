// Installs the service worker, and shows when the site works offline.

import { trustedScriptUrl } from "../shared/trusted-types.js";

const SERVICE_WORKER = "sw.js";

/** Installs the service worker. @param {HTMLElement} status shows when the site works offline */
export async function keepOffline(status) {
  if (!navigator.serviceWorker) return;
  try {
    const address = trustedScriptUrl(SERVICE_WORKER, "nutgraf-site");
    if (!address) return;
    await navigator.serviceWorker.register(address);
    const { active } = await navigator.serviceWorker.ready;
    if (active) await activated(active);
    status.textContent = "This page now works offline, too.";
  } catch {
    // Private windows and strict settings refuse service workers. Everything else works.
  }
}

/**
 * Resolves when a service worker is activated. It is "ready" as soon as activation begins, but
 * answers no requests until activation ends, and engines differ in the states in between.
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
