// Splits texts into sentences. Only the npm package has this function.

import { splitSentences as split } from "../pkg/nutgraf.js";
import { wasm } from "./instance.js";
import { badOption, checkOptions } from "./options.js";
import { engine } from "./summarize.js";

Object.assign(wasm, { splitSentences: split });

/**
 * Splits a text into sentences.
 * @param {string} text
 * @param {Pick<import('../types/nutgraf.d.ts').SummarizeOptions, "lang" | "signal">} [options]
 * @returns {Promise<{ text: string, start: number, end: number }[]>} the sentences in order;
 *   `start` and `end` (exclusive) are offsets in UTF-16 units
 */
export async function splitSentences(text, options) {
  if (typeof text !== "string") throw badOption("text", text, "a string");
  const { signal, ...checked } = checkOptions(options);
  /** @type {(program: any) => Uint32Array} */
  const run = (program) => program.splitSentences(text, checked);
  const bounds = await engine.run(run, signal, true);
  return Array.from({ length: bounds.length / 2 }, (_, index) => {
    const [start = 0, end = 0] = bounds.subarray(2 * index, 2 * index + 2);
    return { text: text.slice(start, end), start, end };
  });
}
