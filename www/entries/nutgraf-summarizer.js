// The published nutgraf-summarizer.js: the standard Summarizer, which installs itself in browsers
// without a working one.

import { engineFiles } from "../summarizer/engine-files.js";
import { openHost } from "../summarizer/host.js";
import { installer } from "../summarizer/install.js";

export const install = installer(() => openHost(engineFiles));

// Awaited, so that the Summarizer is installed when the import is done.
if (typeof window === "object") await install(window);
