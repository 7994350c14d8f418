// When to load what a click needs: no sooner than somebody may want it, unless the publisher says so.

import { whenIdle } from "../shared/idle.js";

/** What makes it likely that the button will be pressed. */
const SIGNS = ["pointerenter", "touchstart", "focusin"];

/**
 * @param {HTMLElement} element
 * @param {string | null} when `eager`: now; `idle`: when the page has nothing else to do; `visible`: when the element is
 *   near the window; else at the first sign of intent
 * @param {() => void} load
 * @param {AbortSignal} signal ends the wait
 */
export function whenWanted(element, when, load, signal) {
  if (when === "eager") load();
  else if (when === "idle") afterLoad(load, signal);
  else if (when === "visible") whenVisible(element, load, signal);
  // A load that failed is tried again.
  for (const sign of SIGNS) element.addEventListener(sign, load, { once: true, passive: true, signal });
}

/** @param {() => void} load @param {AbortSignal} signal */
function afterLoad(load, signal) {
  const act = () => whenIdle(() => signal.aborted || load());
  if (document.readyState === "complete") act();
  else addEventListener("load", act, { once: true, signal });
}

/** @param {HTMLElement} element @param {() => void} load @param {AbortSignal} signal */
function whenVisible(element, load, signal) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    // Half a window ahead.
    { rootMargin: "50%" },
  );
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
