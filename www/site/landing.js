// Starts the scripts of the landing page. The page uses Nutgraf like any other site, through
// nutgraf.js.

import { bookmarkletAddress } from "./bookmarklet.js";
import { byId } from "./by-id.js";
import { keepOffline } from "./offline.js";

byId("letter").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("letter-answer").textContent =
    "This newspaper is fictional, and so is its newsletter. Nothing was sent.";
});

const bookmark = byId("bookmarklet", HTMLAnchorElement);
bookmark.href = bookmarkletAddress(new URL("nutgraf.standalone.js", document.baseURI).href);
// A click would run the bookmarklet on this page, whose policy forbids that.
bookmark.addEventListener("click", (event) => event.preventDefault());
byId("bookmark").hidden = false;

void keepOffline();
