// What the widget shows with the page: the button, what it is doing, and why it could not. Knows elements and few
// words; decides nothing. What a click brings is in panel-view.js.

import { buttonWords, directionOf, languageOf } from "../locales/button-labels.js";
import { icon, make } from "../shared/dom.js";
import { off, styles } from "./button-styles.js";

const LINES = "M1 3.5h14M1 8h14M1 12.5h9";
const CHEVRON = "m3 6 5 5 5-5";

/**
 * @typedef {object} Actions What the reader can do.
 * @property {(event: MouseEvent) => void} toggle
 * @property {() => void} retry
 */

export class ButtonView {
  #root;
  #words = buttonWords("en");
  /** The publisher's word for the button. */
  #label = "";
  #busy = false;
  /** Of the widget's own words. */
  lang = "en";

  /**
   * @param {ShadowRoot} root
   * @param {Actions} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.caption = make("span", { id: "label" });
    this.button = make("button", { type: "button", part: "button", "aria-controls": "panel" });
    this.button.append(slot("icon", icon("icon", LINES)), this.caption, icon("icon chevron", CHEVRON));
    this.button.addEventListener("click", actions.toggle);
    this.panel = make("section", { id: "panel", part: "panel" });
    this.error = make("div", { part: "error", tabindex: "-1" });
    this.again = make("button", { type: "button", part: "again" });
    this.again.addEventListener("click", actions.retry);
    this.status = make("p", { role: "status", class: "status" });
    root.adoptedStyleSheets = [styles()];
    root.replaceChildren(this.button, this.panel, this.error, this.status);
    this.idle();
  }

  /**
   * @param {string[]} tags BCP 47, the first wish first
   * @param {string} label of the button, if not ours
   */
  setLanguage(tags, label) {
    this.lang = languageOf(tags);
    this.#words = buttonWords(this.lang);
    this.#label = label;
    for (const element of [this.button, this.panel, this.error, this.status]) {
      element.lang = this.lang;
      element.dir = directionOf(this.lang);
    }
    this.again.textContent = this.#words.again;
    this.#name();
  }

  /** The button alone. */
  idle() {
    this.#end("");
    this.panel.replaceChildren();
    this.open = false;
  }

  loading() {
    this.#end(this.#words.loading);
    this.#busy = true;
    this.button.setAttribute("aria-busy", "true");
    this.#name();
  }

  get busy() {
    return this.#busy;
  }

  get open() {
    return !this.panel.hidden;
  }

  set open(open) {
    this.panel.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  /** Shows what the publisher's editors have written between the tags. */
  own() {
    this.#end("");
    this.panel.setAttribute("aria-labelledby", "label");
    this.panel.replaceChildren(make("slot"));
    this.open = true;
  }

  /** The panel has been filled. @param {string} announced to those who do not see it */
  ready(announced) {
    this.#end(announced);
    this.open = true;
  }

  /**
   * @param {string} what in words; empty for what can be said without the other words: it could not be loaded
   * @param {"error" | "empty"} kind the publisher's slot for it
   * @param {boolean} isFinal no further click can mend it: then there is nothing to click
   */
  failed(what, kind, isFinal) {
    const said = what || this.#words.failed;
    this.#end(said);
    this.error.replaceChildren(slot(kind, make("p", {}, said)), this.again);
    this.error.hidden = false;
    this.open = false;
    if (!isFinal) return;
    // What is hidden loses the focus.
    if (this.#root.activeElement) this.error.focus();
    this.button.hidden = this.again.hidden = true;
  }

  /** Whether nothing at all is to be seen, nor any room taken. */
  get isOff() {
    return this.#root.adoptedStyleSheets.includes(off());
  }

  set isOff(is) {
    const others = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== off());
    this.#root.adoptedStyleSheets = is ? [...others, off()] : others;
  }

  /** Ends any work and tells those who do not see it. @param {string} status */
  #end(status) {
    this.#busy = false;
    this.button.removeAttribute("aria-busy");
    this.button.hidden = this.again.hidden = false;
    this.error.hidden = true;
    this.status.textContent = status;
    this.#name();
  }

  #name() {
    const { summarize, loading } = this.#words;
    this.caption.replaceChildren(this.#busy ? loading : slot("label", this.#label || summarize));
  }
}

/**
 * A place for the publisher's own, and what stands there without it.
 * @param {string} name
 * @param {Node | string} otherwise
 */
function slot(name, otherwise) {
  return make("slot", { name }, otherwise);
}
