// Renders the button, its progress and its errors: everything that is visible before the panel is
// loaded. Must not depend on the options or on the content of the panel (panel-view.js).

import { buttonLabels, directionOf, languageOf } from "../locales/button-labels.js";
import { icon, make } from "../shared/dom.js";
import { buttonSheet, hidingSheet } from "./button-styles.js";

const LINES_ICON = "M1 3.5h14M1 8h14M1 12.5h9";
const CHEVRON_ICON = "m3 6 5 5 5-5";

/**
 * @typedef {object} Actions Handlers of clicks on the buttons.
 * @property {(event: MouseEvent) => void} toggle
 * @property {() => void} retry
 */

export class ButtonView {
  #root;
  #labels = buttonLabels("en");
  /** The publisher's label of the button; empty for "Summarize". */
  #label = "";
  #busy = false;
  /** The language of the labels, a key of `BUTTON_LABELS`. */
  lang = "en";

  /**
   * @param {ShadowRoot} root
   * @param {Actions} actions
   */
  constructor(root, actions) {
    this.#root = root;
    this.caption = make("span", { id: "label" });
    this.button = make("button", { type: "button", part: "button", "aria-controls": "panel" });
    this.button.append(
      makeSlot("icon", icon("icon", LINES_ICON)),
      this.caption,
      icon("icon chevron", CHEVRON_ICON),
    );
    this.button.addEventListener("click", actions.toggle);
    this.panel = make("section", { id: "panel", part: "panel" });
    this.error = make("div", { part: "error", tabindex: "-1" });
    this.again = make("button", { type: "button", part: "again" });
    this.again.addEventListener("click", actions.retry);
    this.status = make("p", { role: "status", class: "status" });
    root.adoptedStyleSheets = [buttonSheet()];
    root.replaceChildren(this.button, this.panel, this.error, this.status);
    this.idle();
  }

  /**
   * Sets the language of all labels.
   * @param {string[]} tags BCP 47, in order of preference
   * @param {string} label the publisher's label of the button; empty for "Summarize"
   */
  setLanguage(tags, label) {
    this.lang = languageOf(tags);
    this.#labels = buttonLabels(this.lang);
    this.#label = label;
    for (const element of [this.button, this.panel, this.error, this.status]) {
      element.lang = this.lang;
      element.dir = directionOf(this.lang);
    }
    this.again.textContent = this.#labels.again;
    this.#name();
  }

  /** Shows only the button: no panel, progress or error. */
  idle() {
    this.#end("");
    this.panel.replaceChildren();
    this.open = false;
  }

  /** Shows the loading state. */
  loading() {
    this.#end(this.#labels.loading);
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

  /** Shows the editor's own points: the content between the tags of `<nut-graf>`. */
  own() {
    this.#end("");
    this.panel.setAttribute("aria-labelledby", "label");
    this.panel.replaceChildren(make("slot"));
    this.open = true;
  }

  /**
   * Opens the panel. The caller has already filled it.
   * @param {string} announced message for screen readers
   */
  ready(announced) {
    this.#end(announced);
    this.open = true;
  }

  /**
   * Shows an error, or the message that there is nothing to summarize.
   * @param {string} message empty if the messages could not be loaded; "Could not be loaded." is
   *   then shown, in the language of the labels
   * @param {"error" | "empty"} kind slot in which a publisher may replace the message
   * @param {boolean} isFinal true if trying again is useless; the button is then hidden
   */
  failed(message, kind, isFinal) {
    const text = message || this.#labels.failed;
    this.#end(text);
    this.error.replaceChildren(makeSlot(kind, make("p", {}, text)), this.again);
    this.error.hidden = false;
    this.open = false;
    if (!isFinal) return;
    // An element that is hidden loses the focus.
    if (this.#root.activeElement) this.error.focus();
    this.button.hidden = this.again.hidden = true;
  }

  /** True if the whole widget is hidden. */
  get isOff() {
    return this.#root.adoptedStyleSheets.includes(hidingSheet());
  }

  set isOff(is) {
    const others = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== hidingSheet());
    this.#root.adoptedStyleSheets = is ? [...others, hidingSheet()] : others;
  }

  /**
   * Ends the loading state, or hides the error. @param {string} status message for screen readers
   */
  #end(status) {
    this.#busy = false;
    this.button.removeAttribute("aria-busy");
    this.button.hidden = this.again.hidden = false;
    this.error.hidden = true;
    this.status.textContent = status;
    this.#name();
  }

  /** Updates the label of the button. */
  #name() {
    const { summarize, loading } = this.#labels;
    this.caption.replaceChildren(this.#busy ? loading : makeSlot("label", this.#label || summarize));
  }
}

/**
 * Makes a slot.
 * @param {string} name
 * @param {Node | string} fallback shown if the publisher fills the slot with nothing
 */
function makeSlot(name, fallback) {
  return make("slot", { name }, fallback);
}
