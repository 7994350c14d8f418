// Scrolls to a sentence or an element, and corrects the position if the page grows meanwhile.

import { CLOSED } from "./visibility.js";

/**
 * Scrolls a sentence or an element into view, at a third of the viewport's height: below any sticky
 * header, and with the text after it in view. Opens the closed elements around it first.
 * @param {Range | Element} place
 */
export function scrollTo(place) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  openAround(elementOf(place));
  correctLater(place);
  scroll(place, behavior);
}

/** @param {Range | Element} place */
function elementOf(place) {
  const start = place instanceof Range ? place.startContainer : place;
  return start instanceof Element ? start : start.parentElement;
}

/**
 * Opens what a reader could open, as the search of a browser does.
 * @param {Element | null} element
 */
function openAround(element) {
  for (let it = element?.closest(CLOSED); it; it = it.parentElement?.closest(CLOSED)) {
    if (it.localName === "details") it.setAttribute("open", "");
    else {
      it.dispatchEvent(new Event("beforematch", { bubbles: true }));
      it.removeAttribute("hidden");
    }
  }
}

/**
 * Scrolls once.
 * @param {Range | Element} place
 * @param {ScrollBehavior} behavior
 */
function scroll(place, behavior) {
  const element = elementOf(place);
  if (element && element.getBoundingClientRect().height < innerHeight / 2) {
    return element.scrollIntoView({ behavior, block: "center" });
  }
  window.scrollBy({ behavior, top: place.getBoundingClientRect().top - innerHeight / 3 });
}

/** Aborted when the watch over the last jump ends. @type {AbortController | null} */
let watch = null;

/**
 * Time without a scroll event after which a scroll has ended, in browsers without `scrollend`.
 * Lower than a few slow frames (50 ms each), and a correction interrupts the scroll; higher, and it
 * is late.
 */
const SCROLL_END_MS = 120;

/**
 * Maximum number of corrections of one jump. At 1, a page that grows twice leaves the sentence out
 * of view; without a limit, a page that never stops growing would scroll for ever.
 */
const MAX_CORRECTIONS = 3;

/**
 * Time for which a jump is corrected. Lower, and late images and advertisements move the sentence
 * out of view; higher, and a reader who has begun to read is interrupted.
 */
const WATCH_MS = 4000;

/**
 * Corrects a jump if the page grows during the scroll or shortly after, as late images and
 * advertisements make it do. Ends when the reader scrolls.
 * @param {Range | Element} place
 */
function correctLater(place) {
  watch?.abort();
  watch = new AbortController();
  const { signal } = watch;
  const stop = () => signal === watch?.signal && watch.abort();
  for (const own of ["wheel", "pointerdown", "keydown"])
    addEventListener(own, stop, { signal, passive: true });
  setTimeout(stop, WATCH_MS);
  let corrections = MAX_CORRECTIONS;
  let hasArrived = isInView(place);
  const look = () => {
    if (signal.aborted || isInView(place)) return;
    if (corrections--) scroll(place, "instant");
    else stop();
  };
  const arrive = () => {
    hasArrived = true;
    look();
  };
  const growth = new ResizeObserver(() => hasArrived && look());
  growth.observe(document.body);
  signal.addEventListener("abort", () => growth.disconnect());
  if ("onscrollend" in window) return document.addEventListener("scrollend", arrive, { signal });
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(arrive, SCROLL_END_MS);
  };
  document.addEventListener("scroll", wait, { signal });
}

/**
 * Checks if any part of a sentence or an element is in the viewport.
 * @param {Range | Element} place
 */
export function isInView(place) {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
