/**
 * Types of `nutgraf.js`. All offsets are UTF-16 code units, as in `String.prototype.slice`. The
 * functions fetch `nutgraf-panel.js` and `nutgraf.wasm` (`summarize`: `nutgraf-text.wasm`) when
 * they are first needed, and reject with `load-failed` if that fails. The next call then tries
 * again. `describeError` never rejects.
 *
 * @module
 */

import type { ErrorCode, Point, SummarizeOptions, Summary } from "./nutgraf-engine.js";

export * from "./nutgraf-engine.js";

/**
 * Picks the key points of the article on a page, each with a live `Range` of its sentence. The page
 * is read once and never changed.
 * @example
 * ```js
 * const { points } = await summarizeArticle(document, { length: "medium" });
 * getSelection().addRange(points[0].range);
 * ```
 * @param root a document, or an element that contains the article. Default: `document`
 * @returns the summary; rejects with a {@link NutgrafError}
 */
export function summarizeArticle(
  root?: Document | Element,
  options?: ArticleOptions,
): Promise<PageSummary>;

/**
 * Finds the sentence of a point on a page that may have changed.
 * @example
 * ```js
 * const range = await relocate(point);
 * range?.startContainer.parentElement.scrollIntoView();
 * ```
 * @param point a point of {@link summarizeArticle}, or one restored from its `text`, `prefix` and
 *   `suffix`
 * @param root the document or element to search. Default: `document`
 * @returns the point's own `range` if it still contains the sentence, or else a new one; `null` if
 *   the page no longer has the sentence
 */
export function relocate(
  point: Pick<LocatedPoint, "text" | "prefix" | "suffix"> & { range?: Range },
  root?: Document | Element,
): Promise<Range | null>;

/**
 * Extracts the article on a page, without summarizing it. The page is read once and never changed.
 * @example
 * ```js
 * const { title, blocks, text } = await extractArticle();
 * const paragraphs = blocks.map(({ start, end }) => text.slice(start, end));
 * ```
 * @param root a document, or an element that contains the article. Default: `document`
 */
export function extractArticle(root?: Document | Element, options?: ExtractOptions): Promise<Article>;

export interface ExtractOptions {
  /** A CSS selector of the article's container. Default: detected. */
  article?: string;
  /** On a page with several articles: an element in or beside the wanted one. */
  near?: Element;
  /** Aborts the work. The promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface ArticleOptions extends SummarizeOptions, ExtractOptions {}

export interface PageSummary extends Summary, About {
  points: LocatedPoint[];
}

/**
 * Metadata of an article, from meta tags and JSON-LD; `null` for data that the page does not have.
 */
export interface About {
  /** The name of the publication. */
  site: string | null;
  /**
   * The schema.org type of the article, such as `OpinionNewsArticle`, `LiveBlogPosting` or
   * `NewsArticle`.
   */
  genre: string | null;
  /** True if the article can be read without paying. */
  isAccessibleForFree: boolean | null;
}

export interface LocatedPoint extends Point {
  /**
   * The sentence in the page. If the page removes the sentence, the range collapses; see {@link
   * relocate}.
   */
  range: Range;
  /**
   * The text of the article before and after the sentence, 32 characters each, as in a W3C
   * `TextQuoteSelector`.
   */
  prefix: string;
  suffix: string;
}

export interface Article extends About {
  title: string | null;
  /** The language that the page declares, a BCP 47 tag; `und` if it declares none. */
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
  /** The level of a heading: 2 for a section, 3 for a subsection. */
  level: number | null;
  start: number;
  end: number;
}

/**
 * The element `<nut-graf>`: a button that shows the key points of the article around it. Importing
 * this module defines it, if there is a DOM. Each text or number property reflects an attribute, as
 * `minWords` reflects `min-words`. Changing one updates a summary that is shown. Content between
 * the tags replaces the computed points, and is visible if JavaScript is off.
 *
 * @element nut-graf
 *
 * @slot - An editor's own points, instead of computed ones. Then nothing is loaded.
 * @slot label - The label of the button. Default: "Summarize", in the language of the page.
 * @slot icon - The icon before the label. Default: three lines of text.
 * @slot footer - The end of the panel, for a disclaimer, a link or a form of the publisher.
 * @slot empty - The message if there is nothing to summarize (`no-article`, `no-text`,
 *   `too-short`).
 * @slot error - The message after an error.
 *
 * @csspart button - The button that opens and closes the panel.
 * @csspart panel - The panel that a click opens.
 * @csspart head - The first line of the panel: title or tabs.
 * @csspart title - The title, "Key points". With tabs, only screen readers announce it.
 * @csspart tabs - The list of tabs, if `types` allows several.
 * @csspart tab - A tab; the current one is `selected` as well.
 * @csspart selected - The current tab.
 * @csspart list - The list of points; an outline has one for each heading.
 * @csspart heading - A heading of the article, in an outline.
 * @csspart item - A point and its number.
 * @csspart text - Points as running text (`tldr`, `teaser`, `headline`).
 * @csspart point - A point: a link to its sentence.
 * @csspart foot - The row below the points, with "Fewer", "More" and "Details".
 * @csspart steps - The buttons "Fewer" and "More", and the number of points between them.
 * @csspart step - One of these buttons: `fewer` or `more`.
 * @csspart fewer - The button "Fewer", an icon.
 * @csspart more - The button "More", an icon.
 * @csspart unfold - The button "Details", which unfolds the details.
 * @csspart details - The details: tools, positions, time saved, keywords and note.
 * @csspart strip - The line that shows the positions of the points in the article.
 * @csspart mark - The mark of a point on that line.
 * @csspart saved - The time saved: "Saves about 3 minutes of reading".
 * @csspart tools - The buttons that copy, share, read aloud and print the points.
 * @csspart tool - One of these buttons. Those that the browser does not support are hidden.
 * @csspart copy - Copies the points, as text and as HTML with links to their sentences.
 * @csspart share - Hands the points to the device's own share sheet.
 * @csspart listen - Starts or stops reading the points aloud.
 * @csspart print - Prints the page, with the points.
 * @csspart keywords - The list of keywords.
 * @csspart keyword - A keyword.
 * @csspart note - The note that says where the points come from.
 * @csspart how - The part of the note that explains how points are selected.
 * @csspart bar - The bar at the lower edge of the window, shown after a jump to a sentence.
 * @csspart back - "Back to the summary", in the bar.
 * @csspart stop - "Stop", in the bar, while something is read aloud.
 * @csspart error - The message after an error, or if there is nothing to summarize.
 * @csspart changed - The message that the article has changed; also an `error`.
 * @csspart again - The button "Try again" or "Summarize again" beside a message.
 *
 * @cssproperty [--nutgraf-accent=currentcolor] - Colour of the button, the numbers and the marks.
 * @cssproperty [--nutgraf-background=transparent] - Background of button and panel.
 * @cssproperty [--nutgraf-line=currentcolor at 22 %] - Colour of thin lines.
 * @cssproperty [--nutgraf-muted=currentcolor at 82 %] - Colour of secondary text.
 * @cssproperty [--nutgraf-radius=2px] - Radius of corners.
 * @cssproperty [--nutgraf-gap=1em] - Space above and below the widget.
 * @cssproperty [--nutgraf-padding=0px] - Space left and right in the panel, useful with a
 *   background.
 * @cssproperty [--nutgraf-width=40em] - Maximum width of the panel.
 * @cssproperty [--nutgraf-label-font=inherit] - Font of everything but the points.
 * @cssproperty [--nutgraf-highlight=rgb(255 196 0 / 0.4)] - Mark on a sentence and its point, set
 *   on the root of the page.
 * @cssproperty [--nutgraf-highlight-line=transparent] - Line under a marked sentence, set on the
 *   root of the page.
 *
 * @cssState open - The panel is shown.
 * @cssState loading - The button was pressed, and the points are not ready yet.
 * @cssState empty - The message is shown that there is nothing to summarize.
 * @cssState error - An error message is shown.
 * @cssState off - The button is hidden: the page opts out, or its article is too short.
 */
export interface NutGrafElement extends HTMLElement {
  /**
   * True if the panel is shown, or if the attribute was set and the points are not ready yet.
   * Writable; reflects the attribute.
   */
  open: boolean;
  /**
   * A CSS selector of the article's container. Default `""`: the container is detected from the
   * position of the element.
   */
  article: string;
  /** The number of sentences that are shown first. Default `null`: according to `length`. */
  sentences: number | null;
  /** The length: `short`, `medium` or `long`. Default `""`: short. */
  length: string;
  /** `hidden` if readers see the points without the headline. Default `""`: shown. */
  headline: string;
  /**
   * The type of summary that is shown first. Default `""`: the first of `types`, or else
   * `key-points`.
   */
  type: string;
  /** The types that readers may choose from, separated by spaces. Default `""`: no choice. */
  types: string;
  /** `off` if a click on a point only scrolls. Default `""`: the sentence is marked too. */
  highlight: string;
  /**
   * An article with fewer words gets no button. If the number is uncertain before a click, readers
   * learn only after a click that the article is too short. Default `null`: no minimum, except that
   * very short articles get no summary.
   */
  minWords: number | null;
  /**
   * When to load everything that a click needs: `eager` with the page, `idle` when the page is
   * idle, `visible` when the button is near the viewport. Default `""`: when a pointer or the focus
   * reaches the button, or at the click.
   */
  load: string;
  /**
   * Genres that get a button: `opinion`, `live-blog` or `all`, separated by spaces. Default `""`:
   * articles with one of these genres in their JSON-LD get none.
   */
  genres: string;
  /** The label of the button. Default `""`: "Summarize", in the language of the page. */
  label: string;
  /**
   * Replacements for texts of the widget, as a JSON object: `locales/en.js` has the names. An
   * object can be assigned directly.
   */
  labels: string;
  /** The summary; `null` until it is made. */
  readonly summary: PageSummary | null;
  /** The points as text, one per line: ours or an editor's own. `""` until they are made. */
  readonly text: string;
  /**
   * Makes the summary that the attributes describe, without showing it. Returns the existing one if
   * there is one. Rejects with a `NutgrafError`, or with an `AbortError` if a later call has
   * replaced this one.
   */
  summarize(): Promise<PageSummary>;
  /**
   * Shows the points, and makes them first if necessary. Settles when points or an error are shown.
   */
  show(): Promise<void>;
  /** Hides the points, removes the mark from the page, and aborts the current work. */
  close(): void;
  /** Discards the summary; if the panel is open, makes and shows a new one. Settles like `show`. */
  refresh(): Promise<void>;
}

/** The events of `<nut-graf>` and their details. All bubble and cross shadow roots. */
export interface NutGrafEventMap {
  /** A new summary is ready. */
  "nutgraf-summary": CustomEvent<{ summary: PageSummary }>;
  /** The panel was opened or closed. */
  "nutgraf-toggle": CustomEvent<{ open: boolean }>;
  /** A point was clicked. If canceled, the page does not scroll and no sentence is marked. */
  "nutgraf-jump": CustomEvent<{ point: LocatedPoint; index: number }>;
  /** The points are about to be copied. If canceled, nothing is copied. */
  "nutgraf-copy": CustomEvent<{ text: string; html: string }>;
  /** The points are about to be shared. If canceled, the share sheet does not open. */
  "nutgraf-share": CustomEvent<{ title: string; text: string; url: string }>;
  /** Reading aloud started or stopped. */
  "nutgraf-listen": CustomEvent<{ speaking: boolean }>;
  /**
   * An error occurred, or there is nothing to summarize. `too-short` may come before a click, if
   * the article has fewer words than `min-words`; the button is then hidden.
   */
  "nutgraf-error": CustomEvent<{ code: WidgetErrorCode; error: unknown }>;
}

/** The attributes of `<nut-graf>` in markup. Each is described at the property of the same name. */
export interface NutGrafAttributes {
  open?: boolean | "";
  article?: string;
  sentences?: number | `${number}`;
  length?: "short" | "medium" | "long" | (string & {});
  headline?: "shown" | "hidden" | (string & {});
  type?: NonNullable<SummarizeOptions["type"]> | (string & {});
  types?: string;
  highlight?: "off" | (string & {});
  "min-words"?: number | `${number}`;
  load?: "eager" | "idle" | "visible" | (string & {});
  genres?: string;
  label?: string;
  labels?: string;
}

/**
 * Event listeners as properties, for templates and JSX. `Prefix` is what the framework puts before
 * the name of an event: `"on"` gives `onnutgraf-jump`.
 */
export type NutGrafListeners<Prefix extends string> = {
  [Name in keyof NutGrafEventMap as `${Prefix}${Name}`]?: (event: NutGrafEventMap[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "nut-graf": NutGrafElement;
  }
  interface HTMLElementEventMap extends NutGrafEventMap {}
}

/** The codes of `nutgraf-error`. */
export type WidgetErrorCode =
  | ErrorCode
  | "article-changed" /** The page no longer has the sentence of a point. */
  | "copy-refused"; /** The browser or the reader did not allow the copy. */
