// The one file that a page names: the button <nut-graf>, and the functions of the package, which come with a first call.

import { define } from "../button/element.js";
import { embed, ownScript } from "../button/embed.js";
import { later } from "../button/panel-loader.js";
import { buttonWords } from "../locales/button-labels.js";

export const extractArticle = later("extractArticle");
export const preload = later("preload");
export const refind = later("refind");
export const summarize = later("summarize");
export const summarizeArticle = later("summarizeArticle");

const describe = later("describeError");

/** That the words did not come can be said all the same. @param {unknown} error */
export const describeError = (error) => describe(error).catch(() => buttonWords("en").failed);

define();
if (globalThis.document) embed(ownScript(import.meta.url));
