// Installs the service worker, and shows in the foot of the page if the site works offline and if a
// new version is ready.

import { trustedScriptUrl } from "../shared/trusted-types.js";
import { byId } from "./by-id.js";

const SERVICE_WORKER = "sw.js";

/** Installs the service worker and shows its state. */
export async function keepOffline() {
  if (!navigator.serviceWorker) return;
  try {
    const address = trustedScriptUrl(SERVICE_WORKER, "nutgraf-site");
    if (!address) return;
    const registration = await navigator.serviceWorker.register(address);
    offerUpdates(registration);
    const { active } = await navigator.serviceWorker.ready;
    if (active) await whenActivated(active);
    byId("offline").textContent = "This site now works offline, too.";
  } catch {
    // Private windows and strict settings refuse service workers. Everything else works.
  }
}

/**
 * Resolves when a service worker is activated, and rejects if it never will be.
 * `navigator.serviceWorker.ready` resolves too early: at that time the worker does not yet answer
 * requests.
 * @param {ServiceWorker} worker
 * @returns {Promise<void>}
 */
function whenActivated(worker) {
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (worker.state === "activated") resolve();
      else if (worker.state === "redundant") reject(worker.state);
    };
    worker.addEventListener("statechange", settle);
    settle();
  });
}

/**
 * Offers to reload the page when a new version has been downloaded. The new version waits for the
 * reader's consent, so that no page gets files of two versions.
 * @param {ServiceWorkerRegistration} registration
 */
function offerUpdates(registration) {
  const offer = (/** @type {ServiceWorker} */ worker) => {
    byId("update").hidden = false;
    byId("reload").addEventListener("click", () => worker.postMessage("activate"), { once: true });
  };
  // A first version has nothing to replace.
  const watch = (/** @type {ServiceWorker | null} */ worker) => {
    if (!worker || !navigator.serviceWorker.controller) return;
    const settle = () => worker.state === "installed" && offer(worker);
    worker.addEventListener("statechange", settle);
    settle();
  };
  const hadController = !!navigator.serviceWorker.controller;
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  navigator.serviceWorker.addEventListener("controllerchange", () => hadController && location.reload());
}
