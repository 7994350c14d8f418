// The one file that a page names: the button <nut-graf>, and the functions of the package, which come with a first call.

import { define } from "../button/element.js";
import { embed, ownScript } from "../button/embed.js";
import { lazy } from "../button/panel-loader.js";
import { buttonWords } from "../locales/button-labels.js";

export const extractArticle = lazy("extractArticle");
export const preload = lazy("preload");
export const relocate = lazy("relocate");
export const summarize = lazy("summarize");
export const summarizeArticle = lazy("summarizeArticle");

const describe = lazy("describeError");

/** That the words did not come can be said all the same. @param {unknown} error */
export const describeError = (error) => describe(error).catch(() => buttonWords("en").failed);

define();
if (globalThis.document) embed(ownScript(import.meta.url));
