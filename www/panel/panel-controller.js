// What a reader does with a summary once there is one. Knows when to do what in the panel; must not know how it looks,
// and nothing of the button.

import { directionOf } from "../locales/button-labels.js";
import { en } from "../locales/en.js";
import { loadLabels } from "../locales/load-labels.js";
import { Messages } from "../locales/messages.js";
import { preload, summarizeArticle } from "../page/article.js";
import { mark, putCaret, scrollTo, unmark } from "../page/highlight.js";
import { SentenceTracker } from "../page/sentence-tracker.js";
import { tabOn } from "../page/tab-order.js";
import { panel } from "../pkg/styles.js";
import { lazySheet } from "../shared/dom.js";
import { whenIdle } from "../shared/idle.js";
import { PanelView } from "./panel-view.js";
import { ReturnBar } from "./return-bar.js";
import { ShareContent } from "./share-content.js";
import { onVoices, Speech } from "./speech.js";
import { SummaryCache } from "./summary-cache.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('./toolbar.js').Tool} Tool
 *
 * @typedef {object} Host What the panel needs of the element.
 * @property {import('../types/nutgraf.d.ts').NutGrafElement} element
 * @property {ShadowRoot} root
 * @property {{ panel: HTMLElement, error: HTMLElement, status: HTMLElement, open: boolean }} view
 * @property {(type: string, detail: object, cancelable?: boolean) => boolean} emit whether nobody objected
 * @property {() => void} again make and show a summary of what is asked now
 * @property {(error: unknown) => void} fail tells the page what went wrong
 */

/**
 * How far "More" goes: the W3C's long forms. Where a publisher asks for more than that, it goes as far. The kinds that
 * are not here have a length of their own.
 */
const MOST = /** @type {Record<string, number>} */ ({ "key-points": 7, tldr: 5, teaser: 5 });

/** How long "Copied" is to be read; the W3C's status messages stay longer, in the live region. */
const COPIED_MS = 2000;

const styles = lazySheet(panel);

export class PanelController {
  #host;
  #view;
  #returnBar;
  #speech = new Speech();
  words = new Messages("en", en);
  /** What `words` were made of. @type {{ vocabulary?: import('../locales/load-labels.js').Vocabulary, own?: string }} */
  #spoken = {};
  /** As the reader asked, instead of the attributes. @type {{ type?: string, sentences?: number }} */
  #wish = {};
  /** What the summary was made with. @type {ArticleOptions} */
  #asked = {};
  /** Summaries of this article. */
  #summaries = new SummaryCache((asked) => summarizeArticle(this.#host.element.ownerDocument, asked));
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
  /** The point that the reader is at. */
  #current = -1;
  /** While the summary is shown. */
  #shown = new AbortController();

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    host.root.adoptedStyleSheets.push(styles());
    this.#view = new PanelView(host.root, host.view.panel, {
      jump: (index, event) => this.#onJump(index, event),
      step: (change) => this.#onStep(change),
      choose: (kind) => this.#onChoose(kind),
      use: (tool) => void this.#onTool(tool),
      refresh: () => void host.element.refresh(),
      interest: () => this.#nameSentences(),
    });
    this.#returnBar = new ReturnBar(host.root, {
      back: () => this.#onBack(),
      stop: () => this.#speech.stop(),
      leave: (from, forward) => this.#onLeave(from, forward),
    });
  }

  /** Whether a summary is shown, or was and can be shown again. */
  get active() {
    return this.#summary !== null;
  }

  /** Whether the page has thrown a sentence away since. */
  get stale() {
    return !!this.#tracker && !this.#tracker.complete;
  }

  /** Gets everything ready that a first summary needs. */
  preload() {
    return preload();
  }

  /** @param {string} tag of a language that has a word for the button */
  async speak(tag) {
    const vocabulary = await loadLabels(tag);
    const own = this.#host.element.labels;
    const { lang, words } = vocabulary;
    const isSame = this.#spoken.vocabulary === vocabulary && this.#spoken.own === own;
    this.#spoken = { vocabulary, own };
    if (!isSame) this.words = new Messages(lang, words, ownWords(own));
    const of = { lang, dir: directionOf(lang) };
    for (const element of [this.#host.view.panel, this.#host.view.error]) Object.assign(element, of);
    this.#returnBar.speak({ back: this.words.label("back"), stop: this.words.label("stop") }, of);
  }

  /**
   * A summary as the attributes and the reader ask for it.
   * @param {AbortSignal} signal
   * @returns {Promise<PageSummary>} rejects as `summarizeArticle` does, and with `too-short` by `min-words`
   */
  async make(signal) {
    const asked = this.#settings();
    const summary = await this.#summaries.get(asked);
    signal.throwIfAborted();
    if (summary.articleWords < (this.#host.element.minWords ?? 0)) {
      throw Object.assign(new Error("the article has fewer words than min-words"), {
        code: "too-short",
      });
    }
    this.#asked = asked;
    return summary;
  }

  /**
   * @param {PageSummary} summary
   * @returns {string} what to say to those who do not see it
   */
  render(summary) {
    this.rest();
    this.#summary = summary;
    const page = this.#host.element.ownerDocument;
    this.#shareContent = new ShareContent(summary, page);
    this.#tracker?.stop();
    this.#tracker = new SentenceTracker(summary.points, page, {
      rewritten: () => this.#summaries.clear(), // what was made before has lost it, too
      moved: () => this.#marked && this.#at(this.#current),
      lost: () => this.#changed(),
    });
    const kind = this.#asked.type ?? "";
    this.#view.render(
      { summary, kind, kinds: this.#kinds, most: this.#mostOf(kind, summary) },
      this.words,
    );
    this.#shown.abort();
    this.#shown = new AbortController();
    onVoices(() => this.#view.tools?.offer(), this.#shown.signal);
    this.#foresee();
    return this.words.count("ready", summary.points.length);
  }

  /** The panel is closed: nothing of it is left in the page. */
  rest() {
    this.#speech.stop();
    this.#returnBar.hide();
    this.#unmark();
  }

  /** The summary is no longer one of this page. */
  clear() {
    this.rest();
    this.#tracker?.stop();
    this.#shown.abort();
    this.#summary = this.#shareContent = this.#tracker = null;
    this.#wish = {};
    this.#most.clear();
    this.#summaries.clear();
  }

  /** The kinds that the reader may choose from, as the attributes say. */
  get #kinds() {
    const { type, types } = this.#host.element;
    const allowed = types.split(/\s+/).filter(Boolean);
    return type && allowed.length && !allowed.includes(type) ? [type, ...allowed] : allowed;
  }

  /**
   * What the attributes say, and the reader in their place. What they may not say is found out by those who get it.
   * @returns {ArticleOptions}
   */
  #settings() {
    const { element } = this.#host;
    const given = (/** @type {string} */ name) => element.getAttribute(name) || undefined;
    const type = this.#wish.type ?? (element.type || this.#kinds[0] || "key-points");
    const sentences = this.#wish.sentences ?? element.sentences ?? undefined;
    const words = { type, length: given("length"), lang: given("lang"), article: given("article") };
    return /** @type {ArticleOptions} */ ({ ...words, sentences, near: element });
  }

  /** @param {string} kind @param {PageSummary} summary */
  #mostOf(kind, { points, articleSentences }) {
    if (!(kind in MOST)) return 0;
    const found = points.length;
    const before = this.#most.get(kind) ?? MOST[kind] ?? 0;
    const isAll = found < (this.#asked.sentences ?? 1);
    const most = isAll ? found : Math.min(articleSentences, Math.max(before, found));
    this.#most.set(kind, most);
    return most;
  }

  /** Makes what the next step will show while nobody waits for it. */
  #foresee() {
    const shown = this.#summary?.points.length ?? 0;
    const most = this.#most.get(this.#asked.type ?? "") ?? 0;
    const next = [shown + 1, shown - 1].filter((sentences) => sentences > 0 && sentences <= most);
    for (const sentences of next)
      whenIdle(
        () => this.#summary && void this.#summaries.get({ ...this.#asked, sentences }).catch(() => {}),
      );
  }

  /** @param {1 | -1} change */
  #onStep(change) {
    this.#wish.sentences = (this.#summary?.points.length ?? 0) + change;
    this.#host.again();
  }

  /** @param {string} type */
  #onChoose(type) {
    this.#wish = { type };
    this.#host.again();
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
    if (!point || !this.#host.emit("nutgraf-jump", { point, index }, true)) return;
    if (!this.#tracker?.has(index)) return this.#changed();
    this.#at(index);
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
  #at(index) {
    this.#unmark();
    this.#current = index;
    this.#view.current(index);
    const range = this.#summary?.points[index]?.range;
    if (!range || this.#host.element.highlight === "off") return;
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
      if (!this.#host.emit("nutgraf-share", { text, title, url }, true)) return;
      // A reader who changes their mind is no failure.
      return navigator.share({ title, text, url }).catch(() => {});
    }
    await this.#copy(text, quotation.html);
  }

  /** @param {string} text @param {string} html */
  async #copy(text, html) {
    if (!this.#host.emit("nutgraf-copy", { text, html }, true)) return;
    const blob = (/** @type {string} */ type, /** @type {string} */ content) =>
      new Blob([content], { type });
    const item = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) };
    try {
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch (error) {
      return this.#host.fail(error);
    }
    const { tools } = this.#view;
    tools?.name("copy", "copied");
    this.#host.view.status.textContent = this.words.label("copied");
    setTimeout(() => tools?.name("copy", "copy"), COPIED_MS);
  }

  #listen() {
    const { points = [], lang = "und" } = this.#summary ?? {};
    if (this.#speech.speaking) return this.#speech.stop();
    this.#speech.start(
      points.map(({ text }) => text),
      lang,
      (index) => this.#onHeard(index),
    );
    this.#view.tools?.name("listen", "stop");
    this.#host.emit("nutgraf-listen", { speaking: true });
  }

  /** The text is followed where the reader is: in the panel while that is in view, else in the article. @param {number} index */
  #onHeard(index) {
    if (index < 0) return this.#onSilence();
    const away = !isInView(this.#host.view.panel);
    this.#at(index);
    const range = this.#summary?.points[index]?.range;
    if (!away || !range) return;
    scrollTo(range);
    this.#showReturnBar();
  }

  #onSilence() {
    this.#unmark();
    this.#view.tools?.name("listen", "listen");
    this.#returnBar.hide();
    this.#host.emit("nutgraf-listen", { speaking: false });
  }

  /** Until somebody is near the links, nobody sees that they could lead to an equal sentence elsewhere on the page. */
  #nameSentences() {
    for (const [index, link] of this.#view.links.entries()) {
      const point = this.#summary?.points[index];
      if (point && this.#shareContent) link.href = this.#shareContent.link(point);
    }
  }

  #changed() {
    this.rest();
    this.#tracker?.stop();
    this.#view.changed(this.words);
    this.#host.view.status.textContent = this.words.error("article-changed");
    this.#host.fail(
      Object.assign(new Error("the page no longer has the sentence of a point"), {
        code: "article-changed",
      }),
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

/** A publisher's own words. What is no JSON object says nothing, as what is no word of ours. @param {string} json */
function ownWords(json) {
  try {
    const words = JSON.parse(json || "{}");
    return words && typeof words === "object" ? words : {};
  } catch {
    return {};
  }
}

/** @param {Element} element */
function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
