// The one file that a page names: the functions of the package, and the element <nut-graf>.

import { define } from "./element.js";
import { embed, ownScript } from "./embed.js";

export { extractArticle, preload, summarize, summarizeArticle } from "./api.js";
export { describeError } from "./describe.js";
export { refind } from "./quote.js";

define();
if (globalThis.document) embed(ownScript(import.meta.url));
