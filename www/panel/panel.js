// Controls the panel: makes summaries, jumps to sentences and back, and runs the tools.

import { emptyResult, NutgrafError } from "../engine/errors.js";
import { directionOf } from "../locales/button-labels.js";
import { en } from "../locales/en.js";
import { loadLocale } from "../locales/load-locale.js";
import { Messages } from "../locales/messages.js";
import { parseLabels } from "../locales/parse-labels.js";
import { preload, summarizeArticle } from "../page/article.js";
import { mark, putCaret, unmark } from "../page/highlight.js";
import { isInView, scrollTo } from "../page/scroll.js";
import { SentenceTracker } from "../page/sentence-tracker.js";
import { focusControlBeside } from "../page/tab-order.js";
import { LONG_SENTENCES } from "../pkg/limits.js";
import { panel } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";
import { whenIdle } from "../shared/idle.js";
import { PanelView } from "./panel-view.js";
import { readRequest } from "./request.js";
import { ReturnBar } from "./return-bar.js";
import { ShareContent } from "./share-content.js";
import { onVoices } from "./speech.js";
import { SummaryCache } from "./summary-cache.js";
import { Tools } from "./tools.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../locales/load-locale.js').Locale} Locale
 * @typedef {import('./request.js').Choice} Choice
 * @typedef {import('./toolbar.js').Tool} Tool
 *
 * @typedef {import('./request.js').Request & { summary: PageSummary }} Result
 *
 * @typedef {object} Frame Elements of the button's view that the panel fills.
 * @property {HTMLElement} panel
 * @property {HTMLElement} error
 * @property {HTMLElement} status
 *
 * @typedef {object} Events Handlers of the panel's events.
 * @property {(type: string, detail: object, cancelable?: boolean) => boolean} emit dispatches an
 *   event; returns false if a listener cancelled it
 * @property {(error: unknown) => void} fail
 * @property {(choice: Choice) => void} choose the reader chose another length or kind
 * @property {() => void} refresh "Summarize again" was clicked
 */

/**
 * Kinds whose number of points the reader can change. The maximum is the number for the length
 * `long`, or the publisher's own if that is larger.
 */
const ADJUSTABLE_KINDS = ["key-points", "tldr", "teaser"];

const styles = lazySheet(panel);

/** The panel of one `<nut-graf>`. */
export class Panel {
  #frame;
  #events;
  #view;
  #returnBar;
  #tools;
  messages = new Messages("en", en);
  /**
   * The locale and labels that `messages` was made from.
   * @type {{ locale?: Locale, overrides?: string | null }}
   */
  #language = {};
  /** The options of the current summary. @type {ArticleOptions} */
  #options = {};
  /** The options that the reader chose. @type {Choice} */
  #choice = {};
  /** The summaries of this article. */
  #summaries = new SummaryCache((options) => summarizeArticle(document, options));
  /** Number of points at which "More" is disabled, by kind. @type {Map<string, number>} */
  #maxPoints = new Map();
  /** @type {PageSummary | null} */
  #summary = null;
  /** Tracks the sentences of the points. @type {SentenceTracker | null} */
  #tracker = null;
  /** @type {ShareContent | null} */
  #shareContent = null;
  /** The sentence marked in the page. @type {Range | null} */
  #marked = null;
  /** False if the publisher has turned off marks in the page. */
  #isMarked = true;
  /** Index of the point whose sentence is marked or read aloud; -1 for none. */
  #current = -1;
  /** Aborted when another summary is shown. */
  #shown = new AbortController();

  /**
   * @param {ShadowRoot} root
   * @param {Frame} frame
   * @param {Events} events
   */
  constructor(root, frame, events) {
    this.#frame = frame;
    this.#events = events;
    root.adoptedStyleSheets.push(styles());
    this.#tools = new Tools({
      emit: events.emit,
      fail: events.fail,
      copied: () => this.#announce(this.messages.label("copied")),
      label: (tool, name) => this.#view.toolbar?.setLabel(tool, name),
      sentence: (index) => this.#onSentence(index),
    });
    this.#view = new PanelView(root, frame.panel, {
      jump: (index, event) => this.#onJump(index, event),
      step: (change) =>
        events.choose({ ...this.#choice, sentences: (this.#summary?.points.length ?? 0) + change }),
      choose: (type) => events.choose({ type }),
      use: (tool) => this.#onTool(tool),
      refresh: events.refresh,
      interest: () => this.#addContextToLinks(),
    });
    this.#returnBar = new ReturnBar(root, {
      back: () => this.#onBack(),
      stop: () => this.#tools.stop(),
      leave: (from, forward) => this.#onLeave(from, forward),
    });
  }

  /** Loads everything that a first summary needs. */
  preload() {
    return preload();
  }

  /**
   * Summarizes the article, once for the same options.
   * @param {Element} element its attributes are the options
   * @param {Choice} choice overrides the attributes
   * @returns {Promise<Result>} rejects like `summarizeArticle`, and with `too-short`
   */
  async summarize(element, choice) {
    const request = readRequest(element, choice);
    const summary = await this.#summaries.get(request.options);
    if (summary.articleWords < request.minWords) {
      throw emptyResult("too-short", "fewer words than min-words");
    }
    return { ...request, summary };
  }

  /**
   * Sets the language of all texts.
   * @param {string} tag a key of `BUTTON_LABELS`
   * @param {string | null} overrides the publisher's replacements, as JSON
   */
  async setLanguage(tag, overrides) {
    const locale = await loadLocale(tag);
    const { lang, catalog } = locale;
    const isSame = this.#language.locale === locale && this.#language.overrides === overrides;
    this.#language = { locale, overrides };
    if (!isSame) this.messages = new Messages(lang, catalog, parseLabels(overrides));
    const language = { lang, dir: directionOf(lang) };
    for (const element of [this.#frame.panel, this.#frame.error]) Object.assign(element, language);
    const labels = { back: this.messages.label("back"), stop: this.messages.label("stop") };
    this.#returnBar.setLanguage(labels, language);
  }

  /**
   * Fills the panel with a summary.
   * @param {Result} result
   * @returns {string} message for screen readers
   */
  render({ summary, options, choice, kinds, isMarked }) {
    this.clearFromPage();
    this.#summary = summary;
    this.#options = options;
    this.#choice = choice;
    this.#isMarked = isMarked;
    this.#shareContent = new ShareContent(summary);
    this.#tracker?.stop();
    this.#tracker = new SentenceTracker(summary.points, {
      rewritten: () => this.#summaries.clear(), // their ranges are outdated too
      moved: () => this.#marked && this.#setCurrentPoint(this.#current),
      lost: () => this.#onArticleChange(),
    });
    const kind = options.type ?? "";
    this.#view.render(
      { summary, kind, kinds, maxPoints: this.#updateMaxPoints(kind, summary) },
      this.messages,
    );
    this.#shown.abort();
    this.#shown = new AbortController();
    onVoices(() => this.#view.toolbar?.offer(), this.#shown.signal);
    this.#precompute();
    return this.messages.count("ready", summary.points.length);
  }

  /**
   * Finds the sentences of all points again.
   * @returns {boolean} false if a sentence is no longer on the page
   */
  relocate() {
    return this.#tracker?.relocateAll() ?? true;
  }

  /** Removes the mark and the return bar from the page, and stops speech. */
  clearFromPage() {
    this.#tools.stop();
    this.#returnBar.hide();
    this.#unmark();
  }

  /** Discards all summaries of the article. */
  clear() {
    this.clearFromPage();
    this.#tracker?.stop();
    this.#shown.abort();
    this.#summary = this.#shareContent = this.#tracker = null;
    this.#maxPoints.clear();
    this.#summaries.clear();
  }

  /**
   * Updates and returns the number of points at which "More" is disabled; 0 for a kind that is not
   * adjustable.
   * @param {string} kind
   * @param {PageSummary} summary
   */
  #updateMaxPoints(kind, { points, articleSentences }) {
    if (!ADJUSTABLE_KINDS.includes(kind)) return 0;
    const found = points.length;
    const before = this.#maxPoints.get(kind) ?? LONG_SENTENCES[kind] ?? 0;
    const isAll = found < (this.#options.sentences ?? 1);
    const max = isAll ? found : Math.min(articleSentences, Math.max(before, found));
    this.#maxPoints.set(kind, max);
    return max;
  }

  /** Makes the summaries for "More" and "Fewer" when the page is idle. */
  #precompute() {
    const shown = this.#summary?.points.length ?? 0;
    const max = this.#maxPoints.get(this.#options.type ?? "") ?? 0;
    const next = [shown + 1, shown - 1].filter((sentences) => sentences > 0 && sentences <= max);
    for (const sentences of next)
      whenIdle(
        () => this.#summary && void this.#summaries.get({ ...this.#options, sentences }).catch(() => {}),
      );
  }

  /**
   * Scrolls to the sentence of a clicked point, and marks the sentence.
   * @param {number} index
   * @param {MouseEvent} event
   */
  #onJump(index, event) {
    // With a modifier key, browsers open the link in a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const point = this.#summary?.points[index];
    if (!point || !this.#events.emit("nutgraf-jump", { point, index }, true)) return;
    if (!this.#tracker?.relocate(index)) return this.#onArticleChange();
    this.#setCurrentPoint(index);
    scrollTo(point.range);
    this.#showReturnBar();
    if (!isByKeyboard(event)) return;
    // A keyboard user continues from the focus, so it moves to the bar.
    this.#returnBar.back.focus({ preventScroll: true });
    putCaret(point.range);
  }

  /** Returns to the current point in the panel. */
  #onBack() {
    const origin = this.#view.links[this.#current];
    this.#tools.stop();
    this.#returnBar.hide();
    this.#unmark();
    origin?.focus({ preventScroll: true });
    if (origin) scrollTo(origin);
  }

  /**
   * Moves the focus from the return bar to the control after the current sentence if `forward`, or
   * else to the one before it.
   * @param {HTMLElement} from
   * @param {boolean} forward
   * @returns {boolean} false if there is none
   */
  #onLeave(from, forward) {
    const range = this.#summary?.points[this.#current]?.range;
    return !!range && focusControlBeside(from, range, forward);
  }

  #showReturnBar() {
    const origin = this.#view.links[this.#current];
    if (origin) this.#returnBar.show(origin, this.#tools.speaking);
  }

  /** Highlights a point, and marks its sentence in the page. @param {number} index */
  #setCurrentPoint(index) {
    this.#unmark();
    this.#current = index;
    this.#view.current(index);
    const range = this.#summary?.points[index]?.range;
    if (!range || !this.#isMarked) return;
    this.#marked = range;
    mark(range);
  }

  #unmark() {
    unmark(this.#marked);
    this.#marked = null;
    this.#current = -1;
    this.#view.current(-1);
  }

  /** Runs a tool. @param {Tool} tool */
  #onTool(tool) {
    if (this.#summary && this.#shareContent)
      void this.#tools.run(tool, this.#summary, this.#shareContent);
  }

  /** Announces a message to screen readers. @param {string} message */
  #announce(message) {
    this.#frame.status.textContent = message;
  }

  /**
   * Highlights the point that is read aloud and marks its sentence. Scrolls to the sentence if the
   * panel is out of view.
   * @param {number} index of the point, -1 at the end of reading
   */
  #onSentence(index) {
    if (index < 0) return this.#onSpeechEnd();
    const away = !isInView(this.#frame.panel);
    this.#setCurrentPoint(index);
    const range = this.#summary?.points[index]?.range;
    if (!away || !range) return;
    scrollTo(range);
    this.#showReturnBar();
  }

  #onSpeechEnd() {
    this.#unmark();
    this.#returnBar.hide();
  }

  /**
   * Makes the points' links unambiguous: if the words of a sentence occur twice on the page, the
   * link's text fragment gets some of the text around them. This reads the whole page, so it runs
   * only when a pointer or the focus reaches the points.
   */
  #addContextToLinks() {
    for (const [index, link] of this.#view.links.entries()) {
      const point = this.#summary?.points[index];
      if (point && this.#shareContent) link.href = this.#shareContent.link(point);
    }
  }

  /** Shows that the article has changed since the summary. */
  #onArticleChange() {
    this.clearFromPage();
    this.#tracker?.stop();
    this.#view.changed(this.messages);
    this.#announce(this.messages.error("article-changed"));
    this.#events.fail(
      new NutgrafError("article-changed", "the page no longer has the sentence of a point"),
    );
  }
}

/**
 * Checks if a click was made by keyboard: `detail` is 0 or, in Firefox, `pointerType` is empty.
 * @param {MouseEvent & { pointerType?: string }} event
 */
function isByKeyboard({ detail, pointerType }) {
  return detail === 0 || pointerType === "";
}
