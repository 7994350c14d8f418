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
 * @property {string} kind the kind of summary
 * @property {string[]} kinds that the reader may choose from
 * @property {number} maxPoints number of points at which "More" is disabled; 0 if the reader cannot
 *   change the number
 *
 * @typedef {object} Actions Handlers of the reader's actions.
 * @property {(index: number, event: MouseEvent) => void} jump a point was clicked
 * @property {(change: 1 | -1) => void} step "More" (1) or "Fewer" (-1) was clicked
 * @property {(kind: string) => void} choose a tab was chosen
 * @property {(tool: import('./toolbar.js').Tool) => void} use a tool was clicked
 * @property {() => void} refresh "Summarize again" was clicked
 * @property {() => void} interest a pointer or the focus has reached the points
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
   * Kind and keywords of the summary that the foot was made for. While they are the same, the foot
   * stays.
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

  /** The toolbar; undefined before the details are unfolded. */
  get toolbar() {
    return this.#foot?.toolbar;
  }

  /** Fills the panel. @param {Shown} shown @param {Messages} messages */
  render(shown, messages) {
    const { summary, kind } = shown;
    this.#points = new PointList(summary, kind, this.#actions.jump);
    if (shown.kinds.length > 1) setTabPanel(this.#points.element, kind);
    whenNear(this.#points.element, this.#actions.interest);
    const aboveFoot = [this.#headLine(shown, messages), this.#points.element];
    const footSource = [kind, ...summary.keywords].join("\n");
    const isStep = this.#hasFoot() && this.#footSource === footSource && this.#messages === messages;
    [this.#footSource, this.#messages] = [footSource, messages];
    if (isStep) this.#replaceAboveFoot(aboveFoot);
    else this.#replaceAll(aboveFoot, shown, messages);
    this.#foot?.show(summary, shown.maxPoints);
  }

  #hasFoot() {
    return this.#foot?.element.parentNode === this.#panel;
  }

  /**
   * Replaces the elements above the foot. The foot stays, so that the focus stays on "More": to
   * remove a focused button and focus it again would force a synchronous layout.
   * @param {HTMLElement[]} aboveFoot
   */
  #replaceAboveFoot(aboveFoot) {
    while (this.#panel.firstChild !== this.#foot?.element) this.#panel.firstChild?.remove();
    this.#panel.prepend(...aboveFoot);
  }

  /**
   * Replaces all elements of the panel. Details that are unfolded stay unfolded.
   * @param {HTMLElement[]} aboveFoot
   * @param {Shown} shown
   * @param {Messages} messages
   */
  #replaceAll(aboveFoot, { summary, kind, maxPoints }, messages) {
    const focused = this.#root.activeElement?.id;
    const wasUnfolded = this.#hasFoot() && this.#foot?.isUnfolded;
    this.#foot = new Foot(messages, this.#actions, maxPoints > 0);
    this.#foot.show(summary, maxPoints);
    if (wasUnfolded) this.#foot.isUnfolded = true;
    this.#panel.className = `panel ${kind}`;
    this.#panel.setAttribute("aria-labelledby", "title");
    this.#panel.replaceChildren(...aboveFoot, this.#foot.element, make("slot", { name: "footer" }));
    if (focused) this.#root.getElementById(focused)?.focus();
  }

  /** Highlights a point. @param {number} index of the point, -1 for none */
  current(index) {
    this.#points?.current(index);
    this.#foot?.current(index);
  }

  /** Shows that the article has changed since the summary. @param {Messages} messages */
  changed(messages) {
    const refresh = make("button", { type: "button", part: "again" }, messages.label("refresh"));
    refresh.addEventListener("click", this.#actions.refresh);
    this.#panel.querySelector(".changed")?.remove();
    this.#panel.prepend(
      make("div", { part: "error changed" }, make("p", {}, messages.error("article-changed")), refresh),
    );
  }

  /**
   * Makes the first line of the panel: a title, or tabs if there are several kinds.
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
 * Calls `act` when a pointer or the focus reaches an element, at most once for each type of event.
 * @param {HTMLElement} element
 * @param {() => void} act
 */
function whenNear(element, act) {
  for (const sign of ["pointerover", "touchstart", "focusin"]) {
    element.addEventListener(sign, act, { once: true, passive: true });
  }
}
