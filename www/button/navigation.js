// Detects when a single-page site shows another page. Must not depend on what listens.

/**
 * Calls `act` when the address of the page changes; a change of the fragment does not count.
 * @param {() => void} act
 * @param {AbortSignal} signal ends the watch
 */
export function onNavigation(act, signal) {
  let before = location.pathname + location.search;
  const look = () => {
    const now = location.pathname + location.search;
    if (now === before) return;
    before = now;
    act();
  };
  const navigation = /** @type {EventTarget | undefined} */ (/** @type {any} */ (globalThis).navigation);
  if (navigation) navigation.addEventListener("navigatesuccess", look, { signal });
  else watchHistory(look, signal);
}

/**
 * Calls `look` when the title of the page changes or the reader goes back or forward. Browsers
 * without the Navigation API (before 2026) have no event for `history.pushState`, but pages set a
 * new title when they call it.
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
function watchHistory(look, signal) {
  addEventListener("popstate", look, { signal });
  const observer = new MutationObserver(look);
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
