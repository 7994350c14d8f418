// Functions for the scenarios of pages that change.

/** Removes the second of two articles and its widget, and keeps the article in `window.second`. */
const keepSecondStory = () => {
  document.querySelectorAll("nut-graf")[1].remove();
  nut().article = "article";
  window.second = document.querySelector("#story-2");
  window.second.remove();
};

/** Goes to the second story without loading a page. */
const openSecondStory = () => {
  history.pushState({}, "", "?story=2");
  document.title = "Ferry to Skarv will be free on foot";
  document.querySelector("article").replaceWith(window.second);
};

/** Replaces all widgets by new ones, one in each article. */
const replaceWidgets = () => {
  for (const one of [...document.querySelectorAll("nut-graf")]) one.remove();
  for (const article of document.querySelectorAll("article"))
    article.firstElementChild.after(document.createElement("nut-graf"));
};

/** Loads a second copy of the script, and checks if the element of the first stays defined. */
const isFirstCopyKept = async () => {
  const first = customElements.get("nut-graf");
  await import(new URL("../nutgraf.js?another", location.href));
  return customElements.get("nut-graf") === first;
};

/** Marks the page, and records if it returns from the back/forward cache. */
const recordReturn = () => {
  addEventListener("pageshow", ({ persisted }) => {
    window.persisted = persisted;
  });
  window.same = true;
};

/** Replaces speech synthesis with one that records that it was cancelled. */
const recordSilence = () => {
  window.SpeechSynthesisUtterance = class extends EventTarget {};
  fakeSpeech({
    getVoices: () => [{}],
    speak() {},
    cancel: () => {
      window.silenced = true;
    },
  });
};
