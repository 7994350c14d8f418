/**
 * What `nutgraf.js` exports. All offsets are UTF-16 code units, as in `String.prototype.slice`.
 * Every function fetches what it needs at its first call (`nutgraf-panel.js` and `nutgraf.wasm`,
 * once), and rejects with `load-failed` where that does not come.
 */

/** The key points of a text. A line is a block; page chrome around the story is left out. */
export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;

/**
 * The key points of the article on a page, each with a live `Range` of its sentence. The page is
 * read once and never changed. `root` is a document, or an element that holds the article.
 */
export function summarizeArticle(
  root?: Document | Element,
  options?: ArticleOptions,
): Promise<PageSummary>;

/**
 * The sentence of a point where it stands now: its own `range`, or a new one where the page has
 * changed since. `null` where the sentence is no longer there. `root` is what to look in, by
 * default the document.
 */
export function relocate(
  point: Pick<LocatedPoint, "text" | "prefix" | "suffix"> & { range?: Range },
  root?: Document | Element,
): Promise<Range | null>;

/**
 * Gets everything ready ahead of a first use that is likely: fetches and compiles the module, and
 * has the browser compile it through when it has nothing else to do. `<nut-graf>` does so by
 * itself.
 */
export function preload(): Promise<void>;

/** The article on a page. The page is read once and never changed. */
export function extractArticle(root?: Document | Element, options?: ExtractOptions): Promise<Article>;

/** What went wrong, in English words for readers. Never rejects. */
export function describeError(error: unknown): Promise<string>;

export interface SummarizeOptions {
  /** The form. Default: `key-points`. */
  type?: "key-points" | "tldr" | "headline" | "teaser" | "outline";
  /**
   * 3, 5 or 7 key points; 1, 3 or 5 sentences of tldr or teaser; 12, 17 or 22 words of headline. An
   * outline has one sentence for each section; an article without sections gets key points instead.
   * Default: `short`.
   */
  length?: "short" | "medium" | "long";
  /** At most so many sentences, instead of `length`. */
  sentences?: number;
  /** At most so many words, in whole sentences, instead of `length`. It is an error if no sentence is as short. */
  words?: number;
  /**
   * The text's language as a BCP 47 tag, insisted on: an unsupported one is an error. Default:
   * found out.
   */
  lang?: string;
  /** The headline. Default: found out. */
  title?: string;
  /**
   * What the summary is wanted for: words that weigh as those of the headline do. Never an
   * instruction.
   */
  context?: string;
  /** Ends the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface ExtractOptions {
  /**
   * A CSS selector of the article's container, for a publisher who knows it. Default: found out.
   */
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
  articleWords: number;
  articleSentences: number;
  /** What reading the points instead of the article saves. */
  wordsSaved: number;
  secondsSaved: number;
  /**
   * The people, places and things it is about, as it writes them: 10 at most, the most telling
   * first.
   */
  keywords: string[];
  /**
   * The length of the article's text in UTF-16 units: `start / textLength` is how far down a point
   * stands.
   */
  textLength: number;
}

export interface Point {
  /**
   * The sentence: `text.slice(start, end)` of the summarized text (for a page: of
   * `extractArticle().text`).
   */
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
  truncated: boolean;
}

export interface PageSummary extends Summary, About {
  points: LocatedPoint[];
}

/**
 * What a page says about its article to search engines, in its meta tags and linked data; `null`
 * where it says nothing.
 */
export interface About {
  /** The name of the publication. */
  site: string | null;
  /**
   * The type of article in the words of schema.org: `OpinionNewsArticle`, `LiveBlogPosting`,
   * `NewsArticle` …
   */
  genre: string | null;
  /** Whether it may be read without paying. */
  isAccessibleForFree: boolean | null;
}

export interface LocatedPoint extends Point {
  /** The sentence in the page; collapses if the page removes it: see `relocate`. */
  range: Range;
  /**
   * The article's text before and after the sentence, as in a `TextQuoteSelector` of the W3C: 32
   * characters each.
   */
  prefix: string;
  suffix: string;
}

export interface Article extends About {
  title: string | null;
  /** BCP 47 tag as the page names it, `und` where it names none. */
  lang: string;
  /** The blocks, joined by newlines. */
  text: string;
  blocks: Block[];
}

export interface Block {
  kind:
    | "headline"
    | "label"
    | "heading"
    | "paragraph"
    | "list-item"
    | "quote"
    | "caption"
    | "code"
    | "table";
  /** Of a heading: 2 is a section, 3 a part of one. */
  level: number | null;
  start: number;
  end: number;
}

/**
 * The element `<nut-graf>`: a button that shows the key points of the article around it. It is
 * defined by importing this module where there is a DOM. Every property of text or number is the
 * attribute of the same name (`minWords`: `min-words`), both ways; a change makes a summary that is
 * shown anew. What stands between the tags is an editor's own points: they are shown in place of
 * ours, and where there is no JavaScript.
 *
 * @element nut-graf
 *
 * @slot - An editor's own points, instead of computed ones. Nothing is loaded then.
 * @slot label - Of the button. Default: "Summarize", in the language of the page.
 * @slot icon - Before the label. Default: three lines of text.
 * @slot footer - At the end of the panel: a disclaimer, a link, a form of the publisher's own.
 * @slot empty - What is said where there is nothing to summarize (`no-article`, `no-text`,
 *   `too-short`).
 * @slot error - What is said where something went wrong.
 *
 * @csspart button - The button that opens and closes the panel.
 * @csspart panel - The panel that a click opens.
 * @csspart head - The first line of the panel: title or tabs, and the time saved.
 * @csspart title - "Key points"; to be heard only, where there are tabs.
 * @csspart tabs - The list of tabs, where `types` allows several.
 * @csspart tab - A tab; the chosen one is `selected` as well.
 * @csspart selected - The chosen tab.
 * @csspart saved - "Saves about 3 minutes of reading".
 * @csspart list - The list of points; an outline has one for each heading.
 * @csspart heading - A heading of the article, in an outline.
 * @csspart item - A point and its number.
 * @csspart text - Points as running text (`tldr`, `teaser`, `headline`).
 * @csspart point - A point: a link to its sentence.
 * @csspart strip - The line that shows where in the article the points are.
 * @csspart mark - A point on that line.
 * @csspart foot - The line of steps and tools.
 * @csspart steps - Fewer, more, and how many there are.
 * @csspart step - One of the buttons "Fewer" (`fewer`) and "More" (`more`).
 * @csspart fewer - The button "Fewer".
 * @csspart more - The button "More".
 * @csspart tools - What can be done with the points.
 * @csspart tool - One of them: `copy`, `share`, `listen`, `print`. Those that the browser cannot do
 *   are hidden.
 * @csspart copy - Copies the points, as text and as HTML with links to their sentences.
 * @csspart share - Hands the points to the device's own share sheet.
 * @csspart listen - Reads the points aloud; while it does, it stops that.
 * @csspart print - Prints the page, with the points.
 * @csspart keywords - What the article is about, in single words.
 * @csspart keyword - One of them.
 * @csspart note - The line that says where the points come from.
 * @csspart how - "How?", which unfolds two sentences more.
 * @csspart bar - What leads from a sentence back to the summary, at the lower edge of the window.
 * @csspart back - "Back to the summary", in the bar.
 * @csspart stop - "Stop", in the bar, while something is read aloud.
 * @csspart error - What went wrong, or that there is nothing to summarize.
 * @csspart changed - That the article has changed since; an `error`, too.
 * @csspart again - The button beside an error.
 *
 * @cssproperty [--nutgraf-accent=currentcolor] - Button, numbers, marks.
 * @cssproperty [--nutgraf-background=transparent] - Of button and panel.
 * @cssproperty [--nutgraf-line=currentcolor at 22 %] - Thin lines.
 * @cssproperty [--nutgraf-muted=currentcolor at 82 %] - Text that is said by the way.
 * @cssproperty [--nutgraf-radius=2px] - Of corners.
 * @cssproperty [--nutgraf-gap=1em] - Above and below the widget.
 * @cssproperty [--nutgraf-padding=0px] - Left and right in the panel, for a panel with a
 *   background.
 * @cssproperty [--nutgraf-width=40em] - The most that the panel takes.
 * @cssproperty [--nutgraf-label-font=inherit] - The font of all but the points.
 * @cssproperty [--nutgraf-highlight=rgb(255 196 0 / 0.32)] - Behind the marked sentence. Set on the
 *   root of the page.
 * @cssproperty [--nutgraf-highlight-line=rgb(200 140 0)] - Under the marked sentence. Set on the
 *   root of the page.
 *
 * @cssState open - The panel is to be seen.
 * @cssState loading - The button has been pressed, and the points are not there yet.
 * @cssState empty - There is nothing to summarize, and it is said why.
 * @cssState error - Something went wrong, and it is said what.
 * @cssState off - There is no button: the page does not want it, or its article has fewer words
 *   than `min-words`.
 */
export interface NutGrafElement extends HTMLElement {
  /**
   * Whether the panel is to be seen, or will be when the points are there. Settable; reflects as a
   * boolean attribute.
   */
  open: boolean;
  /**
   * A CSS selector of the article's container. Default `""`: found out, the one that the element
   * stands in or beside.
   */
  article: string;
  /** The number of sentences to begin with. Default `null`: as `length` says. */
  sentences: number | null;
  /** `short`, `medium` or `long`. Default `""`: short. */
  length: string;
  /** The kind of summary to begin with. Default `""`: the first of `types`, else `key-points`. */
  type: string;
  /** The kinds that readers may choose from, separated by spaces. Default `""`: no choice. */
  types: string;
  /** `off`: a jump scrolls, and marks nothing. Default `""`: the sentence is marked. */
  highlight: string;
  /**
   * An article of fewer words gets no button; where that cannot be told before a click, it is said
   * to be too short then. Default `null`: only one that is not worth a summary at all is too short,
   * and that is said after a click.
   */
  minWords: number | null;
  /**
   * When to load what a click needs: `eager` with the page, `idle` when the page has nothing else
   * to do, `visible` when the button is near the window. Default `""`: when a pointer or the focus
   * comes near, or at the click.
   */
  load: string;
  /**
   * Kinds of articles that get a button although newsrooms seldom want one there: `opinion`,
   * `live-blog`, or `all`; separated by spaces. Default `""`: articles that say to be of those
   * kinds (schema.org, JSON-LD) get none.
   */
  genres: string;
  /** The button's word. Default `""`: "Summarize", in the language of the page. */
  label: string;
  /**
   * Other words in place of ours, as a JSON object by their names in `locales/en.js`. May be set as
   * an object.
   */
  labels: string;
  /** The points that were found, `null` before. */
  readonly summary: PageSummary | null;
  /** The points as text, one a line; an editor's own where there are such. `""` before. */
  readonly text: string;
  /**
   * The summary as the attributes ask for it, made now if it is not there yet; nothing is shown.
   * Rejects with a `NutgrafError`, or with an `AbortError` where a later wish came in.
   */
  summarize(): Promise<PageSummary>;
  /**
   * Shows the points, made now if they are not there yet. Settles when they are shown, or the error
   * is.
   */
  show(): Promise<void>;
  /** Hides the points, and takes the mark off the page. Ends work under way. */
  close(): void;
  /**
   * Forgets what was found; makes and shows it anew if it is to be seen. Settles as `show` does.
   */
  refresh(): Promise<void>;
}

/**
 * The events of `<nut-graf>` and their details; all bubble, and cross shadow roots. Nothing is sent
 * anywhere.
 */
export interface NutGrafEventMap {
  /** There is a new summary. */
  "nutgraf-summary": CustomEvent<{ summary: PageSummary }>;
  /** The panel was opened or closed. */
  "nutgraf-toggle": CustomEvent<{ open: boolean }>;
  /** A point was clicked. Cancelable: then the page neither scrolls nor is the sentence marked. */
  "nutgraf-jump": CustomEvent<{ point: LocatedPoint; index: number }>;
  /** The points are to be copied. Cancelable: then they are not. */
  "nutgraf-copy": CustomEvent<{ text: string; html: string }>;
  /** The points are to be shared. Cancelable: then the share sheet does not open. */
  "nutgraf-share": CustomEvent<{ title: string; text: string; url: string }>;
  /** The points begin or cease to be read aloud. */
  "nutgraf-listen": CustomEvent<{ speaking: boolean }>;
  /**
   * Something went wrong, or there is nothing to summarize. `article-changed`: a point has lost its
   * sentence. `too-short` may come before any click: the article has fewer words than `min-words`,
   * and there is no button.
   */
  "nutgraf-error": CustomEvent<{ code: WidgetErrorCode; error: unknown }>;
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
  /**
   * True for `no-text`, `no-article` and `too-short`: nothing failed, but there is nothing to
   * summarize.
   */
  isEmptyResult: boolean;
}

/** The codes of `nutgraf-error`. */
export type WidgetErrorCode =
  | ErrorCode
  | "article-changed" /** the page no longer has the sentence of a point */
  | "copy-refused"; /** the browser or the reader did not allow the copy */

export type ErrorCode =
  | "no-text" /** nothing but white space */
  | "no-article" /** the page has no article that we dare to call one */
  | "too-short" /** the page has an article that is not worth a summary */
  | "too-long" /** more than 10 MB of text */
  | "bad-option" /** an option has a value it may not have */
  | "unsupported-language" /** `lang` names a language that is not supported */
  | "blocked" /** the page's Content-Security-Policy forbids WebAssembly (`'wasm-unsafe-eval'` is missing), and there is no `nutgraf.plain.js` */
  | "load-failed" /** the WebAssembly module could not be fetched or compiled; call again to try again */
  | "crashed"; /** a bug; the next call starts afresh */
