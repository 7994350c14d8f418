// Summarizes or extracts the article on a page. Each call reads the page once and passes it to the
// engine.

import { badOption, checkOptions } from "../engine/options.js";
import { engine } from "../engine/summarize.js";
import { whenIdle } from "../shared/idle.js";
import { readPage } from "./read-page.js";
import { warmUp } from "./warm-up.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').ExtractOptions} ExtractOptions
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').Article} Article
 */

let isWarm = false;

/**
 * Fetches and compiles the module ahead of its first use, and runs it once on a small document
 * (warm-up.js) when the page is idle.
 * @returns {Promise<void>}
 */
export async function preload() {
  await engine.ready(undefined, !globalThis.document);
  if (isWarm) return;
  isWarm = true;
  // A failure is ignored, because the first real call reports it.
  whenIdle(() => void engine.run(warmUp).catch(() => {}));
}

/**
 * Summarizes the article on a page.
 * @param {Document | Element} [root]
 * @param {ArticleOptions} [options]
 * @returns {Promise<PageSummary>}
 */
export async function summarizeArticle(root, options) {
  const { signal, article, near, ...checked } = checkOptions(options);
  const top = rootOf(root);
  await engine.ready(signal);
  const page = readPage(top, { article, near });
  return engine.run((program) => program.summarizePage(page, checked), signal);
}

/**
 * Extracts the article on a page.
 * @param {Document | Element} [root]
 * @param {ExtractOptions} [options]
 * @returns {Promise<Article>}
 */
export async function extractArticle(root, options) {
  const { signal, article, near } = checkOptions(options);
  const top = rootOf(root);
  await engine.ready(signal);
  const page = readPage(top, { article, near });
  return engine.run((program) => program.extractPage(page), signal);
}

/**
 * Returns the root, by default the document. It is recognized by its methods and not by its class,
 * because it may belong to another frame or to no window at all.
 * @param {unknown} root
 * @returns {Document | Element}
 */
function rootOf(root) {
  const given = /** @type {any} */ (root ?? globalThis.document);
  if (typeof given?.querySelector !== "function")
    throw badOption("root", given, "a document or an element");
  return given;
}
