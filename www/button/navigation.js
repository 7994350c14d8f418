// Pages that become other pages without being loaded again. Knows addresses; must not know who listens.

/**
 * Tells when the page has another address than before; another fragment is the same page.
 * @param {() => void} act
 * @param {AbortSignal} signal ends it
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
 * Before the Navigation API (2026) nothing tells of `history.pushState`; but the page gets another title then.
 * @param {() => void} look
 * @param {AbortSignal} signal
 */
function watchHistory(look, signal) {
  addEventListener("popstate", look, { signal });
  const observer = new MutationObserver(look);
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
