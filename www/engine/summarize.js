// Summarizes texts on the one engine of this copy of the module.

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
  const summary = await engine.run((program) => program.summarizeText(text, checked), signal);
  for (const point of summary.points)
    point.text = withSurrogates(point.text, text.slice(point.start, point.end));
  return summary;
}

/**
 * Returns a point's text with the lone surrogates of its `slice` of the text, which WebAssembly
 * gets as U+FFFD. If the slice has markup that the point does not show, the point keeps its own
 * text.
 * @param {string} own
 * @param {string} slice
 */
function withSurrogates(own, slice) {
  return slice.replace(/\p{Surrogate}/gu, "\uFFFD") === own ? slice : own;
}
