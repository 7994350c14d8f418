// The demonstration site: wires its parts together. Uses Nutgraf as any other site would, through nutgraf.js.

import { keepOffline } from "./offline.js";
import { startTool } from "./text-box.js";

/**
 * The element of the page with this id.
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
    "The newspaper is invented, and so is its letter. Nothing was sent.";
});

startTool();
void keepOffline(byId("offline"));
