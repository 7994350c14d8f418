// Summarizes texts. All calls of this copy of the script share one engine.

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
 * Restores the lone surrogates of a point's text. WebAssembly receives each of them as U+FFFD, so
 * they are taken from `slice`, the same span of the original text. If the two differ in anything
 * else, the slice has markup that the point does not show, and the point keeps its own text.
 * @param {string} own
 * @param {string} slice
 */
function withSurrogates(own, slice) {
  return slice.replace(/\p{Surrogate}/gu, "\uFFFD") === own ? slice : own;
}
