// When a page has nothing else to do.

/** @param {() => void} act */
export function whenIdle(act) {
  // Safari has no such callback.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}
