// Scrolls to a sentence or an element, and follows it when the page grows on the way.

/**
 * Brings a sentence or an element into view, at a third of the window's height: under any sticky header, with what
 * follows below it.
 * @param {Range | Element} place
 */
export function scrollTo(place) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  arrive(place);
  scroll(place, behavior);
}

/**
 * @param {Range | Element} place
 * @param {ScrollBehavior} behavior
 */
function scroll(place, behavior) {
  const start = place instanceof Range ? place.startContainer : place;
  const element = start instanceof Element ? start : start.parentElement;
  if (element && element.getBoundingClientRect().height < innerHeight / 2) {
    return element.scrollIntoView({ behavior, block: "center" });
  }
  window.scrollBy({ behavior, top: place.getBoundingClientRect().top - innerHeight / 3 });
}

/** The jump that is on its way. @type {AbortController | null} */
let journey = null;

/** So long without a step is the end of a scroll, where no event tells: frames come every 16 ms, slow ones every 50. */
const REST_MS = 120;

/**
 * How often a jump goes after a sentence that moves. At 1 a page that loads twice on the way has it off the window; a page
 * that never ends growing is left alone after so many.
 */
const TRIES = 3;

/** So long a page is watched. Late pictures and advertisements come within seconds; then the reader has begun to read. */
const WATCHED_MS = 4000;

/**
 * A page that grows while it is scrolled or just after (late pictures, advertisements) moves the sentence on: then the
 * rest of the way is taken at once, unless the reader has begun to scroll.
 * @param {Range | Element} place
 */
function arrive(place) {
  journey?.abort();
  journey = new AbortController();
  const { signal } = journey;
  const stop = () => signal === journey?.signal && journey.abort();
  for (const own of ["wheel", "pointerdown", "keydown"])
    addEventListener(own, stop, { signal, passive: true });
  setTimeout(stop, WATCHED_MS);
  let tries = TRIES;
  let rests = isInView(place);
  const look = () => {
    if (signal.aborted || isInView(place)) return;
    if (tries--) scroll(place, "instant");
    else stop();
  };
  const rest = () => {
    rests = true;
    look();
  };
  const growth = new ResizeObserver(() => rests && look());
  growth.observe(document.body);
  signal.addEventListener("abort", () => growth.disconnect());
  if ("onscrollend" in window) return document.addEventListener("scrollend", rest, { signal });
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  };
  document.addEventListener("scroll", wait, { signal });
}

/**
 * Tells whether a part of a sentence or an element is in the window.
 * @param {Range | Element} place
 */
export function isInView(place) {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
