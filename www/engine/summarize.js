// Summarizes texts on the engine that all calls of this script share.

import { Engine } from "./engine.js";
import { instanceLoader } from "./instance.js";
import { badOption, checkOptions } from "./options.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').SummarizeOptions} SummarizeOptions
 * @typedef {import('../types/nutgraf.d.ts').Summary} Summary
 */

/** The engine that runs every call. */
export const engine = new Engine(instanceLoader);

/**
 * Summarizes a text.
 * @param {string} text
 * @param {SummarizeOptions} [options]
 * @returns {Promise<Summary>}
 */
export async function summarize(text, options) {
  if (typeof text !== "string") throw badOption("text", text, "a string");
  const { signal, ...checked } = checkOptions(options);
  const summary = await engine.run((program) => program.summarizeText(text, checked), signal, true);
  for (const point of summary.points)
    point.text = withSurrogates(point.text, text.slice(point.start, point.end));
  return summary;
}

/**
 * Restores lone surrogates in the text of a point: WebAssembly receives each as U+FFFD. The text
 * stays unchanged if `slice` differs in anything else, such as markup.
 * @param {string} own the text of the point
 * @param {string} slice the same span of the original text
 */
function withSurrogates(own, slice) {
  return slice.replace(/\p{Surrogate}/gu, "\uFFFD") === own ? slice : own;
}
