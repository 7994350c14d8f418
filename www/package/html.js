// The npm module nutgraf/html: extracts and summarizes the article in a document of any DOM, such
// as that of jsdom or linkedom, outside a browser.

export { extractArticle, summarizeArticle } from "../page/article.js";
export { describeError, preload, summarize } from "./engine.js";
