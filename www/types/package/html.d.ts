/**
 * Types of the npm module `nutgraf/html`, which reads the documents of any DOM outside a browser,
 * such as those of jsdom, linkedom and happy-dom.
 *
 * @module
 */

import type { Article, ArticleOptions, ExtractOptions, PageSummary } from "./nutgraf.js";

export type * from "./nutgraf.js";
export { describeError, preload, summarize } from "./nutgraf-engine.js";

/**
 * Extracts the article of a document, without summarizing it. The document is never changed.
 * @example
 * ```js
 * import { parseHTML } from "linkedom";
 * const { title, text } = await extractArticle(parseHTML(html).document);
 * ```
 * @param root a document, or an element that contains the article
 */
export function extractArticle(root: object, options?: ExtractOptions): Promise<Article>;

/**
 * Picks the key points of the article of a document, each with a `Range` of that document.
 * @param root a document, or an element that contains the article
 */
export function summarizeArticle(root: object, options?: ArticleOptions): Promise<PageSummary>;
