// What nutgraf-panel.js exports: everything but the button. Nothing of it is there before somebody wants it.

export { connect, extractArticle, preload, summarize, summarizeArticle } from "./api.js";
export { describeError } from "./describe.js";
export { refind } from "./quote.js";
export { Reader } from "./reader.js";
