/**
 * Types of the npm module `nutgraf/engine`, which summarizes texts without a DOM, and of what
 * `nutgraf` shares with it. All offsets are UTF-16 code units, as in `String.prototype.slice`.
 *
 * @module
 */

/**
 * Picks the key points of a text. Each line of the text is a block; text around the story, such as
 * menus, is left out. The limit is 10 MB of UTF-8. On a page, `nutgraf` summarizes a text of more
 * than 20,000 UTF-16 units in a Worker, unless the page's policy forbids that.
 * @example
 * ```js
 * const { points } = await summarize(text, { type: "tldr", sentences: 3 });
 * console.log(points.map(({ text }) => text).join(" "));
 * ```
 * @param text the text, with its headline in the first line if it has one
 * @returns the summary; rejects with a {@link NutgrafError}
 */
export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;

/**
 * Prepares a first use that is likely: loads the module, and on a page also runs it once on a small
 * document while the page is idle. `<nut-graf>` calls it by itself.
 * @example
 * ```js
 * searchBox.addEventListener("focus", () => preload(), { once: true });
 * ```
 */
export function preload(): Promise<void>;

/**
 * Describes an error to readers, in English. Never rejects.
 * @example
 * ```js
 * summarize(text).catch(async (error) => (status.textContent = await describeError(error)));
 * ```
 */
export function describeError(error: unknown): Promise<string>;

export interface SummarizeOptions {
  /** The type of summary. Default: `key-points`. */
  type?: "key-points" | "tldr" | "headline" | "teaser" | "outline";
  /**
   * The length: 3, 5 or 7 key points; 1, 3 or 5 sentences of tldr or teaser; 12, 17 or 22 words of
   * headline. An outline has one sentence for each section; an article without sections gets key
   * points instead. Default: `short`.
   */
  length?: "short" | "medium" | "long";
  /** The maximum number of sentences, instead of `length`. An integer from 1. */
  sentences?: number;
  /**
   * The maximum number of words, in whole sentences, instead of `length`. An integer from 1. It is
   * an error if every sentence is longer.
   */
  words?: number;
  /**
   * The language of the text, as a BCP 47 tag. An unsupported one is an error. Default: detected.
   */
  lang?: string;
  /** The headline. Default: detected. */
  title?: string;
  /**
   * The topic that matters to the caller. Its words weigh as much as those of the headline; it is
   * never read as an instruction. Example: `"cost, money"`.
   */
  context?: string;
  /**
   * `shown` if readers see the headline above the points, which then add to it; `hidden` if they
   * see the points alone, as in a feed. Default: `shown` if the headline is known.
   */
  headline?: "shown" | "hidden";
  /** Aborts the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface Summary {
  /** Sentences of the text, verbatim, in reading order. */
  points: Point[];
  /** The headline, if one was given or found. */
  title: string | null;
  /** BCP 47 tag, `und` if it could not be detected. */
  lang: string;
  /** The number of words and of sentences of the article. */
  articleWords: number;
  articleSentences: number;
  /** The number of words that a reader of the points does not have to read. */
  wordsSaved: number;
  /** The reading time saved, in seconds. */
  secondsSaved: number;
  /**
   * The people, places and topics of the article, as it spells them: at most 10, the most important
   * first.
   */
  keywords: string[];
  /**
   * The length of the article's text in UTF-16 units; `start / textLength` is the position of a
   * point.
   */
  textLength: number;
}

export interface Point {
  /**
   * The sentence: `text.slice(start, end)` of the summarized text (for a page: of
   * `extractArticle().text`). If the text was pasted with markup (HTML, Markdown, quoted mail), the
   * slice has the marks and `text` does not.
   */
  text: string;
  start: number;
  end: number;
  /** The index of the block that contains the sentence. */
  block: number;
  /** The heading of its section; `null` before the first one, or if there are none. */
  heading: string | null;
  /** The importance, 0 to 1; comparable within one summary only. */
  score: number;
  /** True if words at the end of the sentence were left out (headlines only). */
  truncated: boolean;
}

/** The reason that the promises of this package reject with, unless a `signal` was aborted. */
export interface NutgrafError extends Error {
  name: "NutgrafError";
  code: ErrorCode;
  /**
   * True for `no-text`, `no-article` and `too-short`: nothing failed, but there is nothing to
   * summarize.
   */
  isEmptyResult: boolean;
}

export type ErrorCode =
  | "no-text" /** The text has no words. */
  | "no-article" /** No article was found on the page, or `article` matches nothing. */
  | "too-short" /** The article is too short to need a summary, or has fewer words than `min-words`. */
  | "too-long" /** The text has more than 10 MB (UTF-8). */
  | "bad-option" /** An option or attribute has an invalid value. */
  | "unsupported-language" /** `lang` names a language that is not supported. */
  | "blocked" /** The page's Content-Security-Policy forbids WebAssembly (`'wasm-unsafe-eval'` is missing), and there is no `nutgraf.plain.js`. */
  | "load-failed" /** A file could not be fetched or compiled, or does not match its hash. Call again to try again. */
  | "crashed"; /** A bug. The next call gets a new instance of the module. */
