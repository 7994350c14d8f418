// What the widget shows, in its shadow root. Knows elements and words; decides nothing and knows no engine.

import { icon, make } from "./dom.js";
import { sentenceUrl } from "./fragment.js";
import { Messages } from "./messages.js";
import { styles } from "./styles.js";

const LINES = "M1 3.5h14M1 8h14M1 12.5h9";
const CHEVRON = "m3 6 5 5 5-5";

/**
 * @typedef {import('./nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('./nutgraf.d.ts').PagePoint} PagePoint
 * @typedef {NonNullable<import('./nutgraf.d.ts').SummarizeOptions['type']>} Kind
 *
 * @typedef {object} Actions What the reader can do.
 * @property {(event: MouseEvent) => void} toggle
 * @property {() => void} retry
 * @property {(change: 1 | -1) => void} step asks for more or fewer sentences
 * @property {(index: number, event: MouseEvent) => void} jump to the sentence of a point
 */

export class View {
  #root;
  #actions;
  #messages = new Messages();
  /** @type {HTMLAnchorElement[]} */
  #links = [];

  /**
   * @param {ShadowRoot} root
   * @param {Actions} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.#actions = actions;
    this.label = make("span");
    this.button = make("button", { type: "button", part: "button", class: "button", "aria-controls": "panel" });
    this.button.append(icon("icon", LINES), this.label, icon("icon chevron", CHEVRON));
    this.button.addEventListener("click", actions.toggle);
    this.panel = make("section", { id: "panel", part: "panel", class: "panel", "aria-labelledby": "title" });
    this.error = make("div", { part: "error", class: "error" });
    this.status = make("p", { role: "status", class: "status" });
    root.adoptedStyleSheets = [styles()];
    root.replaceChildren(this.button, this.panel, this.error, this.status);
    this.idle();
  }

  /** The language of the widget's own words. @param {string} tag */
  set lang(tag) {
    this.#messages = new Messages(tag);
    this.button.lang = this.panel.lang = this.error.lang = this.status.lang = this.#messages.lang;
    if (!this.busy) this.label.textContent = this.#messages.label("summarize");
  }

  /** The button alone. */
  idle() {
    this.#say("summarize", "");
    this.panel.replaceChildren();
    this.error.hidden = true;
    this.open = false;
  }

  loading() {
    this.#say("loading", this.#messages.label("loading"));
    this.button.setAttribute("aria-busy", "true");
    this.error.hidden = true;
  }

  get busy() {
    return this.button.getAttribute("aria-busy") === "true";
  }

  get open() {
    return !this.panel.hidden;
  }

  set open(open) {
    this.panel.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  /**
   * @param {PageSummary} summary
   * @param {Kind} kind
   * @param {number} most the number of sentences beyond which there is no more
   */
  ready(summary, kind, most) {
    const focused = this.#root.activeElement?.id;
    this.#say("summarize", this.#messages.count("ready", summary.points.length));
    const title = make("h2", { id: "title", part: "title", class: "title" }, this.#messages.label(kind));
    const about = make("p", { part: "note", class: "note", dir: "auto" }, this.#messages.label("about"));
    this.panel.replaceChildren(title, this.#points(summary, kind), this.#foot(summary, kind, most), about);
    this.panel.className = `panel ${kind}`;
    this.error.hidden = true;
    this.open = true;
    if (focused) this.#root.getElementById(focused)?.focus();
  }

  /** @param {unknown} error */
  failed(error) {
    const what = this.#messages.error(error);
    this.#say("summarize", what);
    const again = make("button", { type: "button", part: "again", class: "again" }, this.#messages.label("tryAgain"));
    again.addEventListener("click", this.#actions.retry);
    this.error.replaceChildren(make("p", { dir: "auto" }, what), again);
    this.error.hidden = false;
    this.open = false;
  }

  /** Shows which point the reader is at. @param {number} index of the point, -1 for none */
  current(index) {
    for (const [at, link] of this.#links.entries()) {
      if (at === index) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /**
   * Ends any work, names the button and tells those who do not see it.
   * @param {import('./messages.js').Label} label
   * @param {string} status
   */
  #say(label, status) {
    this.button.removeAttribute("aria-busy");
    this.label.textContent = this.#messages.label(label);
    this.status.textContent = status;
  }

  /**
   * Key points are a list, the other kinds are running text; both are in the language of the article.
   * @param {PageSummary} summary
   * @param {Kind} kind
   */
  #points({ points, lang }, kind) {
    this.#links = points.map((point, index) => this.#link(point, index));
    const attributes = { dir: "auto", ...(lang === "und" ? {} : { lang }) };
    if (kind === "key-points") {
      const items = this.#links.map((link) => make("li", { part: "item", class: "item" }, link));
      // Without the role, Safari takes a list without markers for no list.
      return make("ol", { role: "list", part: "list", class: "list", ...attributes }, ...items);
    }
    const sentences = this.#links.flatMap((link) => [link, " "]);
    return make("p", { part: "text", class: "text", ...attributes }, ...sentences);
  }

  /**
   * @param {PagePoint} point
   * @param {number} index
   */
  #link(point, index) {
    const href = sentenceUrl(location.href, point.text);
    const link = make("a", { href, part: "point", class: "point" }, point.text + (point.cut ? "…" : ""));
    link.addEventListener("click", (event) => this.#actions.jump(index, event));
    return link;
  }

  /**
   * @param {PageSummary} summary
   * @param {Kind} kind
   * @param {number} most
   */
  #foot(summary, kind, most) {
    const time = this.#messages.saved(summary.secondsSaved);
    const saved = make("p", { part: "saved", class: "saved", dir: "auto" }, time);
    const foot = make("div", { part: "foot", class: "foot" }, saved);
    if (kind !== "headline") foot.prepend(this.#steps(summary, most));
    return foot;
  }

  /**
   * @param {PageSummary} summary
   * @param {number} most
   */
  #steps({ points: { length: shown }, sentencesRead: all }, most) {
    const count = make("span", { id: "shown", class: "shown", dir: "auto" }, this.#messages.count("shown", shown, all));
    const fewer = this.#step("fewer", -1, shown > 1);
    const more = this.#step("more", 1, shown < most);
    return make("div", { part: "steps", class: "steps" }, fewer, count, more);
  }

  /**
   * A step that cannot be taken stays focusable, so that the focus is not lost on reaching the end.
   * @param {"fewer" | "more"} name
   * @param {1 | -1} change
   * @param {boolean} possible
   */
  #step(name, change, possible) {
    const attributes = { type: "button", id: name, part: "step", class: "step", "aria-describedby": "shown" };
    const button = make("button", attributes, this.#messages.label(name));
    button.setAttribute("aria-disabled", String(!possible));
    button.addEventListener("click", () => possible && this.#actions.step(change));
    return button;
  }
}
