// Starts the scripts of the demo page. The page uses Nutgraf like any other site, through
// nutgraf.js.

import { keepOffline } from "./offline.js";
import { startTool } from "./text-box.js";

/**
 * Returns the element with an id.
 * @param {string} id
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing`);
  return element;
}

byId("letter").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("letter-answer").textContent =
    "This newspaper is fictional, and so is its newsletter. Nothing was sent.";
});

startTool();
void keepOffline(byId("offline"));
