// The published nutgraf-panel.js: everything but the button, loaded when a reader is likely to
// click.

export { setModuleSource } from "../engine/instance.js";
export { describeError } from "../locales/describe-error.js";
export { extractArticle, preload, summarizeArticle } from "../page/article.js";
export { relocate } from "../page/relocate.js";
export { Panel } from "../panel/panel.js";
export { summarize } from "../worker/summarize.js";
