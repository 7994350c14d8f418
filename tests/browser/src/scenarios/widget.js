// Functions for the scenarios of a first click.

/** Records in `window.states` the text of the button, and if it is busy, at every change. */
const recordButton = () => {
  const button = part("button");
  window.states = [];
  const note = () =>
    window.states.push(`${button.textContent.trim()} ${button.getAttribute("aria-busy")}`);
  new MutationObserver(note).observe(button, {
    attributes: true,
    childList: true,
    subtree: true,
    characterData: true,
  });
};

/** Returns the paragraph of the article that has a text. */
const paragraphWith = (text) =>
  [...document.querySelectorAll("article p")].find((p) => p.textContent.includes(text));

/** Returns the points of both widgets that are not in a paragraph of their own story. */
const pointsOfOtherStories = () =>
  [0, 1].flatMap((i) => pointsOutside(document.querySelector(`#story-${i + 1}`), i));
