// The three functions of the package. Knows the way from arguments to the module and back; decides nothing on texts.

import { readPage } from "../page/read-page.js";
import { whenIdle } from "../shared/idle.js";
import { Engine } from "./engine.js";
import { machine } from "./instance.js";
import { badOption, checkOptions } from "./options.js";
import { warmUp } from "./warm-up.js";

export { connect } from "./instance.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').SummarizeOptions} SummarizeOptions
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').ExtractOptions} ExtractOptions
 * @typedef {import('../types/nutgraf.d.ts').Summary} Summary
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').Article} Article
 */

const engine = new Engine(machine);

/**
 * Fetches and compiles the module.
 * @returns {Promise<void>}
 */
export function load() {
  return engine.load();
}

let isWarm = false;

/**
 * Fetches and compiles the module ahead of its first use; when the page has nothing else to do, runs it once on next to
 * nothing.
 * @returns {Promise<void>}
 */
export async function preload() {
  await engine.load();
  if (isWarm) return;
  isWarm = true;
  whenIdle(() => void engine.run(warmUp).catch(() => {}));
}

/**
 * @param {string} text
 * @param {SummarizeOptions} [options]
 * @returns {Promise<Summary>}
 */
export async function summarize(text, options) {
  if (typeof text !== "string") throw badOption("text", text, "a string");
  const { signal, ...asked } = checkOptions(options);
  return engine.run((program) => program.summarizeText(text, asked), signal);
}

/**
 * @param {Document | Element} [root]
 * @param {ArticleOptions} [options]
 * @returns {Promise<PageSummary>}
 */
export async function summarizeArticle(root, options) {
  const { signal, article, near, ...asked } = checkOptions(options);
  const page = rootOf(root);
  return engine.run(
    (program) => program.summarizePage(readPage(page, { article, near }), asked),
    signal,
  );
}

/**
 * @param {Document | Element} [root]
 * @param {ExtractOptions} [options]
 * @returns {Promise<Article>}
 */
export async function extractArticle(root, options) {
  const { signal, article, near } = checkOptions(options);
  const page = rootOf(root);
  return engine.run((program) => program.extractPage(readPage(page, { article, near })), signal);
}

/**
 * Found by its shape, since a document may be of another frame, or of no window at all.
 * @param {unknown} root
 * @returns {Document | Element}
 */
function rootOf(root) {
  const given = /** @type {any} */ (root ?? globalThis.document);
  if (typeof given?.querySelector !== "function")
    throw badOption("root", given, "a document or an element");
  return given;
}
