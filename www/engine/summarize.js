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
  // WebAssembly gets a U+FFFD in place of each lone surrogate; a point shows what the text has.
  for (const point of summary.points) point.text = text.slice(point.start, point.end);
  return summary;
}
