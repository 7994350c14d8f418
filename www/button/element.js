// <nut-graf>: the Summarize button and what follows from it. Knows when to do what; must not know how things look.

import { NutgrafError } from "../engine/errors.js";
import { painted } from "../shared/dom.js";
import { ATTRIBUTES, reflect, upgrade } from "./attributes.js";
import { ButtonView } from "./button-view.js";
import { whenWanted } from "./intent.js";
import { onNavigation } from "./navigation.js";
import { isOptedOut, isTooShort } from "./opt-out.js";
import { loadPanel } from "./panel-loader.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../types/nutgraf.d.ts').NutGrafElement} Properties
 * @typedef {import('../entries/nutgraf-panel.js').PanelController} PanelController
 * @typedef {"open" | "loading" | "empty" | "error" | "off"} State
 */

/** What is no failure but an answer: there is nothing here that wants a summary. */
const EMPTY = new Set(["no-text", "no-article", "too-short"]);

// Importing this where there is no DOM (a server that renders pages) is no error.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * The element `<nut-graf>`. What it offers to publishers (attributes, properties, methods, events, slots, parts, custom
 * properties, states) is described in `nutgraf.d.ts`.
 */
export class NutGrafElement extends Base {
  static observedAttributes = [...ATTRIBUTES, "open"];

  #internals = this.attachInternals?.();
  #view = this.#makeView();
  /** What a click brings, once it is there. @type {PanelController | null} */
  #controller = null;
  /** While the element is on a page. @type {AbortController | null} */
  #life = null;
  /** While the article is too short for a button, which may change. @type {MutationObserver | undefined} */
  #growth;
  /** The work under way. @type {AbortController | null} */
  #work = null;
  /** Settles with the work that the button shows. @type {Promise<void> | undefined} */
  #showing;
  /** @type {PageSummary | null} */
  #summary = null;

  connectedCallback() {
    upgrade(/** @type {any} */ (this));
    this.#life = new AbortController();
    onNavigation(() => this.#renew(), this.#life.signal);
    this.#renew();
    // A classic script may run before the article is there.
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
    this.#speak();
    if (name === "label") return;
    if (name !== "genres" && (this.#controller?.active || this.#view.busy)) void this.#run();
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
    const summary = await this.#make(this.#begin().signal);
    this.#keep(summary);
    return summary;
  }

  async show() {
    if (!this.isConnected || this.#view.open || this.#view.isOff) return;
    if (this.#hasOwn()) return this.#showOwn();
    if (this.#view.busy) return this.#showing;
    if (!this.#summary || this.#controller?.stale) {
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
    this.#controller?.rest();
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
    // Many a headline stands in a link, and then so do we: a click on a button of ours must not follow it. Captured,
    // since what was clicked may be gone once the button has done what it does.
    root.addEventListener("click", (event) => isInButton(event.target) && event.preventDefault(), true);
    return new ButtonView(root, {
      toggle: (event) => this.#onToggle(event),
      retry: () => this.#onRetry(),
    });
  }

  /** The page is another one than before, or is looked at for the first time. */
  #renew() {
    this.#reset();
    this.#speak();
    this.#view.isOff =
      !this.#hasOwn() &&
      (isOptedOut(this.ownerDocument, this.getAttribute("genres") ?? "") || this.#isShort());
    if (this.#view.isOff) this.#say("off");
  }

  /** Whether the article is too short for a button; if so, it is looked at again when the page changes. */
  #isShort() {
    const look = () =>
      isTooShort(this, this.getAttribute("article"), Number(this.getAttribute("min-words")));
    this.#growth?.disconnect();
    if (!look()) return false;
    this.#growth = new MutationObserver(() => look() || this.#renew());
    this.#growth.observe(this.ownerDocument.body, { childList: true, subtree: true });
    this.#tell(new NutgrafError("too-short", "the article has fewer words than min-words"));
    return true;
  }

  /** The second click of a double click would undo the first. @param {MouseEvent} event */
  #onToggle(event) {
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

  /** Says that it works, lets that be seen, works. */
  async #start() {
    const work = this.#begin();
    this.#view.loading();
    this.#say("loading");
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
    try {
      const summary = await this.#make(work.signal);
      if (work.signal.aborted) return;
      const wasOpen = this.#view.open;
      this.#view.ready(this.#keep(summary));
      if (wasOpen) this.#say("open");
      else this.#opened(true);
    } catch (error) {
      if (!work.signal.aborted) this.#fail(error);
    }
  }

  /** @param {AbortSignal} signal */
  async #make(signal) {
    const controller = await this.#load();
    return controller.make(signal);
  }

  /** @returns {Promise<PanelController>} */
  async #load() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const panel = await loadPanel(root);
    this.#controller ??= new panel.PanelController({
      element: /** @type {any} */ (this),
      root,
      view: this.#view,
      emit: (type, detail, cancelable) => this.#emit(type, detail, cancelable),
      again: () => void this.#run(),
      fail: (error) => this.#tell(error),
    });
    await this.#controller.speak(this.#view.lang);
    return this.#controller;
  }

  /** @param {PageSummary} summary @returns {string} what to say to those who do not see it */
  #keep(summary) {
    this.#summary = summary;
    const announced = this.#controller?.render(summary) ?? "";
    this.#emit("nutgraf-summary", { summary });
    return announced;
  }

  #showOwn() {
    this.#view.own();
    this.#opened(true);
  }

  /** @param {boolean} open */
  #opened(open) {
    this.#say(open ? "open" : null);
    this.toggleAttribute("open", open);
    this.#emit("nutgraf-toggle", { open });
  }

  /** @param {unknown} error */
  #fail(error) {
    const wasOpen = this.#view.open;
    this.#forget();
    const code = codeOf(error);
    const kind = EMPTY.has(code) ? "empty" : "error";
    this.#view.failed(this.#controller?.words.error(code) ?? "", kind, code === "blocked");
    if (wasOpen) this.#opened(false);
    else this.removeAttribute("open");
    this.#say(kind);
    this.#tell(error);
  }

  /** @param {unknown} error */
  #tell(error) {
    this.#emit("nutgraf-error", { code: codeOf(error), error });
  }

  #reset() {
    this.#work?.abort();
    const wasOpen = this.#view.open;
    this.#forget();
    this.#view.idle();
    this.#say(null);
    if (wasOpen) this.#opened(false);
  }

  #forget() {
    this.#controller?.clear();
    this.#summary = null;
  }

  /** In the language of what is around it, else in one of the reader's own. */
  #speak() {
    const around = closestLanguage(this);
    this.#view.speak([around, ...navigator.languages], this.getAttribute("label") ?? "");
  }

  /** Whether editors have written points of their own between the tags. */
  #hasOwn() {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot
        : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /** Whether it fails is of interest once somebody wants it, and then it is tried again. */
  #loadAhead() {
    if (this.#hasOwn() || this.#view.isOff) return;
    this.#load()
      .then((controller) => controller.preload())
      .catch(() => {});
  }

  /** @param {State | null} state for `:state()` in style sheets */
  #say(state) {
    const states = this.#internals?.states;
    states?.clear();
    if (state) states?.add(state);
  }

  /**
   * @param {string} type
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} whether nobody objected
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

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {{ code?: string } | null} */ (error)?.code ?? "crashed";
}

/** Of the nearest element that names one, also outside of a shadow tree. @param {Element} element */
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

/** Defines `<nut-graf>`, unless there is no DOM, or another copy of this module was here first. */
export function define() {
  const registry = globalThis.customElements;
  if (registry && !registry.get("nut-graf")) registry.define("nut-graf", NutGrafElement);
}
