// Decides when to load everything that a click needs: when a reader is likely to click, or earlier
// if the publisher wants that.

import { whenIdle } from "../shared/idle.js";

/** Events that make a click likely. */
const SIGNS = ["pointerenter", "touchstart", "focusin"];

/**
 * Calls `load` when it is time to load.
 * @param {HTMLElement} element
 * @param {string | null} when `eager`: now; `idle`: when the page is idle; `visible`: when the
 *   element is near the viewport; otherwise at the first sign of intent
 * @param {() => void} load
 * @param {AbortSignal} signal ends the wait
 */
export function whenWanted(element, when, load, signal) {
  if (when === "eager") load();
  else if (when === "idle") afterLoad(load, signal);
  else if (when === "visible") whenVisible(element, load, signal);
  // Also after an early load, which may have failed.
  for (const sign of SIGNS) element.addEventListener(sign, load, { once: true, passive: true, signal });
}

/**
 * Waits until the page has loaded and is idle.
 * @param {() => void} load
 * @param {AbortSignal} signal
 */
function afterLoad(load, signal) {
  const act = () => whenIdle(() => signal.aborted || load());
  if (document.readyState === "complete") act();
  else addEventListener("load", act, { once: true, signal });
}

/**
 * Waits until the element is less than half a viewport away.
 * @param {HTMLElement} element
 * @param {() => void} load
 * @param {AbortSignal} signal
 */
function whenVisible(element, load, signal) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },

    { rootMargin: "50%" },
  );
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
