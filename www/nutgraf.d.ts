/** What `nutgraf.js` exports. All offsets are UTF-16 code units, as in `String.prototype.slice`. */

/** The key points of a text. A line is a block; page chrome around the story is left out. */
export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;

/**
 * The key points of the article on a page, each with a live `Range` of its sentence. The page is read once and never
 * changed. `root` is a document, or an element that holds the article.
 */
export function summarizeArticle(root?: Document | Element, options?: ArticleOptions): Promise<PageSummary>;

/**
 * The sentence of a point where it stands now: its own `range`, or a new one where the page has changed since. `null`
 * where the sentence is no longer there. `root` is what to look in, by default the document.
 */
export function refind(
  point: Pick<PagePoint, "text" | "prefix" | "suffix"> & { range?: Range },
  root?: Document | Element,
): Range | null;

/** The article on a page. The page is read once and never changed. */
export function extractArticle(root?: Document | Element, options?: ExtractOptions): Promise<Article>;

/** What went wrong, in words for readers: of the language, where there are words in it, else in English. */
export function describeError(error: unknown, lang?: string): string;

export interface SummarizeOptions {
  /** The form. Default: `key-points`. */
  type?: "key-points" | "tldr" | "headline" | "teaser" | "outline";
  /**
   * 3, 5 or 7 key points; 1, 3 or 5 sentences of tldr or teaser; 12, 17 or 22 words of headline. An outline has one
   * sentence for each section; an article without sections gets key points instead. Default: `short`.
   */
  length?: "short" | "medium" | "long";
  /** At most so many sentences, instead of `length`. */
  sentences?: number;
  /** At most so many words, in whole sentences, instead of `length`. */
  words?: number;
  /** The text's language as a BCP 47 tag, insisted on: an unsupported one is an error. Default: found out. */
  lang?: string;
  /** The headline. Default: found out. */
  title?: string;
  /** What the summary is wanted for: words that weigh as those of the headline do. Never an instruction. */
  context?: string;
  /** Ends the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface ExtractOptions {
  /** A CSS selector of the article's container, for a publisher who knows it. Default: found out. */
  article?: string;
  /** An element in or beside the article that is wanted, for a page with several. */
  near?: Element;
  /** Ends the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface ArticleOptions extends SummarizeOptions, ExtractOptions {}

export interface Summary {
  /** Sentences of the text, verbatim, in reading order. */
  points: Point[];
  /** The headline, where one was given or found. */
  title: string | null;
  /** BCP 47 tag, `und` where it could not be told. */
  lang: string;
  /** The words and sentences of the article. */
  wordsRead: number;
  sentencesRead: number;
  /** What reading the points instead of the article saves. */
  wordsSaved: number;
  secondsSaved: number;
  /** The people, places and things it is about, as it writes them: 10 at most, the most telling first. */
  keywords: string[];
  /** The length of the article's text in UTF-16 units: `start / textLength` is how far down a point stands. */
  textLength: number;
}

export interface Point {
  /** The sentence: `text.slice(start, end)` of the summarized text (for a page: of `extractArticle().text`). */
  text: string;
  start: number;
  end: number;
  /** The index of the block it stands in. */
  block: number;
  /** The heading of the section it stands in; `null` before the first, and where there are none. */
  heading: string | null;
  /** 0 to 1; comparable inside one summary only. */
  score: number;
  /** Whether words after the point were left out of its sentence (headlines only). */
  cut: boolean;
}

export interface PageSummary extends Summary {
  points: PagePoint[];
}

export interface PagePoint extends Point {
  /** The sentence in the page; collapses if the page removes it: see `refind`. */
  range: Range;
  /** The article's text before and after the sentence, as in a `TextQuoteSelector` of the W3C: 32 characters each. */
  prefix: string;
  suffix: string;
}

export interface Article {
  title: string | null;
  /** BCP 47 tag as the page names it, `und` where it names none. */
  lang: string;
  /** The blocks, joined by newlines. */
  text: string;
  blocks: Block[];
}

export interface Block {
  kind: "headline" | "label" | "heading" | "paragraph" | "list-item" | "quote" | "caption" | "code" | "table";
  /** Of a heading: 2 is a section, 3 a part of one. */
  level: number | null;
  start: number;
  end: number;
}

/**
 * The element `<nut-graf>`, defined by importing this module where there is a DOM. Its attributes are `ArticleOptions`
 * (`article`, `sentences`, `type`, `length`, `lang`), and `load="eager"`, which fetches the WebAssembly module with the
 * page instead of at the first sign of interest.
 */
export interface NutGrafElement extends HTMLElement {
  /** Whether the summary is to be seen. */
  readonly open: boolean;
  /** What was found; `null` before. */
  readonly summary: PageSummary | null;
  /** Shows the summary, made now if it is not there yet. Settles when it is shown, or the error is. */
  show(): Promise<void>;
  /** Hides the summary, and takes the mark off the page. */
  close(): void;
}

/** The events of `<nut-graf>` and their details; all bubble, and cross shadow roots. */
export interface NutGrafEventMap {
  "nutgraf-summary": CustomEvent<{ summary: PageSummary }>;
  "nutgraf-toggle": CustomEvent<{ open: boolean }>;
  /** Cancelable: then the page neither scrolls nor is the sentence marked. */
  "nutgraf-jump": CustomEvent<{ point: PagePoint; index: number }>;
  "nutgraf-error": CustomEvent<{ code: ErrorCode; error: NutgrafError }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "nut-graf": NutGrafElement;
  }
  interface HTMLElementEventMap extends NutGrafEventMap {}
}

/** What every promise above rejects with, but for a `signal`'s reason. */
export interface NutgrafError extends Error {
  name: "NutgrafError";
  code: ErrorCode;
}

export type ErrorCode =
  | "no-text" /** nothing but white space */
  | "no-article" /** the page has no article that we dare to call one */
  | "too-short" /** the page has an article that is not worth a summary */
  | "too-long" /** more than 10 MB of text */
  | "bad-option" /** an option has a value it may not have */
  | "unsupported-language" /** `lang` names a language that is not supported */
  | "blocked" /** the page's Content-Security-Policy forbids WebAssembly (`'wasm-unsafe-eval'` is missing) */
  | "load-failed" /** the WebAssembly module could not be fetched or compiled; call again to try again */
  | "crashed"; /** a bug; the next call starts afresh */
