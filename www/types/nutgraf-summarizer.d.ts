/**
 * What `nutgraf-summarizer.js` exports (npm: `nutgraf/summarizer`): the `Summarizer` of the Writing
 * Assistance APIs (https://webmachinelearning.github.io/writing-assistance-apis/) for browsers
 * without one that works.
 *
 * Importing it is all that most pages do: where there is no `Summarizer`, or one that answers
 * "unavailable", there is ours when the import is done. The global itself is declared by
 * `@types/dom-chromium-ai`, to which all types here can be assigned; they are there for those who
 * do not install that.
 */

/**
 * Puts the `Summarizer` into a window: of this page, or of a frame of the same origin, which has
 * its own. A frame that loads another page needs it again.
 * @returns whether the `Summarizer` of the window is ours now. Rejects with a TypeError for a
 *   `when` that is none of the three, and with a SecurityError for a frame of another origin.
 */
export function install(window: Window & typeof globalThis, options?: InstallOptions): Promise<boolean>;

export interface InstallOptions {
  /**
   * - `unavailable` (the default): where there is none, or its `availability()` is "unavailable".
   * - `missing`: where there is none.
   * - `always`: also over one that works, or that would download a model; and where the page is no
   *   secure context.
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
  /** "available", or "unavailable": there is nothing to download. */
  availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
};

export interface Summarizer {
  /**
   * The summary: sentences of `input`, verbatim (escaped in markdown). The empty string where there
   * is nothing to summarize. Rejects with QuotaExceededError, with NotSupportedError (the text is
   * in another language than `outputLanguage`), with UnknownError, and with the reason of an abort.
   */
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /** The same, sentence by sentence: the chunks joined are what `summarize()` answers. */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /**
   * What `input` and both contexts take of `inputQuota`: their length in UTF-16 code units. (An
   * `input` of more than 10 MB of UTF-8, which the engine does not take, counts in bytes: 3,333,334
   * letters of Chinese are too many.)
   */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  /** Ends all that is going on with an AbortError. */
  destroy(): void;

  /** In UTF-16 code units: 10,000,000; 20,000 where the page may not start a Worker. */
  readonly inputQuota: number;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  /**
   * `null` where none were given, as the standard says; declared as `@types/dom-chromium-ai` does.
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
  /** Changes nothing: there is one engine, which is fast. Default: `auto`. */
  preference?: PerformancePreference;
  /** BCP 47 tags. A single one is believed; of several, the text's own is found out. */
  expectedInputLanguages?: ReadonlyArray<string>;
  expectedContextLanguages?: ReadonlyArray<string>;
  /** The language of the text, since nothing is translated. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Ends the creation, and later the summarizer. */
  signal?: AbortSignal;
  /** Is told of a download that begins and ends at once. */
  monitor?: (monitor: CreateMonitor) => void;
  /** What all texts are about: its words weigh as those of a headline do. Never an instruction. */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** What this text is about, like `sharedContext`. */
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
