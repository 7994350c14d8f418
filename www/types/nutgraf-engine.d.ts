/**
 * Types of the npm module `nutgraf/engine`, which summarizes texts without a DOM, and of what
 * `nutgraf` shares with it. All offsets are UTF-16 code units, as in `String.prototype.slice`.
 *
 * @module
 */

/**
 * Picks the key points of a text of up to 10 MB of UTF-8. Each line of the text is a block,
 * but the lines of hard-wrapped paragraphs are joined. Text that is not part of the story, such as
 * menus, is left out. On a page, `nutgraf` summarizes a text
 * of more than 20,000 UTF-16 units in a Worker, unless the page's policy forbids Workers.
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
 * Loads the module before its first use. On a page, also runs it once on a small document when the
 * page is idle. `<nut-graf>` calls this function itself.
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
   * headline. An outline has one sentence for each section, or key points if the article has no
   * sections. Default: `short`.
   */
  length?: "short" | "medium" | "long";
  /** The maximum number of sentences, an integer from 1. Overrides `length`. */
  sentences?: number;
  /**
   * The maximum number of words, an integer from 1. Overrides `length`. Sentences are never cut, so
   * it is an error if every sentence is longer.
   */
  words?: number;
  /**
   * The language of the text, a BCP 47 tag. Default: detected. A language that is not supported is
   * an error: `unsupported-language`.
   */
  lang?: string;
  /** The headline. Default: detected. */
  title?: string;
  /**
   * A topic of interest, such as `"cost, money"`. Its words count as much as those of the headline.
   * It is never treated as an instruction.
   */
  context?: string;
  /**
   * `shown` if readers see the headline above the points, which then do not repeat it; `hidden` if
   * they see only the points, as in a feed. Default: `shown` if the headline is known.
   */
  headline?: "shown" | "hidden";
  /** Aborts the work. The promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface Summary {
  /** Sentences of the text, verbatim, in reading order. */
  points: Point[];
  /** The headline, if it was given or found. */
  title: string | null;
  /** A BCP 47 tag; `und` if the language could not be detected. */
  lang: string;
  /** The number of words and of sentences of the article. */
  articleWords: number;
  articleSentences: number;
  /** The words of the article minus those of the points. */
  wordsSaved: number;
  /** The reading time saved, in seconds. */
  secondsSaved: number;
  /** People, places and topics as the article spells them: at most 10, the most important first. */
  keywords: string[];
  /**
   * The length of the article's text in UTF-16 units. A point begins at `start / textLength` of the
   * article.
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
  /** The heading of the section; `null` if there is none above the sentence. */
  heading: string | null;
  /** The importance, from 0 to 1. Scores of different summaries are not comparable. */
  score: number;
  /** True if words at the end of the sentence are missing (only in headlines). */
  truncated: boolean;
}

/** The error with which promises of this package reject, unless a `signal` was aborted. */
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
