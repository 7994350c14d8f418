// Renders the popup. Must not depend on the tab.

import { LengthStepper } from "../panel/length-stepper.js";
import { make } from "../shared/dom.js";

/**
 * @typedef {object} Actions Handlers of clicks.
 * @property {(change: 1 | -1) => void} step "More" (1) or "Fewer" (-1) was clicked
 * @property {(index: number) => void} jump a point was clicked
 */

/** The content of the popup. */
export class PopupView {
  #element;
  /** @type {HTMLElement[]} */
  #points = [];

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** Shows the loading state. @param {string} label */
  busy(label) {
    this.#fill(true, make("p", { class: "message" }, label));
  }

  /** Shows an error. @param {string} message */
  failed(message) {
    this.#fill(false, make("p", { class: "message" }, message));
  }

  /**
   * Shows the points of a summary.
   * @param {import('./summarize-copy.js').CopySummary} summary
   * @param {import('../locales/messages.js').Messages} messages
   * @param {number} max number of points at which "More" is disabled
   * @param {Actions} actions
   */
  show({ points, lang, articleSentences, secondsSaved }, messages, max, { step, jump }) {
    const focused = document.activeElement?.id;
    this.#points = points.map((text, index) => {
      const button = make("button", { type: "button", class: "point" }, text);
      button.addEventListener("click", () => jump(index));
      return button;
    });
    const items = this.#points.map((point) => make("li", {}, point));
    const list = make(
      "ol",
      { role: "list", dir: "auto", ...(lang === "und" ? {} : { lang }) },
      ...items,
    );
    const steps = new LengthStepper(step);
    steps.show(
      { shown: points.length, max },
      {
        fewer: messages.label("fewer"),
        more: messages.label("more"),
        shown: messages.count("shown", points.length, articleSentences),
      },
    );
    const title = make("h1", {}, messages.label("key-points"));
    const saved = make("p", { class: "saved" }, messages.saved(secondsSaved));
    this.#fill(false, make("div", { class: "head" }, title, saved), list, steps.element);
    if (focused) document.getElementById(focused)?.focus();
  }

  /** Highlights a point: the one whose sentence is marked in the page. @param {number} index */
  current(index) {
    for (const [at, point] of this.#points.entries()) {
      if (at === index) point.setAttribute("aria-current", "true");
      else point.removeAttribute("aria-current");
    }
  }

  /** @param {boolean} isBusy @param {HTMLElement[]} children */
  #fill(isBusy, ...children) {
    this.#element.setAttribute("aria-busy", String(isBusy));
    this.#element.replaceChildren(...children);
  }
}
