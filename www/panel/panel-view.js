// Renders the panel from a summary. Must not depend on the engine or the page.

import { make } from "../shared/dom.js";
import { Foot } from "./foot.js";
import { PointList } from "./point-list.js";
import { makeTabs, setTabPanel } from "./tabs.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../locales/messages.js').Messages} Messages
 * @typedef {import('../locales/messages.js').Label} Label
 *
 * @typedef {object} Shown
 * @property {PageSummary} summary
 * @property {string} kind of summary
 * @property {string[]} kinds that the reader may choose from
 * @property {number} maxPoints the largest number of points that "More" leads to; 0 if the reader
 *   cannot change the number
 *
 * @typedef {object} Actions Handlers of the reader's actions.
 * @property {(index: number, event: MouseEvent) => void} jump to the sentence of a point
 * @property {(change: 1 | -1) => void} step to fewer or more sentences
 * @property {(kind: string) => void} choose another kind
 * @property {(tool: import('./toolbar.js').Tool) => void} use
 * @property {() => void} refresh
 * @property {() => void} interest a pointer or the focus is on the points
 */

/** The content of the panel. */
export class PanelView {
  #root;
  #panel;
  #actions;
  /** @type {PointList | undefined} */
  #points;
  /** @type {Foot | undefined} */
  #foot;
  /**
   * The kind and keywords from which the foot was made.
   * @type {string | undefined}
   */
  #footSource;
  /** @type {Messages | undefined} */
  #messages;

  /**
   * @param {ShadowRoot} root
   * @param {HTMLElement} panel
   * @param {Actions} actions
   */
  constructor(root, panel, actions) {
    this.#root = root;
    this.#panel = panel;
    this.#actions = actions;
  }

  /** The links of the points. */
  get links() {
    return this.#points?.links ?? [];
  }

  /** The buttons of the tools, once the reader has unfolded them. */
  get toolbar() {
    return this.#foot?.toolbar;
  }

  /** Fills the panel. @param {Shown} shown @param {Messages} messages */
  render(shown, messages) {
    const { summary, kind } = shown;
    this.#points = new PointList(summary, kind, this.#actions.jump);
    if (shown.kinds.length > 1) setTabPanel(this.#points.element, kind);
    whenNear(this.#points.element, this.#actions.interest);
    const story = [this.#headLine(shown, messages), this.#points.element];
    const below = [kind, ...summary.keywords].join("\n");
    const isStep = this.#hasFoot() && this.#footSource === below && this.#messages === messages;
    [this.#footSource, this.#messages] = [below, messages];
    if (isStep) this.#replaceStory(story);
    else this.#replaceAll(story, shown, messages);
    this.#foot?.show(summary, shown.maxPoints);
  }

  #hasFoot() {
    return this.#foot?.element.parentNode === this.#panel;
  }

  /**
   * Replaces the elements above the foot. The foot stays, and with it the focus on "More": to
   * remove that button and focus it again would force a synchronous layout.
   * @param {HTMLElement[]} story
   */
  #replaceStory(story) {
    while (this.#panel.firstChild !== this.#foot?.element) this.#panel.firstChild?.remove();
    this.#panel.prepend(...story);
  }

  /**
   * Replaces all elements of the panel. Unfolded details stay unfolded.
   * @param {HTMLElement[]} story
   * @param {Shown} shown
   * @param {Messages} messages
   */
  #replaceAll(story, { summary, kind, maxPoints }, messages) {
    const focused = this.#root.activeElement?.id;
    const wasUnfolded = this.#hasFoot() && this.#foot?.isUnfolded;
    this.#foot = new Foot(messages, this.#actions, maxPoints > 0);
    this.#foot.show(summary, maxPoints);
    if (wasUnfolded) this.#foot.isUnfolded = true;
    this.#panel.className = `panel ${kind}`;
    this.#panel.setAttribute("aria-labelledby", "title");
    this.#panel.replaceChildren(...story, this.#foot.element, make("slot", { name: "footer" }));
    if (focused) this.#root.getElementById(focused)?.focus();
  }

  /** Highlights the current point. @param {number} index of the point, -1 for none */
  current(index) {
    this.#points?.current(index);
    this.#foot?.current(index);
  }

  /** Shows that the summary is out of date. @param {Messages} messages */
  changed(messages) {
    const refresh = make("button", { type: "button", part: "again" }, messages.label("refresh"));
    refresh.addEventListener("click", this.#actions.refresh);
    this.#panel.querySelector(".changed")?.remove();
    this.#panel.prepend(
      make("div", { part: "error changed" }, make("p", {}, messages.error("article-changed")), refresh),
    );
  }

  /**
   * Makes the first line: title or tabs.
   * @param {Shown} shown
   * @param {Messages} messages
   */
  #headLine({ kind, kinds }, messages) {
    const name = (/** @type {string} */ kind) => messages.label(/** @type {Label} */ (kind));
    const title = make("h2", { id: "title", part: "title" }, name(kind));
    const isChoice = kinds.length > 1;
    // With tabs, the title is for screen reader users who navigate by headings.
    if (isChoice) title.className = "status";
    const names = { list: messages.label("kinds"), kind: name };
    const choice = isChoice ? [makeTabs(kinds, kind, names, this.#actions.choose)] : [];
    return make("div", { part: "head" }, title, ...choice);
  }
}

/**
 * Calls `act` when a pointer or the focus comes to an element, once for each of the three events.
 * @param {HTMLElement} element
 * @param {() => void} act
 */
function whenNear(element, act) {
  for (const sign of ["pointerover", "touchstart", "focusin"]) {
    element.addEventListener(sign, act, { once: true, passive: true });
  }
}
