// The published nutgraf-panel.js: everything but the button, loaded when a click is likely.

import { setModuleSource as setSource } from "../engine/instance.js";
import { sourceBeside } from "../engine/read-disk.js";

export { describeError } from "../locales/describe-error.js";
export { extractArticle, preload, summarizeArticle } from "../page/article.js";
export { relocate } from "../page/relocate.js";
export { Panel } from "../panel/panel.js";
export { summarize } from "../worker/summarize.js";

/**
 * Sets the source of the module. If this script is a local file, nutgraf-text.wasm next to it is
 * used instead of `source`.
 * @param {import("../engine/instance.js").Source} source
 */
export const setModuleSource = (source) => setSource(sourceBeside(import.meta.url, source));
