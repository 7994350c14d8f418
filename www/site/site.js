// Starts the scripts that every page of the site has: for offline use, new versions, and
// the list of chapters.

import { showCurrentChapter } from "./chapters.js";
import { keepOffline } from "./offline.js";

showCurrentChapter();
void keepOffline();
