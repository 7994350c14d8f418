// Functions for the scenarios of the element's interface.

/** Records in `window.heard` the name of every event, with its `open`, `code` or `index`. */
const recordAll = () =>
  recordEvents("heard", ["summary", "toggle", "jump", "error"], ({ open, code, index }, name) =>
    [name, open ?? code ?? index ?? null].join(" ").trim(),
  );

/** Prevents jumps, and stores in `window.wanted` the sentence that would have been shown. */
const preventJumps = () =>
  addEventListener("nutgraf-jump", (event) => {
    event.preventDefault();
    window.wanted = event.detail.point.range.toString();
  });

/** Inserts the removed widget again, clicks it, and removes it before it can answer. */
const clickInPassing = () => {
  document.querySelector("h1").after(window.taken);
  part("button").click();
  window.taken.remove();
};
