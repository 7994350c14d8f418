// The standard Summarizer for browsers without one. Imported in a page, it installs itself where none works.

import { openHost } from "../summarizer/host.js";
import { installer } from "../summarizer/install.js";

/** Beside this file, where the engine is; a bundle keeps it there. */
const ENGINE = new URL("nutgraf-worker.js", import.meta.url);

export const install = installer(() => openHost(ENGINE));

// Awaited, so that whoever imports this module finds the Summarizer settled.
if (typeof window === "object") await install(window);
