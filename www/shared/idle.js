// Waits until a page is idle.

/** Calls `act` when the page is idle. @param {() => void} act */
export function whenIdle(act) {
  // Safari has no requestIdleCallback (https://webkit.org/b/164193).
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}
