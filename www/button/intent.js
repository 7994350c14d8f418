// Decides when to load everything that a click needs.

import { whenIdle } from "../shared/idle.js";
import { page } from "../shared/own-members.js";

/** Events after which a click is likely. */
const INTENT_EVENTS = ["pointerenter", "touchstart", "focusin"];

/**
 * Calls `load` at the time that `when` names, and at the first event of each kind that makes a
 * click likely. `load` may be called several times, in case an earlier call failed.
 * @param {HTMLElement} element
 * @param {string | null} when the attribute `load`: `eager` (now), `idle` (when the page is idle),
 *   `visible` (when the element is near the viewport), or anything else (only when a click is
 *   likely)
 * @param {() => void} load
 * @param {AbortSignal} signal removes all listeners
 */
export function whenWanted(element, when, load, signal) {
  if (when === "eager") load();
  else if (when === "idle") afterLoad(load, signal);
  else if (when === "visible") whenVisible(element, load, signal);
  // Needed after an early load too, since it may have failed.
  for (const sign of INTENT_EVENTS)
    element.addEventListener(sign, load, { once: true, passive: true, signal });
}

/**
 * Calls `load` once the page has loaded and is idle.
 * @param {() => void} load
 * @param {AbortSignal} signal
 */
function afterLoad(load, signal) {
  const act = () => whenIdle(() => signal.aborted || load());
  if (page.readyState === "complete") act();
  else addEventListener("load", act, { once: true, signal });
}

/**
 * Calls `load` when the element is within half a viewport of the visible part of the page.
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
