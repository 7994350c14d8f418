// <nut-graf>: the button and its panel. Owns the options and the state; must not know how anything looks.

import { emptyResult, isNutgrafError } from "../engine/errors.js";
import { painted } from "../shared/dom.js";
import { ATTRIBUTES, reflect, upgrade } from "./attributes.js";
import { ButtonView } from "./button-view.js";
import { whenWanted } from "./intent.js";
import { onNavigation } from "./navigation.js";
import { isOptedOut, isTooShort } from "./opt-out.js";
import { loadPanel } from "./panel-loader.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../entries/nutgraf-panel.js').Panel} Panel
 * @typedef {import('../panel/request.js').Choice} Choice
 * @typedef {import('../panel/panel.js').Result} Result
 * @typedef {"open" | "loading" | "empty" | "error" | "off"} State
 */

// A server that renders pages has no DOM; importing this module there must not fail.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * The element `<nut-graf>`. Its attributes, properties, methods, events, slots, parts, custom properties and states are
 * described in `nutgraf.d.ts`.
 */
export class NutGrafElement extends Base {
  static observedAttributes = [...ATTRIBUTES, "open"];

  #internals = this.attachInternals?.();
  #view = this.#makeView();
  /** The panel, once it is loaded. @type {Panel | null} */
  #panel = null;
  /** Aborts when the element leaves the page. @type {AbortController | null} */
  #life = null;
  /** Watches an article that is too short for a button, because it may grow. @type {MutationObserver | undefined} */
  #growth;
  /** Aborts the work under way. @type {AbortController | null} */
  #work = null;
  /** Settles with the work that the button shows. @type {Promise<void> | undefined} */
  #showing;
  /** The reader's choices, which replace the attributes. @type {Choice} */
  #choice = {};
  /** @type {PageSummary | null} */
  #summary = null;

  connectedCallback() {
    upgrade(/** @type {any} */ (this));
    this.#life = new AbortController();
    onNavigation(() => this.#renew(), this.#life.signal);
    this.#renew();
    // A classic script may run before the article is parsed.
    const look = () => this.#view.open || this.#view.busy || this.#renew();
    this.ownerDocument.addEventListener("DOMContentLoaded", look, { signal: this.#life.signal });
    whenWanted(this, this.getAttribute("load"), () => this.#loadAhead(), this.#life.signal);
    if (this.hasAttribute("open")) void this.show();
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#growth?.disconnect();
    this.#reset();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name === "open") return void (after === null ? this.close() : this.show());
    this.#applyLanguage();
    if (name === "label") return;
    if (name !== "genres" && (this.#summary || this.#view.busy)) void this.#run();
    else this.#renew();
  }

  get summary() {
    return this.#summary;
  }

  get text() {
    if (this.#hasOwn()) return (this.textContent ?? "").trim().replace(/\s*\n\s*/g, "\n");
    return (this.#summary?.points ?? []).map(({ text }) => text).join("\n");
  }

  async summarize() {
    if (this.#view.busy) await this.#showing;
    if (this.#summary) return this.#summary;
    const result = await this.#summarize(this.#begin().signal);
    this.#keep(result);
    return result.summary;
  }

  async show() {
    if (!this.isConnected || this.#view.open || this.#view.isOff) return;
    if (this.#hasOwn()) {
      this.#view.own();
      return this.#opened(true);
    }
    if (this.#view.busy) return this.#showing;
    if (!this.#summary || !this.#panel?.relocate()) {
      this.#showing = this.#start();
      return this.#showing;
    }
    this.#view.ready("");
    this.#opened(true);
  }

  close() {
    if (this.#view.busy) return this.#reset();
    if (!this.#view.open) return;
    this.#view.open = false;
    this.#panel?.clearFromPage();
    this.#opened(false);
  }

  async refresh() {
    const wasOpen = this.#view.open;
    this.#reset();
    if (wasOpen) await this.show();
  }

  #makeView() {
    const root = this.attachShadow({ mode: "open" });
    root.addEventListener("keydown", (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    // A headline often stands in a link, and then so does this element: a click on one of its buttons must not follow
    // the link. Captured, because the button may be gone once its click has been handled.
    root.addEventListener("click", (event) => isInButton(event.target) && event.preventDefault(), true);
    return new ButtonView(root, {
      toggle: (event) => this.#onToggle(event),
      retry: () => this.#onRetry(),
    });
  }

  /** Starts over: the page is another one than before, or is seen for the first time. */
  #renew() {
    this.#reset();
    this.#applyLanguage();
    this.#growth?.disconnect();
    this.#view.isOff = false;
    if (this.#hasOwn()) return;
    const isOff = isOptedOut(this.ownerDocument, this.getAttribute("genres") ?? "");
    if (!isOff && !isTooShort(this)) return;
    this.#view.isOff = true;
    this.#setState("off");
    if (!isOff) this.#waitForGrowth();
  }

  /** Reports that the article is too short for a button, and looks again when the page changes. */
  #waitForGrowth() {
    this.#growth = new MutationObserver(() => isTooShort(this) || this.#renew());
    this.#growth.observe(this.ownerDocument.body, { childList: true, subtree: true });
    this.#emitError(emptyResult("too-short", "fewer words than min-words"));
  }

  /** @param {MouseEvent} event */
  #onToggle(event) {
    // The second click of a double click would undo the first.
    if (event.detail > 1) return;
    if (this.#view.open) this.close();
    else void this.show();
  }

  #onRetry() {
    this.#view.button.focus();
    void this.show();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== "Escape" || !this.#view.open) return;
    this.close();
    this.#view.button.focus();
  }

  /** Shows that work has begun, and then works. */
  async #start() {
    const work = this.#begin();
    this.#view.loading();
    this.#setState("loading");
    await painted();
    if (!work.signal.aborted) await this.#run(work);
  }

  /** Aborts the work under way: the last request counts. */
  #begin() {
    this.#work?.abort();
    this.#work = new AbortController();
    return this.#work;
  }

  async #run(work = this.#begin()) {
    try {
      const result = await this.#summarize(work.signal);
      if (work.signal.aborted) return;
      const wasOpen = this.#view.open;
      this.#view.ready(this.#keep(result));
      if (wasOpen) this.#setState("open");
      else this.#opened(true);
    } catch (error) {
      if (!work.signal.aborted) this.#fail(error);
    }
  }

  /**
   * Makes the summary that the attributes and the reader ask for.
   * @param {AbortSignal} signal
   * @returns {Promise<Result>}
   */
  async #summarize(signal) {
    const panel = await this.#loadPanel();
    const result = await panel.summarize(this, this.#choice);
    signal.throwIfAborted();
    return result;
  }

  /** @returns {Promise<Panel>} */
  async #loadPanel() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const { Panel } = await loadPanel(root);
    this.#panel ??= new Panel(root, this.#view, {
      emit: (type, detail, cancelable) => this.#emit(type, detail, cancelable),
      fail: (error) => this.#emitError(error),
      choose: (choice) => {
        this.#choice = choice;
        void this.#run();
      },
      refresh: () => void this.refresh(),
    });
    await this.#panel.setLanguage(this.#view.lang, this.getAttribute("labels"));
    return this.#panel;
  }

  /** @param {Result} result @returns {string} what assistive technology announces */
  #keep(result) {
    const { summary } = result;
    this.#summary = summary;
    const announced = this.#panel?.render(result) ?? "";
    this.#emit("nutgraf-summary", { summary });
    return announced;
  }

  /** @param {boolean} open */
  #opened(open) {
    this.#setState(open ? "open" : null);
    this.toggleAttribute("open", open);
    this.#emit("nutgraf-toggle", { open });
  }

  /** @param {unknown} error */
  #fail(error) {
    const wasOpen = this.#view.open;
    this.#forget();
    const { code, isEmptyResult } = ours(error);
    const kind = isEmptyResult ? "empty" : "error";
    this.#view.failed(this.#panel?.messages.error(code) ?? "", kind, code === "blocked");
    if (wasOpen) this.#opened(false);
    else this.removeAttribute("open");
    this.#setState(kind);
    this.#emitError(error);
  }

  /** @param {unknown} error */
  #emitError(error) {
    this.#emit("nutgraf-error", { code: ours(error).code, error });
  }

  #reset() {
    this.#work?.abort();
    const wasOpen = this.#view.open;
    this.#forget();
    this.#view.idle();
    this.#setState(null);
    if (wasOpen) this.#opened(false);
  }

  #forget() {
    this.#panel?.clear();
    this.#choice = {};
    this.#summary = null;
  }

  /** Uses the language of the surrounding text, else one of the reader's own. */
  #applyLanguage() {
    this.#view.setLanguage(
      [closestLanguage(this), ...navigator.languages],
      this.getAttribute("label") ?? "",
    );
  }

  /** Tells whether editors have written their own points between the tags. */
  #hasOwn() {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot
        : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /** Loads what a click needs. A failure matters only after a click, which tries again. */
  #loadAhead() {
    if (this.#hasOwn() || this.#view.isOff) return;
    this.#loadPanel()
      .then((panel) => panel.preload())
      .catch(() => {});
  }

  /** @param {State | null} state for `:state()` in style sheets */
  #setState(state) {
    const states = this.#internals?.states;
    states?.clear();
    if (state) states?.add(state);
  }

  /**
   * @param {string} type
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} false if a listener has cancelled the event
   */
  #emit(type, detail, cancelable = false) {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }
}

reflect(NutGrafElement.prototype);

/** @param {EventTarget | null} target */
function isInButton(target) {
  return target instanceof Element && target.closest("button");
}

/**
 * What is known of an error: one that is not ours is a crash.
 * @param {unknown} error
 * @returns {{ code: string, isEmptyResult?: boolean }}
 */
function ours(error) {
  return isNutgrafError(error) ? error : { code: "crashed" };
}

/** The language of the nearest element that names one, also outside of a shadow tree. @param {Element} element */
function closestLanguage(element) {
  /** @type {Element | undefined} */
  let from = element;
  while (from) {
    const lang = from.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
    from = /** @type {ShadowRoot} */ (from.getRootNode()).host;
  }
  return "";
}

/** Defines `<nut-graf>`, unless there is no DOM, or another copy of this module has defined it. */
export function define() {
  const registry = globalThis.customElements;
  if (registry && !registry.get("nut-graf")) registry.define("nut-graf", NutGrafElement);
}
