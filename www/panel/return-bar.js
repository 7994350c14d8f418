// Renders the bar with the button "Back to the summary". Must not depend on where the button leads.

import { icon, make } from "../shared/dom.js";
import { BACK, STOP } from "./icons.js";

/**
 * @typedef {object} Actions Handlers of the reader's actions.
 * @property {() => void} back
 * @property {() => void} stop
 * @property {(from: HTMLElement, forward: boolean) => boolean} leave Tab is about to leave the bar;
 *   returns true if the handler has moved the focus
 */

/** The bar that appears after a jump to a sentence. */
export class ReturnBar {
  /** Undefined in a DOM without layout (jsdom). */
  #watch =
    globalThis.IntersectionObserver && new IntersectionObserver((entries) => this.#onView(entries));
  #wasAway = false;

  /**
   * @param {ShadowRoot} root
   * @param {Actions} actions
   */
  constructor(root, { back, stop, leave }) {
    this.back = make("button", { type: "button", part: "back" });
    this.stop = make("button", { type: "button", part: "stop", class: "back" });
    this.back.addEventListener("click", back);
    this.stop.addEventListener("click", stop);
    // A popover is in the top layer, where no ancestor can clip or move it.
    this.element = make("div", { part: "bar", popover: "manual" }, this.back, this.stop);
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => {
      const edge = event.shiftKey || this.stop.hidden ? this.back : this.stop;
      if (event.code === "Tab" && event.target === edge && leave(edge, !event.shiftKey))
        event.preventDefault();
    });
    root.append(this.element);
  }

  /**
   * Labels the buttons.
   * @param {{ back: string, stop: string }} labels
   * @param {{ lang: string, dir: string }} language of the labels
   */
  setLanguage({ back, stop }, { lang, dir }) {
    this.back.replaceChildren(icon("icon", BACK), back);
    this.stop.replaceChildren(icon("icon", STOP), stop);
    Object.assign(this.element, { lang, dir });
  }

  get isShown() {
    return !this.element.hidden;
  }

  /**
   * Shows the bar until `origin` has left the viewport and is in view again.
   * @param {Element} origin the point, to which "Back to the summary" leads
   * @param {boolean} speaking true to show the button "Stop" too
   */
  show(origin, speaking) {
    this.stop.hidden = !speaking;
    this.#watch?.disconnect();
    this.#wasAway = false;
    this.#watch?.observe(origin);
    if (this.isShown) return;
    this.element.hidden = false;
    this.element.showPopover?.();
  }

  /** Hides the bar. */
  hide() {
    this.#watch?.disconnect();
    if (!this.isShown) return;
    if (this.element.isConnected) this.element.hidePopover?.();
    this.element.hidden = true;
  }

  /**
   * Hides the bar when the origin, after leaving the viewport, is in view again.
   * @param {IntersectionObserverEntry[]} entries
   */
  #onView(entries) {
    const inView = entries.at(-1)?.isIntersecting;
    // Hiding a bar with the focus would lose the focus.
    if (inView && this.#wasAway && !this.element.matches(":focus-within")) this.hide();
    else if (!inView) this.#wasAway = true;
  }
}
