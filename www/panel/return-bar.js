// The bar that leads from the article back to the summary, above everything else in the window. Knows elements; must
// not know where it leads.

import { icon, make } from "../shared/dom.js";
import { BACK, STOP } from "./icons.js";

export class ReturnBar {
  #watch = new IntersectionObserver((entries) => this.#onView(entries));
  #wasAway = false;

  /**
   * @param {ShadowRoot} root
   * @param {{ back: () => void, stop: () => void, leave: (from: HTMLElement, forward: boolean) => boolean }} actions `leave`:
   *   the Tab key goes out of the bar; tells whether it was led on
   */
  constructor(root, { back, stop, leave }) {
    this.back = make("button", { type: "button", part: "back" });
    this.stop = make("button", { type: "button", part: "stop", class: "back" });
    this.back.addEventListener("click", back);
    this.stop.addEventListener("click", stop);
    // In the top layer, where no ancestor of the widget can clip or move it.
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
   * @param {{ back: string, stop: string }} words
   * @param {{ lang: string, dir: string }} of the words
   */
  setLanguage({ back, stop }, { lang, dir }) {
    this.back.replaceChildren(icon("icon", BACK), back);
    this.stop.replaceChildren(icon("icon", STOP), stop);
    Object.assign(this.element, { lang, dir });
  }

  get shown() {
    return !this.element.hidden;
  }

  /**
   * @param {Element} origin what it leads back to; once that is in view again, the bar goes
   * @param {boolean} speaking whether there is speech to be stopped
   */
  show(origin, speaking) {
    this.stop.hidden = !speaking;
    this.#watch.disconnect();
    this.#wasAway = false;
    this.#watch.observe(origin);
    if (this.shown) return;
    this.element.hidden = false;
    this.element.showPopover?.();
  }

  hide() {
    this.#watch.disconnect();
    if (!this.shown) return;
    if (this.element.isConnected) this.element.hidePopover?.();
    this.element.hidden = true;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #onView(entries) {
    const inView = entries.at(-1)?.isIntersecting;
    // With the focus in it, it stays: a focus is never lost.
    if (inView && this.#wasAway && !this.element.matches(":focus-within")) this.hide();
    else if (!inView) this.#wasAway = true;
  }
}
