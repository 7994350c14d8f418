// Functions for the scripts of scenarios, which are appended to this file and run in the page.
// `nut(0)` is the first widget, `widget(0)` its shadow root, `part("button")` the element of a
// part.

// Calls the method of the class, because elements of a hostile page can hide that of the document.
const nut = (index = 0) => Document.prototype.querySelectorAll.call(document, "nut-graf")[index];
const widget = (index = 0) => nut(index).shadowRoot ?? nut(index).closedRoot;
const parts = (name, index = 0) => [...widget(index).querySelectorAll(`[part~="${name}"]`)];
const part = (name, index = 0) => parts(name, index)[0];
const points = (index = 0) => parts("point", index).map((point) => point.textContent);

/** Creates a list of texts. */
const listOf = (texts) => {
  const list = document.createElement("ul");
  list.append(
    ...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })),
  );
  return list;
};

/** Takes the first widget out of the page, changes it, and inserts it below the headline. */
const placeAgain = (change) => {
  const it = nut();
  it.remove();
  change(it);
  document.querySelector("h1").after(it);
};

/** Replaces the first widget, if there is one, by a new one below the headline. */
const replaceWidget = (change) => {
  nut()?.remove();
  const it = document.createElement("nut-graf");
  change(it);
  document.querySelector("h1").after(it);
};

/**
 * Adds to `window[list]` the result of `describe` for each event `nutgraf-NAME` with one of these
 * names.
 */
const recordEvents = (list, names, describe) => {
  window[list] = [];
  for (const name of names)
    addEventListener(`nutgraf-${name}`, ({ detail }) => window[list].push(describe(detail, name)));
};

/** Records in `window.codes` the code of every error event. */
const recordErrors = () => recordEvents("codes", ["error"], ({ code }) => code);

/** Returns the points of a widget that are in none of the paragraphs of `element`. */
const pointsOutside = (element, index = 0) => {
  const paragraphs = [...element.querySelectorAll("p")];
  return points(index).filter((point) => !paragraphs.some((p) => p.textContent.includes(point)));
};

/** Checks if a part of an element or a range is in view. */
const isInView = (box) => {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Returns the range that the widgets highlight. */
const highlighted = () => [...[...CSS.highlights.values()][0]][0];

/** Replaces the browser's speech synthesis with `synthesis`. */
const fakeSpeech = (synthesis) =>
  Object.defineProperty(window, "speechSynthesis", { configurable: true, value: synthesis });

/** Checks if an element is visible. */
const shown = (element) => !!element && element.checkVisibility();

/** Scrolls to an element, and checks if it is in view and no longer moves. */
const rests = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  const inside = middle > 0 && middle < innerHeight;
  if (!inside || window.sought !== element) {
    // A wheel event, as from a reader, stops a jump that is still scrolling.
    dispatchEvent(new Event("wheel"));
    element.scrollIntoView({ block: "center", behavior: "instant" });
  }
  window.sought = element;
  const rested = inside && window.restedAt === top;
  window.restedAt = top;
  return rested;
};

/** Calls a function and passes the result of its promise to `done`; an error becomes a string. */
const settle = (call, done) =>
  Promise.resolve()
    .then(call)
    .then(done, (error) => done(String(error)));

/**
 * Evaluates a condition before every frame. Passes true to `done` when the condition holds, or
 * false if that takes more than `most` ms.
 */
const holdsWithin = (most, condition, done) => {
  const end = performance.now() + most;
  const holds = () => {
    try {
      return !!condition();
    } catch {
      return false;
    }
  };
  const look = () => {
    if (holds()) done(true);
    else if (performance.now() > end) done(false);
    else requestAnimationFrame(look);
  };
  look();
};

/** Describes the page, for an error message. */
const whereabouts = () => [
  location.href,
  document.readyState,
  document.visibilityState,
  performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  [...document.querySelectorAll("nut-graf")].map(({ shadowRoot }) => shadowRoot?.textContent),
  sessionStorage.getItem("recorded"),
];
