// Functions for the scenarios of publishers.

/** Records in `window.seen` that the widget has been loading. */
const recordLoading = () => {
  window.seen = [];
  const note = () => nut().matches(":state(loading)") && window.seen.push("loading");
  new MutationObserver(note).observe(part("button"), { attributes: true });
};

/** Fills the slots of a widget with the publisher's label, icon and footer. */
const fillSlots = (it) => {
  const texts = { label: "The story in short", icon: "★", footer: "Questions? Write to us." };
  for (const [slot, textContent] of Object.entries(texts))
    it.append(Object.assign(document.createElement("span"), { slot, textContent }));
};

/** Moves the widget into a link. */
const putInLink = () => {
  const link = Object.assign(document.createElement("a"), { href: "empty.html" });
  const it = nut();
  it.before(link);
  link.append(it);
};

/** Turns the widget off for the page, as a publisher does it in the head. */
const turnOff = () =>
  document.head.append(
    Object.assign(document.createElement("meta"), { name: "nutgraf", content: "off" }),
  );

/** Returns the directions and languages of the panel and of the points. */
const directionsAndLanguages = () => [
  getComputedStyle(part("panel")).direction,
  getComputedStyle(part("list")).direction,
  part("panel").lang,
  part("list").parentNode.lang,
];

/** Hides each paragraph of the article in a `<details>`. */
const hideInDetails = () => {
  for (const paragraph of document.querySelectorAll("article p")) {
    const details = document.createElement("details");
    paragraph.before(details);
    details.append(document.createElement("summary"), paragraph);
  }
};

/** Returns the number of files that have been fetched for the panel and the engine. */
const countFetched = () =>
  performance.getEntriesByType("resource").filter(({ name }) => /panel|wasm/.test(name)).length;
