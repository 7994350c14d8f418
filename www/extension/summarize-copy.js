// Summarizes the copy of a page in the popup, whose policy allows WebAssembly.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { engine } from "../engine/summarize.js";

/**
 * @typedef {import('./page-script.js').PageCopy} PageCopy
 * @typedef {import('./page-script.js').Place} Place
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 *
 * @typedef {object} CopySummary
 * @property {string} lang BCP 47, `und` if it is unknown
 * @property {string[]} points
 * @property {Place[]} places the sentence of each point
 * @property {number} articleSentences
 * @property {number} secondsSaved
 */

setModuleSource(readWasm);

/** Fetches and compiles the module. */
export const preload = () => engine.ready();

/**
 * Summarizes a copy.
 * @param {PageCopy} copy
 * @param {{ sentences?: number }} options
 * @returns {Promise<CopySummary>}
 */
export async function summarizeCopy(copy, options) {
  const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const page = /** @type {any} */ ({
    numbers: Int32Array.from(copy.numbers),
    descriptions: encode(copy.descriptions),
    text: encode(copy.text),
    facts: encode(copy.facts),
    isVisible: (/** @type {number} */ node, /** @type {boolean} */ cuts) =>
      (Number(copy.visible[node]) & (cuts ? 2 : 1)) > 0,
    // The popup has no ranges of the page, so a point gets the indices of its text nodes.
    makeRange: (/** @type {number[]} */ ...[start, from, end, to]) => ({
      start: [start, from],
      end: [end, to],
    }),
  });
  const summary = /** @type {PageSummary} */ (
    await engine.run((program) => program.summarizePage(page, options))
  );
  const { points, lang, articleSentences, secondsSaved } = summary;
  return {
    lang,
    points: points.map((point) => point.text),
    places: points.map(placeOf),
    articleSentences,
    secondsSaved,
  };
}

/**
 * Returns the place of a point's sentence.
 * @param {import('../types/nutgraf.d.ts').LocatedPoint} point
 * @returns {Place}
 */
function placeOf({ text, prefix, suffix, range }) {
  const { start, end } = /** @type {Pick<Place, "start" | "end">} */ (/** @type {unknown} */ (range));
  return { start, end, text, prefix, suffix };
}
