// Starts what every page of the site has: offline use, and news of a new version.

import { keepOffline } from "./offline.js";

void keepOffline();
