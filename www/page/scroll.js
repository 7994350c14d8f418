// Scrolls to a sentence or an element, and again if the page grows meanwhile.

import { page } from "../shared/own-members.js";
import { CLOSED } from "./visibility.js";

/**
 * Opens the closed elements around a sentence or an element, and scrolls to it.
 * @param {Range | Element} place
 */
export function scrollTo(place) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  openAround(elementOf(place));
  correctLater(place);
  scrollOnce(place, behavior);
}

/** @param {Range | Element} place */
function elementOf(place) {
  const start = place instanceof Range ? place.startContainer : place;
  return start instanceof Element ? start : start.parentElement;
}

/**
 * Opens the closed elements around an element, such as `<details>`, like the browser's
 * find-in-page.
 * @param {Element | null} element
 */
function openAround(element) {
  for (let it = element?.closest(CLOSED); it; it = it.parentElement?.closest(CLOSED)) {
    if (it.localName === "details") it.setAttribute("open", "");
    else if (it.getAttribute("role") === "tabpanel") openTab(it);
    else {
      it.dispatchEvent(new Event("beforematch", { bubbles: true }));
      it.removeAttribute("hidden");
    }
  }
}

/** Opens a tab panel by a click on its tab. @param {Element} panel */
function openTab(panel) {
  const tab = page.querySelector(`[role=tab][aria-controls="${CSS.escape(panel.id)}"]`);
  /** @type {HTMLElement | null} */ (tab)?.click();
}

/**
 * Scrolls to a sentence or an element, once, so that it is below any sticky header: the element in
 * the middle of the viewport or, if it takes half the height or more, the upper edge of the
 * sentence or element at a third of the height.
 * @param {Range | Element} place
 * @param {ScrollBehavior} behavior
 */
function scrollOnce(place, behavior) {
  const element = elementOf(place);
  if (element && element.getBoundingClientRect().height < innerHeight / 2) {
    return element.scrollIntoView({ behavior, block: "center" });
  }
  window.scrollBy({ behavior, top: place.getBoundingClientRect().top - innerHeight / 3 });
}

/** Ends the corrections of the last jump. @type {AbortController | null} */
let correction = null;

/**
 * Time in ms without a scroll event after which scrolling has ended, in browsers without
 * `scrollend`. A shorter time than a few slow frames (50 ms each) would interrupt the scroll; a
 * longer one delays the correction.
 */
const SCROLL_END_MS = 120;

/**
 * Maximum number of corrections of one jump. With 1, a page that grows twice moves the sentence out
 * of view. Without a limit, a page that never stops growing would scroll for ever.
 */
const MAX_CORRECTIONS = 3;

/**
 * Time in ms after a jump in which the position is corrected. With a shorter time, late images and
 * advertisements move the sentence out of view. With a longer one, a correction interrupts a reader
 * who has begun to read.
 */
const WATCH_MS = 4000;

/**
 * Scrolls again if the page grows during a jump or shortly after it, for example when images load.
 * Ends when the reader scrolls, clicks or presses a key.
 * @param {Range | Element} place
 */
function correctLater(place) {
  correction?.abort();
  correction = new AbortController();
  const { signal } = correction;
  const stop = () => signal === correction?.signal && correction.abort();
  for (const own of ["wheel", "pointerdown", "keydown"])
    addEventListener(own, stop, { signal, passive: true });
  setTimeout(stop, WATCH_MS);
  let corrections = MAX_CORRECTIONS;
  let hasArrived = isInView(place);
  const look = () => {
    if (signal.aborted || isInView(place)) return;
    if (corrections--) scrollOnce(place, "instant");
    else stop();
  };
  const arrive = () => {
    hasArrived = true;
    look();
  };
  const growth = new ResizeObserver(() => hasArrived && look());
  growth.observe(page.body);
  signal.addEventListener("abort", () => growth.disconnect());
  if ("onscrollend" in window) return addEventListener("scrollend", arrive, { signal });
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(arrive, SCROLL_END_MS);
  };
  addEventListener("scroll", wait, { signal });
}

/**
 * Checks if any part of a sentence or an element is in the viewport.
 * @param {Range | Element} place
 */
export function isInView(place) {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
