// The panel: shows summaries, leads to their sentences and back, and does what its buttons offer.

import { emptyResult, NutgrafError } from "../engine/errors.js";
import { directionOf } from "../locales/button-labels.js";
import { en } from "../locales/en.js";
import { loadLabels } from "../locales/load-labels.js";
import { Messages } from "../locales/messages.js";
import { preload, summarizeArticle } from "../page/article.js";
import { mark, putCaret, unmark } from "../page/highlight.js";
import { isInView, scrollTo } from "../page/scroll.js";
import { SentenceTracker } from "../page/sentence-tracker.js";
import { tabOn } from "../page/tab-order.js";
import { panel } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";
import { whenIdle } from "../shared/idle.js";
import { PanelView } from "./panel-view.js";
import { readRequest } from "./request.js";
import { ReturnBar } from "./return-bar.js";
import { ShareContent } from "./share-content.js";
import { onVoices, Speech } from "./speech.js";
import { SummaryCache } from "./summary-cache.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../locales/load-labels.js').Vocabulary} Vocabulary
 * @typedef {import('./request.js').Choice} Choice
 * @typedef {import('./toolbar.js').Tool} Tool
 *
 * @typedef {import('./request.js').Request & { summary: PageSummary }} Result
 *
 * @typedef {object} Frame Elements of the button that the panel fills.
 * @property {HTMLElement} panel
 * @property {HTMLElement} error
 * @property {HTMLElement} status
 *
 * @typedef {object} Events
 * @property {(type: string, detail: object, cancelable?: boolean) => boolean} emit false if a listener has cancelled it
 * @property {(error: unknown) => void} fail
 * @property {(choice: Choice) => void} choose the reader wants another summary
 * @property {() => void} refresh the reader wants a summary of the article as it is now
 */

/**
 * The number of points at which "More" ends: the W3C's long forms. If the publisher asks for more, it ends there. Kinds
 * that are not listed have a length of their own.
 */
const MOST = /** @type {Record<string, number>} */ ({ "key-points": 7, tldr: 5, teaser: 5 });

/** How long "Copied" is to be read; the W3C's status messages stay longer, in the live region. */
const COPIED_MS = 2000;

const styles = lazySheet(panel);

export class Panel {
  #page;
  #frame;
  #events;
  #view;
  #returnBar;
  #speech = new Speech();
  messages = new Messages("en", en);
  /** What `messages` were made of. @type {{ vocabulary?: Vocabulary, replaced?: string | null }} */
  #language = {};
  /** The options of the summary that is shown. @type {ArticleOptions} */
  #options = {};
  /** What the reader chose for it. @type {Choice} */
  #choice = {};
  /** The summaries of this article. */
  #summaries = new SummaryCache((options) => summarizeArticle(this.#page, options));
  /** Where "More" ends, for the summaries of one article by their kind. @type {Map<string, number>} */
  #most = new Map();
  /** @type {PageSummary | null} */
  #summary = null;
  /** Where the sentences of the points stand. @type {SentenceTracker | null} */
  #tracker = null;
  /** @type {ShareContent | null} */
  #shareContent = null;
  /** The sentence marked in the page. @type {Range | null} */
  #marked = null;
  /** False to mark no sentence in the page. */
  #isMarked = true;
  /** The point that the reader is at. */
  #current = -1;
  /** While the summary is shown. */
  #shown = new AbortController();

  /**
   * @param {ShadowRoot} root
   * @param {Frame} frame
   * @param {Events} events
   */
  constructor(root, frame, events) {
    this.#page = root.ownerDocument;
    this.#frame = frame;
    this.#events = events;
    root.adoptedStyleSheets.push(styles());
    this.#view = new PanelView(root, frame.panel, {
      jump: (index, event) => this.#onJump(index, event),
      step: (change) =>
        events.choose({ ...this.#choice, sentences: (this.#summary?.points.length ?? 0) + change }),
      choose: (type) => events.choose({ type }),
      use: (tool) => void this.#onTool(tool),
      refresh: events.refresh,
      interest: () => this.#nameSentences(),
    });
    this.#returnBar = new ReturnBar(root, {
      back: () => this.#onBack(),
      stop: () => this.#speech.stop(),
      leave: (from, forward) => this.#onLeave(from, forward),
    });
  }

  /** Gets everything ready that a first summary needs. */
  preload() {
    return preload();
  }

  /**
   * Summarizes the article, once for equal options.
   * @param {Element} element whose attributes ask for a summary
   * @param {Choice} choice the reader's
   * @returns {Promise<Result>} rejects as `summarizeArticle` does, and with `too-short`
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
   * @param {string} tag of a language that has labels for the button
   * @param {string | null} replaced the publisher's own labels, as JSON
   */
  async setLanguage(tag, replaced) {
    const vocabulary = await loadLabels(tag);
    const { lang, words } = vocabulary;
    const isSame = this.#language.vocabulary === vocabulary && this.#language.replaced === replaced;
    this.#language = { vocabulary, replaced };
    if (!isSame) this.messages = new Messages(lang, words, parseLabels(replaced));
    const language = { lang, dir: directionOf(lang) };
    for (const element of [this.#frame.panel, this.#frame.error]) Object.assign(element, language);
    const labels = { back: this.messages.label("back"), stop: this.messages.label("stop") };
    this.#returnBar.setLanguage(labels, language);
  }

  /**
   * Fills the panel with a summary.
   * @param {Result} result
   * @returns {string} what assistive technology announces
   */
  render({ summary, options, choice, kinds, isMarked }) {
    this.clearFromPage();
    this.#summary = summary;
    this.#options = options;
    this.#choice = choice;
    this.#isMarked = isMarked;
    this.#shareContent = new ShareContent(summary, this.#page);
    this.#tracker?.stop();
    this.#tracker = new SentenceTracker(summary.points, this.#page, {
      rewritten: () => this.#summaries.clear(), // their sentences have moved, too
      moved: () => this.#marked && this.#setCurrentPoint(this.#current),
      lost: () => this.#onArticleChange(),
    });
    const kind = options.type ?? "";
    this.#view.render({ summary, kind, kinds, most: this.#mostOf(kind, summary) }, this.messages);
    this.#shown.abort();
    this.#shown = new AbortController();
    onVoices(() => this.#view.toolbar?.offer(), this.#shown.signal);
    this.#precompute();
    return this.messages.count("ready", summary.points.length);
  }

  /** Finds the sentences that have moved. @returns {boolean} false if one of them is gone */
  relocate() {
    return this.#tracker?.relocateAll() ?? true;
  }

  /** The panel is closed: nothing of it is left in the page. */
  clearFromPage() {
    this.#speech.stop();
    this.#returnBar.hide();
    this.#unmark();
  }

  /** The summary is no longer one of this page. */
  clear() {
    this.clearFromPage();
    this.#tracker?.stop();
    this.#shown.abort();
    this.#summary = this.#shareContent = this.#tracker = null;
    this.#most.clear();
    this.#summaries.clear();
  }

  /** @param {string} kind @param {PageSummary} summary */
  #mostOf(kind, { points, articleSentences }) {
    if (!(kind in MOST)) return 0;
    const found = points.length;
    const before = this.#most.get(kind) ?? MOST[kind] ?? 0;
    const isAll = found < (this.#options.sentences ?? 1);
    const most = isAll ? found : Math.min(articleSentences, Math.max(before, found));
    this.#most.set(kind, most);
    return most;
  }

  /** Makes what the next step will show while nobody waits for it. */
  #precompute() {
    const shown = this.#summary?.points.length ?? 0;
    const most = this.#most.get(this.#options.type ?? "") ?? 0;
    const next = [shown + 1, shown - 1].filter((sentences) => sentences > 0 && sentences <= most);
    for (const sentences of next)
      whenIdle(
        () => this.#summary && void this.#summaries.get({ ...this.#options, sentences }).catch(() => {}),
      );
  }

  /**
   * @param {number} index
   * @param {MouseEvent} event
   */
  #onJump(index, event) {
    // With a key held, the link opens elsewhere, as links do.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const point = this.#summary?.points[index];
    if (!point || !this.#events.emit("nutgraf-jump", { point, index }, true)) return;
    if (!this.#tracker?.relocate(index)) return this.#onArticleChange();
    this.#setCurrentPoint(index);
    scrollTo(point.range);
    this.#showReturnBar();
    if (!isByKeyboard(event)) return;
    // A reader who has no pointer would be left above the sentence.
    this.#returnBar.back.focus({ preventScroll: true });
    putCaret(point.range);
  }

  #onBack() {
    const origin = this.#view.links[this.#current];
    this.#speech.stop();
    this.#returnBar.hide();
    this.#unmark();
    origin?.focus({ preventScroll: true });
    if (origin) scrollTo(origin);
  }

  /** From the bar the Tab key goes on where the reader is: at the sentence. @param {HTMLElement} from @param {boolean} forward */
  #onLeave(from, forward) {
    const range = this.#summary?.points[this.#current]?.range;
    return !!range && tabOn(from, range, forward);
  }

  #showReturnBar() {
    const origin = this.#view.links[this.#current];
    if (origin) this.#returnBar.show(origin, this.#speech.speaking);
  }

  /** Marks a point, and its sentence in the page. @param {number} index */
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

  /** @param {Tool} tool */
  async #onTool(tool) {
    if (tool === "print") return print();
    if (tool === "listen") return this.#listen();
    const quotation = this.#shareContent;
    if (!quotation) return;
    const { text, title, url } = quotation;
    if (tool === "share") {
      if (!this.#events.emit("nutgraf-share", { text, title, url }, true)) return;
      // A reader who changes their mind is no failure.
      return navigator.share({ title, text, url }).catch(() => {});
    }
    await this.#copy(text, quotation.html);
  }

  /** @param {string} text @param {string} html */
  async #copy(text, html) {
    if (!this.#events.emit("nutgraf-copy", { text, html }, true)) return;
    const blob = (/** @type {string} */ type, /** @type {string} */ content) =>
      new Blob([content], { type });
    const item = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) };
    try {
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch (cause) {
      const message = `not copied: ${cause}`;
      return this.#events.fail(new NutgrafError("copy-refused", message, cause));
    }
    const { toolbar } = this.#view;
    toolbar?.setLabel("copy", "copied");
    this.#frame.status.textContent = this.messages.label("copied");
    setTimeout(() => toolbar?.setLabel("copy", "copy"), COPIED_MS);
  }

  #listen() {
    const { points = [], lang = "und" } = this.#summary ?? {};
    if (this.#speech.speaking) return this.#speech.stop();
    this.#speech.start(
      points.map(({ text }) => text),
      lang,
      (index) => this.#onHeard(index),
    );
    this.#view.toolbar?.setLabel("listen", "stop");
    this.#events.emit("nutgraf-listen", { speaking: true });
  }

  /** The text is followed where the reader is: in the panel while that is in view, else in the article. @param {number} index */
  #onHeard(index) {
    if (index < 0) return this.#onSilence();
    const away = !isInView(this.#frame.panel);
    this.#setCurrentPoint(index);
    const range = this.#summary?.points[index]?.range;
    if (!away || !range) return;
    scrollTo(range);
    this.#showReturnBar();
  }

  #onSilence() {
    this.#unmark();
    this.#view.toolbar?.setLabel("listen", "listen");
    this.#returnBar.hide();
    this.#events.emit("nutgraf-listen", { speaking: false });
  }

  /** Until somebody is near the links, nobody sees that they could lead to an equal sentence elsewhere on the page. */
  #nameSentences() {
    for (const [index, link] of this.#view.links.entries()) {
      const point = this.#summary?.points[index];
      if (point && this.#shareContent) link.href = this.#shareContent.link(point);
    }
  }

  #onArticleChange() {
    this.clearFromPage();
    this.#tracker?.stop();
    this.#view.changed(this.messages);
    this.#frame.status.textContent = this.messages.error("article-changed");
    this.#events.fail(
      new NutgrafError("article-changed", "the page no longer has the sentence of a point"),
    );
  }
}

/**
 * A click that no pointer has made: it has no count, but for Firefox, which says that it is of no kind of pointer.
 * @param {MouseEvent & { pointerType?: string }} event
 */
function isByKeyboard({ detail, pointerType }) {
  return detail === 0 || pointerType === "";
}

/** Parses a publisher's own labels. What is not a JSON object has none. @param {string | null} json */
function parseLabels(json) {
  try {
    const words = JSON.parse(json || "{}");
    return words && typeof words === "object" ? words : {};
  } catch {
    return {};
  }
}
