// Renders the row below the points: their number, and the button that unfolds the details. Must not
// depend on what the buttons do.

import { icon, make } from "../shared/dom.js";
import { Details } from "./details.js";
import { UNFOLD } from "./icons.js";
import { LengthStepper } from "./length-stepper.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../locales/messages.js').Messages} Messages
 *
 * @typedef {object} Actions Handlers of clicks.
 * @property {(change: 1 | -1) => void} step "More" (1) or "Fewer" (-1) was clicked
 * @property {(tool: import('./toolbar.js').Tool) => void} use a tool was clicked
 */

/** The row below the points, with the details, which are made when they are first unfolded. */
export class Foot {
  #messages;
  #use;
  #steps;
  #unfold;
  /** @type {Details | undefined} */
  #details;
  /** @type {PageSummary | undefined} */
  #summary;
  /** Index of the current point, -1 for none. */
  #current = -1;

  /**
   * @param {Messages} messages
   * @param {Actions} actions
   * @param {boolean} isAdjustable true if the reader may change the number of points
   */
  constructor(messages, { step, use }, isAdjustable) {
    this.#messages = messages;
    this.#use = use;
    this.#steps = new LengthStepper(step);
    const state = { "aria-expanded": "false", "aria-controls": "details" };
    const attributes = { type: "button", id: "unfold", part: "unfold", ...state };
    this.#unfold = make("button", attributes, messages.label("details"), icon("icon chevron", UNFOLD));
    this.#unfold.addEventListener("click", () => {
      this.isUnfolded = !this.isUnfolded;
    });
    const steps = isAdjustable ? [this.#steps.element] : [];
    this.element = make("div", {}, make("div", { part: "foot" }, ...steps, this.#unfold));
  }

  /** The toolbar; undefined before the details are unfolded. */
  get toolbar() {
    return this.#details?.toolbar;
  }

  get isUnfolded() {
    return this.#unfold.getAttribute("aria-expanded") === "true";
  }

  set isUnfolded(is) {
    this.#unfold.setAttribute("aria-expanded", String(is));
    if (is && !this.#details && this.#summary) {
      this.#details = new Details(this.#summary, this.#messages, this.#use);
      this.#details.current(this.#current);
      this.element.append(this.#details.element);
    }
    if (this.#details) this.#details.element.hidden = !is;
  }

  /**
   * Shows another summary of the same article.
   * @param {PageSummary} summary
   * @param {number} max number of points at which "More" is disabled
   */
  show(summary, max) {
    const messages = this.#messages;
    const shown = summary.points.length;
    const count = messages.count("shown", shown, summary.articleSentences);
    const labels = { fewer: messages.label("fewer"), more: messages.label("more"), shown: count };
    this.#steps.show({ shown, max }, labels);
    this.#summary = summary;
    this.#details?.show(summary);
  }

  /** Highlights the position of a point. @param {number} index of the point, -1 for none */
  current(index) {
    this.#current = index;
    this.#details?.current(index);
  }
}
