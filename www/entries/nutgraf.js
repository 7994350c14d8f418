// The published nutgraf.js: the element <nut-graf>, and the functions of the package. Each function
// loads its implementation at the first call.

import { define } from "../button/element.js";
import { embed, ownScript } from "../button/embed.js";
import { lazy } from "../button/panel-loader.js";
import { buttonLabels } from "../locales/button-labels.js";

export const extractArticle = lazy("extractArticle");
export const preload = lazy("preload");
export const relocate = lazy("relocate");
export const summarize = lazy("summarize");
export const summarizeArticle = lazy("summarizeArticle");

const describe = lazy("describeError");

/**
 * Describes an error in English, as "Could not be loaded." if the descriptions cannot be loaded.
 * @param {unknown} error
 */
export const describeError = (error) => describe(error).catch(() => buttonLabels("en").failed);

define();
if (globalThis.document) embed(ownScript(import.meta.url));
