// Starts the scripts that every page of the site has: for offline use and for new versions.

import { keepOffline } from "./offline.js";

void keepOffline();
