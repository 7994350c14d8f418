import type { SummarizeOptions } from "./nutgraf-engine.js";

export * from "./nutgraf-engine.js";

/**
 * Splits a text into its sentences, in reading order, without the white space between them. Lines
 * that were broken at a fixed width are joined first. The end of any other line ends a sentence.
 * @example
 * ```js
 * const [first] = await splitSentences("Dr. Ito left at 5 p.m. on Monday. Nobody knows why.");
 * console.log(first.text); // Dr. Ito left at 5 p.m. on Monday.
 * ```
 * @returns the sentences; rejects with a {@link NutgrafError}
 */
export function splitSentences(text: string, options?: SplitOptions): Promise<Sentence[]>;

/** Options of {@link splitSentences}. Default of `lang`: detected from the words of the text. */
export type SplitOptions = Pick<SummarizeOptions, "lang" | "signal">;

/** A sentence: `text.slice(start, end)` of the text. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}
