// Summarizes or extracts the article on a page. Each call reads the page once.

import { badOption, checkOptions } from "../engine/options.js";
import { engine } from "../engine/summarize.js";
import { whenIdle } from "../shared/idle.js";
import { own } from "../shared/own-members.js";
import { readPage } from "./read-page.js";
import { warmUp } from "./warm-up.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').ExtractOptions} ExtractOptions
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').Article} Article
 */

/** True once the code here and in the module has been compiled, or soon will be. */
let isWarm = false;

/**
 * Loads the module before its first use, and runs it once on a small document (warm-up.js) when the
 * page is idle.
 * @returns {Promise<void>}
 */
export async function preload() {
  await engine.ready(undefined, !globalThis.document);
  if (isWarm) return;
  isWarm = true;
  // Failures are ignored: the first real call reports them.
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
  // The browser compiles this code during its first run. That takes longer than the run itself, so
  // it is done while the module arrives. The page may change meanwhile, so it is read again.
  if (!isWarm) readPage(top, { article, near });
  isWarm = true;
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
 * Returns the root, by default the document. `instanceof` would fail for nodes of another frame or
 * of a DOM such as jsdom, so the check is for a method.
 * @param {unknown} root
 * @returns {Document | Element}
 * @throws {NutgrafError} `bad-option` if the root is neither a document nor an element
 */
function rootOf(root) {
  const given = /** @type {any} */ (root ?? globalThis.document);
  if (typeof (given && own(given, "querySelector")) !== "function")
    throw badOption("root", given, "a document or an element");
  return given;
}
