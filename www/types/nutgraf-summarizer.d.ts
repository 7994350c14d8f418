/**
 * Types of `nutgraf-summarizer.js` (npm: `nutgraf/summarizer`): the `Summarizer` of the Writing
 * Assistance APIs (https://webmachinelearning.github.io/writing-assistance-apis/), for browsers
 * without a working one.
 *
 * Most pages only import it: if the `Summarizer` is missing or "unavailable", ours is installed
 * when the import is done. `@types/dom-chromium-ai` declares the global; all types here are
 * assignable to its types, and are for projects that do not use it.
 *
 * @example
 * ```js
 * import "nutgraf/summarizer";
 * const summarizer = await Summarizer.create({ type: "tldr", format: "plain-text" });
 * console.log(await summarizer.summarize(text));
 * ```
 *
 * @module
 */

/**
 * Installs the `Summarizer` in the window of this page or of a frame of the same origin. Call it
 * again after a frame has navigated.
 * @returns true if the window's `Summarizer` is ours now. Rejects with a TypeError for an unknown
 *   `when`, and with a SecurityError for a frame of another origin.
 */
export function install(window: Window & typeof globalThis, options?: InstallOptions): Promise<boolean>;

export interface InstallOptions {
  /**
   * When to install:
   * - `unavailable` (the default): if the native one is missing, or its `availability()` is
   *   "unavailable".
   * - `missing`: if the native one is missing.
   * - `always`: even if the native one works or could download a model, and in insecure contexts.
   */
  when?: "unavailable" | "missing" | "always";
}

/** The interface object, as `window.Summarizer`. */
export type SummarizerInterface = (abstract new () => Summarizer) & {
  readonly prototype: Summarizer;
  /**
   * Rejects with TypeError or RangeError (a bad option, a malformed language tag), and with
   * DOMExceptions named InvalidStateError (a frame that was removed), NotAllowedError (the page's
   * permissions policy), NotSupportedError (a language that is not supported, or a translation),
   * NetworkError (the engine did not load), OperationError, and QuotaExceededError (too long a
   * `sharedContext`); with the reason of `signal`; with what `monitor` throws.
   */
  create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  /** Returns "available" or "unavailable", never "downloadable". */
  availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
};

export interface Summarizer {
  /**
   * Returns the summary: sentences of `input`, verbatim (escaped in markdown), or `""` if there is
   * nothing to summarize. Rejects with QuotaExceededError, with NotSupportedError (the text is not
   * in `outputLanguage`), with UnknownError, and with the reason of an abort.
   */
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /**
   * Streams the summary sentence by sentence. The chunks, joined, equal the result of
   * `summarize()`.
   */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /**
   * Returns the usage of `inputQuota`: the length of `input` and both contexts in UTF-16 code
   * units. An `input` of more than 10 MB of UTF-8 counts in bytes and exceeds the quota: 3,333,334
   * letters of Chinese, for example.
   */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  /** Aborts all work with an AbortError. */
  destroy(): void;

  /** The quota in UTF-16 code units: 10,000,000, or 20,000 if the page may not start a Worker. */
  readonly inputQuota: number;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  /**
   * `null` if none were given, as the standard says; declared as `@types/dom-chromium-ai` does.
   */
  readonly expectedInputLanguages?: ReadonlyArray<string>;
  readonly expectedContextLanguages?: ReadonlyArray<string>;
  readonly outputLanguage?: string;
}

export interface SummarizerCreateCoreOptions {
  /** Default: `key-points`. */
  type?: SummarizerType;
  /** Default: `markdown`. */
  format?: SummarizerFormat;
  /**
   * 1, 3 or 5 sentences of `tldr` and `teaser`; 3, 5 or 7 `key-points`; 12, 17 or 22 words of
   * `headline`. Default: `short`.
   */
  length?: SummarizerLength;
  /** Has no effect, because there is only one engine. Default: `auto`. */
  preference?: PerformancePreference;
  /**
   * BCP 47 tags. A single one is the language of the text. With several, the language is detected.
   */
  expectedInputLanguages?: ReadonlyArray<string>;
  expectedContextLanguages?: ReadonlyArray<string>;
  /** The language of the summary, which must be that of the text: nothing is translated. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Aborts the creation; afterwards, destroys the summarizer. */
  signal?: AbortSignal;
  /** Called with a monitor, which reports a download that ends immediately. */
  monitor?: (monitor: CreateMonitor) => void;
  /**
   * The topic of all texts. Its words count as much as those of a headline. It is never treated as
   * an instruction.
   */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** The topic of this text. Works like `sharedContext`. */
  context?: string;
}

export interface CreateMonitor extends EventTarget {
  ondownloadprogress: ((this: CreateMonitor, event: ProgressEvent) => unknown) | null;
}

export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";
export type SummarizerFormat = "plain-text" | "markdown";
export type SummarizerLength = "short" | "medium" | "long";
export type PerformancePreference = "auto" | "speed" | "capability";
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";
