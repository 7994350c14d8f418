// Detects navigation within a single-page site. Must not depend on its listeners.

import { page } from "../shared/own-members.js";

/**
 * Calls `act` when the path or query of the page's address changes.
 * @param {() => void} act
 * @param {AbortSignal} signal removes the listeners
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
 * without the Navigation API (before 2026) have no event for `history.pushState`, but single-page
 * sites usually set a new title with it.
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
function watchHistory(look, signal) {
  addEventListener("popstate", look, { signal });
  const observer = new MutationObserver(look);
  observer.observe(page.head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
