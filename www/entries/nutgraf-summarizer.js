// The published nutgraf-summarizer.js: the standard Summarizer, which installs itself in browsers
// without a working one.

import { openHost } from "../summarizer/host.js";
import { installer } from "../summarizer/install.js";

/** The address of the engine, beside this file. */
const ENGINE = new URL("nutgraf-worker.js", import.meta.url);

export const install = installer(() => openHost(ENGINE));

// Awaited, so that an importing module finds the Summarizer installed.
if (typeof window === "object") await install(window);
