// The functions that `cargo xtask clicks GOLD PAGES` calls in a saved page.

/** Measurements of the page, in ms; `shift` is a layout shift score. */
const taken = { long: 0, shift: 0 };

/** @type {HTMLElement | undefined} */
let widget;

const letters = (text) => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");

/** Measures long tasks, and layout shifts that no input caused. */
function observe() {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) taken.long = Math.max(taken.long, duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput && !taken.scripted) taken.shift += value;
  }).observe({ type: "layout-shift" });
}

/** Measures the time from each click until its points appear. */
function time() {
  let began = 0;
  widget.shadowRoot.addEventListener("click", ({ timeStamp }) => (began = timeStamp), true);
  widget.addEventListener("nutgraf-toggle", () => (taken.cold ??= performance.now() - began));
  widget.addEventListener("nutgraf-summary", () =>
    queueMicrotask(() => {
      if (taken.cold) taken.warm = performance.now() - began;
    }),
  );
  widget.addEventListener("nutgraf-error", ({ detail }) => (taken.error ??= detail.code));
}

/** Waits until a condition holds. */
async function until(condition, pause) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, pause));
}

/**
 * Inserts the widget and loads the files that a click needs.
 * @param {string} module address of nutgraf.js
 * @returns {Promise<Element>} the widget's button
 */
async function prepare(module) {
  performance.clearResourceTimings();
  window.matchMedia = () => ({ matches: true });
  observe();
  await import(module);
  widget = document.createElement("nut-graf");
  widget.genres = "all";
  const headline = document.querySelector("h1");
  if (headline) headline.after(widget);
  else document.body.prepend(widget);
  time();
  widget.dispatchEvent(new Event("pointerenter"));
  const files = () =>
    performance.getEntriesByType("resource").filter(({ name }) => /panel|wasm/.test(name));
  await until(() => files().length > 1, 10);
  await new Promise((resolve) => requestIdleCallback(resolve));
  taken.long = taken.shift = 0;
  return widget.shadowRoot.querySelector("button");
}

/**
 * Waits until the points have appeared or the widget has reported an error, at most 5 s.
 * @param {"cold" | "warm"} click
 */
async function settled(click) {
  const end = performance.now() + 5000;
  await until(() => click in taken || taken.error || performance.now() > end, 5);
  if (!(click in taken)) taken.error ??= "nothing happened";
  else await new Promise((resolve) => setTimeout(resolve, 100));
  return taken;
}

/** Returns the button "More", unless all points are shown. */
function more() {
  const button = widget.shadowRoot.getElementById("more");
  return button.ariaDisabled === "true" ? null : button;
}

/** Clicks an element that something covers. @param {HTMLElement} element */
function press(element) {
  taken.scripted = true;
  element.click();
}

/**
 * Follows each point. Returns the number of points, and the number of those whose sentence is
 * highlighted and in view.
 */
function follow() {
  const links = [...widget.shadowRoot.querySelectorAll(".point")];
  const found = links.filter((link) => {
    link.click();
    const [range] = [...(CSS.highlights.get("nutgraf") ?? [])];
    const place = range?.getBoundingClientRect();
    const isFound = place && letters(range.toString()) === letters(link.textContent);
    return isFound && place.bottom > 0 && place.top < innerHeight;
  });
  return { ...taken, points: links.length, found: found.length };
}

window.clicks = { prepare, settled, more, press, follow };
