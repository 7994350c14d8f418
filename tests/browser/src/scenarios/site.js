// Functions for the scenarios of the site.

/** Returns the points that are not in the story of their own paper. */
const pointsOfOtherPapers = () =>
  [...document.querySelectorAll("article")].flatMap((article, paper) =>
    points(paper).filter((point) => !article.textContent.includes(point)),
  );

/** Returns the code of a `javascript:` address. */
const codeOf = (address) => decodeURIComponent(address.slice("javascript:".length));

/** Returns the points of *Summarize any text*. */
const pointsOfText = () =>
  [...document.querySelectorAll("#points button")].map((point) => point.textContent);

/** Returns the message of *Summarize any text* that refuses a text, or an empty string. */
const refusal = () => document.querySelector("#status.failed")?.textContent ?? "";

/** Checks if *Summarize any text* has finished its work. */
const isDone = () =>
  document.getElementById("work").hidden &&
  (shown(document.getElementById("result")) || refusal() !== "");

/** Checks if the page has scrolled to the answer, and has not moved since the last call. */
const restsAtAnswer = () => {
  const { top } = document.getElementById("result-title").getBoundingClientRect();
  const rests = window.topBefore === top;
  window.topBefore = top;
  return rests && top >= 0 && top < innerHeight;
};

/** Posts the form that a system posts when a text is shared with the installed site. */
const shareText = (text) => {
  const form = new FormData();
  form.set("text", text);
  fetch("text.html", { method: "POST", body: form }).then(() => location.assign("text.html?shared"));
};
