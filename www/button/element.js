// Defines the element <nut-graf>, which owns the options and the state of the button and its panel.
// Must not depend on the look of either.

import { emptyResult, isNutgrafError } from "../engine/errors.js";
import { painted } from "../shared/dom.js";
import { page } from "../shared/own-members.js";
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

// Servers have no DOM, but importing this module must not fail there.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** The element `<nut-graf>`. Its public interface is described in `nutgraf.d.ts`. */
export class NutGrafElement extends Base {
  static observedAttributes = [...ATTRIBUTES, "open"];

  #internals = this.attachInternals?.();
  /** The shadow root. If a page's script makes all of them closed, `shadowRoot` is null. */
  #root = this.attachShadow({ mode: "open" });
  #view = this.#makeView();
  /** The panel, once it is loaded. @type {Panel | null} */
  #panel = null;
  /** Aborted when the element is removed from the page. @type {AbortController | null} */
  #life = null;
  /**
   * Observes the page while its article is too short for a button. The article may still grow.
   * @type {MutationObserver | undefined}
   */
  #growth;
  /** Aborts the current work. @type {AbortController | null} */
  #work = null;
  /** Settles when the work that `show()` started is done. @type {Promise<void> | undefined} */
  #showing;
  /** The reader's choices, which override the attributes. @type {Choice} */
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
    addEventListener("DOMContentLoaded", look, { signal: this.#life.signal });
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
    if (this.#hasOwnPoints()) return (this.textContent ?? "").trim().replace(/\s*\n\s*/g, "\n");
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
    if (this.#hasOwnPoints()) {
      this.#view.own();
      return this.#reportToggle(true);
    }
    if (!this.#view.busy) {
      if (this.#summary && this.#panel?.relocate()) {
        this.#view.ready("");
        return this.#reportToggle(true);
      }
      this.#showing = this.#start();
    }
    return this.#showing;
  }

  close() {
    if (this.#view.busy) return this.#reset();
    if (!this.#view.open) return;
    this.#view.open = false;
    this.#panel?.clearFromPage();
    this.#reportToggle(false);
  }

  async refresh() {
    const wasOpen = this.#view.open;
    this.#reset();
    if (wasOpen) await this.show();
  }

  #makeView() {
    this.#root.addEventListener("keydown", (event) => this.#onKey(/** @type {KeyboardEvent} */ (event)));
    // Headlines are often links, and this element may be inside one: a click on its buttons must
    // not follow that link. The listener captures, because handling the click may remove the
    // button.
    this.#root.addEventListener(
      "click",
      (event) => {
        if (/** @type {Element} */ (event.target).closest("button")) event.preventDefault();
      },
      true,
    );
    return new ButtonView(this.#root, {
      toggle: (event) => this.#onToggle(event),
      retry: () => this.#onRetry(),
    });
  }

  /** Starts over for a new or changed page. */
  #renew() {
    this.#reset();
    this.#applyLanguage();
    this.#growth?.disconnect();
    this.#view.isOff = false;
    if (this.#hasOwnPoints()) return;
    const isOff = isOptedOut(page, this.getAttribute("genres") ?? "");
    if (!isOff && !isTooShort(this)) return;
    this.#view.isOff = true;
    this.#setState("off");
    if (!isOff) this.#waitForGrowth();
  }

  /** Reports `too-short`, and starts over once the article is long enough. */
  #waitForGrowth() {
    this.#growth = new MutationObserver(() => isTooShort(this) || this.#renew());
    this.#growth.observe(document, { childList: true, subtree: true });
    this.#emitError(emptyResult("too-short", "fewer words than min-words"));
  }

  /** @param {MouseEvent} event */
  #onToggle(event) {
    // The second click of a double click would undo the first one.
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

  /** Shows the loading state, and summarizes the article once that is painted. */
  #start() {
    const work = this.#begin();
    this.#view.loading();
    this.#setState("loading");
    return this.#run(work, painted());
  }

  /** Aborts the current work and returns the controller of the next. */
  #begin() {
    this.#work?.abort();
    this.#work = new AbortController();
    return this.#work;
  }

  /**
   * Summarizes the article and shows the result or the error.
   * @param {AbortController} [work]
   * @param {Promise<unknown>} [shown] see `#summarize`
   */
  async #run(work = this.#begin(), shown) {
    try {
      const result = await this.#summarize(work.signal, shown);
      if (work.signal.aborted) return;
      const wasOpen = this.#view.open;
      this.#view.ready(this.#keep(result));
      if (wasOpen) this.#setState("open");
      else this.#reportToggle(true);
    } catch (error) {
      if (!work.signal.aborted) this.#fail(error);
    }
  }

  /**
   * Makes the summary.
   * @param {AbortSignal} signal
   * @param {Promise<unknown>} [shown] settles when the page may be blocked; loading starts at once,
   *   which saves a frame
   * @returns {Promise<Result>}
   */
  async #summarize(signal, shown) {
    const panel = await this.#loadPanel();
    await shown;
    const result = await panel.summarize(this, this.#choice);
    signal.throwIfAborted();
    return result;
  }

  /** Loads the panel, once, and sets its language. @returns {Promise<Panel>} */
  async #loadPanel() {
    const { Panel } = await loadPanel(this.#root);
    this.#panel ??= new Panel(this.#root, this.#view, {
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

  /**
   * Stores a summary, fills the panel, and dispatches `nutgraf-summary`.
   * @param {Result} result
   * @returns {string} message for screen readers
   */
  #keep(result) {
    const { summary } = result;
    this.#summary = summary;
    const announced = this.#panel?.render(result) ?? "";
    this.#emit("nutgraf-summary", { summary });
    return announced;
  }

  /** Dispatches `nutgraf-toggle` and updates the state. @param {boolean} open */
  #reportToggle(open) {
    this.#setState(open ? "open" : null);
    this.toggleAttribute("open", open);
    this.#emit("nutgraf-toggle", { open });
  }

  /** Shows an error and dispatches `nutgraf-error`. @param {unknown} error */
  #fail(error) {
    const wasOpen = this.#view.open;
    this.#forget();
    const { code, isEmptyResult } = asNutgrafError(error);
    const kind = isEmptyResult ? "empty" : "error";
    if (!isEmptyResult) console.error(error);
    this.#view.failed(this.#panel?.messages.error(code) ?? "", kind, code === "blocked");
    if (wasOpen) this.#reportToggle(false);
    else this.removeAttribute("open");
    this.#setState(kind);
    this.#emitError(error);
  }

  /** Dispatches `nutgraf-error`. @param {unknown} error */
  #emitError(error) {
    this.#emit("nutgraf-error", { code: asNutgrafError(error).code, error });
  }

  /** Aborts the current work, discards the summary and closes the panel. */
  #reset() {
    this.#work?.abort();
    const wasOpen = this.#view.open;
    this.#forget();
    this.#view.idle();
    this.#setState(null);
    if (wasOpen) this.#reportToggle(false);
  }

  /** Discards the summary and the reader's choices. */
  #forget() {
    this.#panel?.clear();
    this.#choice = {};
    this.#summary = null;
  }

  /** Sets the language of the labels: that of the surrounding text, or else of the browser. */
  #applyLanguage() {
    this.#view.setLanguage(
      [closestLanguage(this), ...navigator.languages],
      this.getAttribute("label") ?? "",
    );
  }

  /** Checks if an editor has written points between the tags. */
  #hasOwnPoints() {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot
        : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  /** Loads everything that a click needs. Failures are ignored: the click tries again. */
  #loadAhead() {
    if (this.#hasOwnPoints() || this.#view.isOff) return;
    this.#loadPanel()
      .then((panel) => panel.preload())
      .catch(() => {});
  }

  /** Sets the custom state, such as `:state(open)`. @param {State | null} state */
  #setState(state) {
    const states = this.#internals?.states;
    states?.clear();
    if (state) states?.add(state);
  }

  /**
   * Dispatches an event that bubbles and crosses shadow roots.
   * @param {string} type
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} false if a listener cancelled the event
   */
  #emit(type, detail, cancelable = false) {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }
}

reflect(NutGrafElement.prototype);

/**
 * Returns a `NutgrafError` unchanged, and `crashed` for any other error.
 * @param {unknown} error
 * @returns {{ code: string, isEmptyResult?: boolean }}
 */
function asNutgrafError(error) {
  return isNutgrafError(error) ? error : { code: "crashed" };
}

/**
 * Returns the `lang` of the element or of its nearest ancestor that has one, `""` if none has. The
 * search continues outside shadow roots.
 * @param {Element | false} from the element
 */
function closestLanguage(from) {
  while (from) {
    const lang = from.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
    const root = /** @type {ShadowRoot} */ (from.getRootNode());
    // On a page with `<form name="host">`, the document has a host, too.
    from = /** @type {Node} */ (root) !== document && root.host;
  }
  return "";
}

/** Defines `<nut-graf>`, except on servers and if another copy of this module already has. */
export function define() {
  const registry = globalThis.customElements;
  if (registry && !registry.get("nut-graf")) registry.define("nut-graf", NutGrafElement);
}
