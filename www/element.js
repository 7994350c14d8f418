// <nut-graf>: the Summarize button and what follows from it. Knows when to do what; must not know how things look.

import { preload, summarizeArticle } from "./api.js";
import { painted } from "./dom.js";
import { mark, scrollTo, unmark } from "./highlight.js";
import { View } from "./view.js";

/**
 * @typedef {import('./nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('./nutgraf.d.ts').PagePoint} PagePoint
 * @typedef {import('./nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('./nutgraf.d.ts').SummarizeOptions['type']} Kind
 */

/** How far "More" goes: the W3C's long form of key points. A publisher who asks for more than that gets more. */
const MOST_SENTENCES = 7;

/** What makes it likely that the button will be pressed. */
const INTENT = ["pointerenter", "touchstart", "focusin"];

// Importing this where there is no DOM (a server that renders pages) is no error.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * Attributes: those of `ArticleOptions` (`article`, `sentences`, `type`, `length`, `lang`), and `load="eager"`, which
 * fetches the module with the page instead of at the first sign of interest.
 *
 * Events, all bubbling and composed: `nutgraf-summary`, `nutgraf-toggle`, `nutgraf-jump` (cancelable: then neither
 * scrolls nor marks), `nutgraf-error`.
 */
export class NutGrafElement extends Base {
  static observedAttributes = ["article", "sentences", "type", "length", "lang"];

  /** @type {View | null} */
  #view = null;
  /** The work under way. @type {AbortController | null} */
  #work = null;
  /** Settles with the work that the button shows. @type {Promise<void> | undefined} */
  #showing;
  /** @type {PageSummary | null} */
  #summary = null;
  /** The sentence jumped to. @type {Range | null} */
  #marked = null;
  /** As the reader asked with "Fewer" and "More", instead of the attributes. @type {number | null} */
  #sentences = null;
  /** Where "More" ends. */
  #most = MOST_SENTENCES;

  connectedCallback() {
    this.#view ??= this.#makeView();
    this.#view.lang = this.#pageLanguage();
    if (this.getAttribute("load") === "eager") loadAhead();
    else for (const sign of INTENT) this.addEventListener(sign, loadAhead, { once: true, passive: true });
  }

  disconnectedCallback() {
    this.#reset();
  }

  /** @param {string} _name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(_name, before, after) {
    if (before === after || !this.#view) return;
    this.#view.lang = this.#pageLanguage();
    if (this.open || this.#view.busy) void this.#run();
    else this.#reset();
  }

  /** Whether the key points are to be seen. */
  get open() {
    return this.#view?.open ?? false;
  }

  /** What was found, `null` before. */
  get summary() {
    return this.#summary;
  }

  /** Shows the key points, made now if they are not there yet. Settles when they are shown, or the error is. */
  async show() {
    if (!this.#view || this.open) return;
    if (this.#view.busy) return this.#showing;
    if (!this.#summary) return (this.#showing = this.#start());
    this.#view.open = true;
    this.#emit("nutgraf-toggle", { open: true });
  }

  /** Hides the key points, and takes the mark off the page. */
  close() {
    if (!this.#view || !this.open) return;
    this.#view.open = false;
    this.#unmark();
    this.#emit("nutgraf-toggle", { open: false });
  }

  #makeView() {
    const root = this.attachShadow({ mode: "open" });
    root.addEventListener("keydown", (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    return new View(root, {
      toggle: (event) => this.#onToggle(event),
      retry: () => this.#onRetry(),
      step: (change) => this.#onStep(change),
      jump: (index, event) => this.#onJump(index, event),
    });
  }

  /** The second click of a double click would undo the first. @param {MouseEvent} event */
  #onToggle(event) {
    if (event.detail > 1) return;
    if (this.open) this.close();
    else void this.show();
  }

  #onRetry() {
    this.#view?.button.focus();
    void this.show();
  }

  /** @param {1 | -1} change */
  #onStep(change) {
    this.#sentences = (this.#summary?.points.length ?? 0) + change;
    void this.#run();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== "Escape" || !this.open) return;
    this.close();
    this.#view?.button.focus();
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
    if (!point || !this.#emit("nutgraf-jump", { point, index })) return;
    // The page has thrown the sentence away since: what it says now is another text.
    if (point.range.collapsed || !point.range.startContainer.isConnected) return void this.#start();
    this.#view?.current(index);
    this.#marked = point.range;
    mark(point.range);
    scrollTo(point.range);
  }

  /** Says that it works, lets that be seen, works. */
  async #start() {
    const work = this.#begin();
    this.#view?.loading();
    await painted();
    if (!work.signal.aborted) await this.#run(work);
  }

  /** Ends what was under way: the last wish counts. */
  #begin() {
    this.#work?.abort();
    this.#work = new AbortController();
    return this.#work;
  }

  async #run(work = this.#begin()) {
    const asked = this.#options();
    try {
      const summary = await summarizeArticle(this.ownerDocument, { ...asked, near: this, signal: work.signal });
      if (!work.signal.aborted) this.#succeed(summary, asked);
    } catch (error) {
      if (!work.signal.aborted) this.#fail(error);
    }
  }

  /**
   * @param {PageSummary} summary
   * @param {ArticleOptions} asked
   */
  #succeed(summary, asked) {
    const wasOpen = this.open;
    const found = summary.points.length;
    const exhausted = found < (asked.sentences ?? 1);
    this.#most = exhausted ? found : Math.min(summary.sentencesRead, Math.max(this.#most, found));
    this.#summary = summary;
    this.#unmark();
    this.#view?.ready(summary, asked.type ?? "key-points", this.#most);
    this.#emit("nutgraf-summary", { summary });
    if (!wasOpen) this.#emit("nutgraf-toggle", { open: true });
  }

  /** @param {unknown} error */
  #fail(error) {
    const wasOpen = this.open;
    this.#forget();
    this.#view?.failed(error);
    if (wasOpen) this.#emit("nutgraf-toggle", { open: false });
    const code = /** @type {{ code?: string } | null} */ (error)?.code ?? "crashed";
    this.#emit("nutgraf-error", { code, error });
  }

  #reset() {
    this.#work?.abort();
    this.#forget();
    this.#view?.idle();
  }

  #forget() {
    this.#unmark();
    this.#summary = null;
    this.#sentences = null;
    this.#most = MOST_SENTENCES;
  }

  #unmark() {
    unmark(this.#marked);
    this.#marked = null;
    this.#view?.current(-1);
  }

  /** @returns {ArticleOptions} as the attributes say; what they may not say is found out by those who get them */
  #options() {
    const given = (/** @type {string} */ name) => this.getAttribute(name) || undefined;
    const count = given("sentences");
    const sentences = this.#sentences ?? (count ? Number(count) : undefined);
    const words = { article: given("article"), type: given("type"), length: given("length"), lang: given("lang") };
    return /** @type {ArticleOptions} */ ({ ...words, sentences });
  }

  #pageLanguage() {
    return this.closest("[lang]")?.getAttribute("lang") || navigator.language;
  }

  /**
   * @param {string} type
   * @param {object} detail
   * @returns {boolean} whether nobody objected
   */
  #emit(type, detail) {
    const cancelable = type === "nutgraf-jump";
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** Whether it fails is of interest once somebody wants it, and then it is tried again. */
function loadAhead() {
  preload().catch(() => {});
}

/** Defines `<nut-graf>`, unless there is no DOM, or another copy of this module was here first. */
export function define() {
  const registry = globalThis.customElements;
  if (registry && !registry.get("nut-graf")) registry.define("nut-graf", NutGrafElement);
}
