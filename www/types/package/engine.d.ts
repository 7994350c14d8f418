import type { SummarizeOptions } from "./nutgraf-engine.js";

export * from "./nutgraf-engine.js";

/**
 * Splits a text into its sentences, in reading order, without the white space between them. Lines
 * that a fixed width has broken are joined first; any other line ends its sentence.
 * @example
 * ```js
 * const [first] = await splitSentences("Dr. Ito left at 5 p.m. on Monday. Nobody knows why.");
 * console.log(first.text); // Dr. Ito left at 5 p.m. on Monday.
 * ```
 * @returns the sentences; rejects with a {@link NutgrafError} if an option is invalid
 */
export function splitSentences(text: string, options?: SplitOptions): Promise<Sentence[]>;

/** By default, the language is that of the text's words. */
export type SplitOptions = Pick<SummarizeOptions, "lang" | "signal">;

/** A sentence: `text.slice(start, end)` of the text. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}
