// Starts the scripts of the landing page. The page uses Nutgraf like any other site, through
// nutgraf.js.

import { byId } from "./by-id.js";
import { keepOffline } from "./offline.js";

byId("letter").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("letter-answer").textContent =
    "This newspaper is fictional, and so is its newsletter. Nothing was sent.";
});

void keepOffline();
