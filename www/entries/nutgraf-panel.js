// What nutgraf-panel.js exports: everything but the button. Nothing of it is there before somebody wants it.

export { connect, extractArticle, preload, summarize, summarizeArticle } from "../engine/api.js";
export { describeError } from "../locales/describe-error.js";
export { refind } from "../page/find-quote.js";
export { Reader } from "../panel/panel-controller.js";
