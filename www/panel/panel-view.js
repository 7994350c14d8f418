// Renders the panel from a summary. Must not depend on the engine or the page.

import { make } from "../shared/dom.js";
import { LengthStepper } from "./length-stepper.js";
import { PointList } from "./point-list.js";
import { PositionBar } from "./position-bar.js";
import { makeTabs, setTabPanel } from "./tabs.js";
import { Toolbar } from "./toolbar.js";

/**
 * Maximum number of keywords. Six fill one line, or two lines on a phone; with more, the note below
 * would be out of view.
 */
const MAX_KEYWORDS = 6;

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
  /** @type {PositionBar | undefined} */
  #positions;
  /** @type {Toolbar | undefined} */
  toolbar;
  /** @type {LengthStepper | undefined} */
  #steps;
  /** @type {HTMLElement | undefined} */
  #foot;
  /**
   * The kind and keywords from which the elements below the points were made.
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

  /** Fills the panel. @param {Shown} shown @param {Messages} messages */
  render(shown, messages) {
    const { summary, kind } = shown;
    this.#points = new PointList(summary, kind, this.#actions.jump);
    if (shown.kinds.length > 1) setTabPanel(this.#points.element, kind);
    whenNear(this.#points.element, this.#actions.interest);
    const story = [
      this.#headLine(shown, messages),
      ...this.#positionBar(summary, messages),
      this.#points.element,
    ];
    const below = [kind, ...summary.keywords].join("\n");
    const isStep =
      this.#foot?.parentNode === this.#panel &&
      this.#footSource === below &&
      this.#messages === messages;
    [this.#footSource, this.#messages] = [below, messages];
    if (isStep) this.#replaceStory(story);
    else this.#replaceAll(story, shown, messages);
    this.#showSteps(shown, messages);
  }

  /**
   * Replaces the elements above the tools. The tools and everything below them stay, and with them
   * the focus on "More": to remove that button and focus it again would force a synchronous layout.
   * @param {HTMLElement[]} story
   */
  #replaceStory(story) {
    while (this.#panel.firstChild !== this.#foot) this.#panel.firstChild?.remove();
    this.#panel.prepend(...story);
  }

  /**
   * Replaces all elements of the panel.
   * @param {HTMLElement[]} story
   * @param {Shown} shown
   * @param {Messages} messages
   */
  #replaceAll(story, { summary, kind, maxPoints }, messages) {
    const focused = this.#root.activeElement?.id;
    this.toolbar = new Toolbar((name) => messages.label(name), this.#actions.use);
    this.#steps = new LengthStepper(this.#actions.step);
    const steps = maxPoints ? [this.#steps.element] : [];
    this.#foot = make("div", { part: "foot" }, ...steps, this.toolbar.element);
    this.#panel.className = `panel ${kind}`;
    this.#panel.setAttribute("aria-labelledby", "title");
    const below = [...keywords(summary, messages), about(messages), make("slot", { name: "footer" })];
    this.#panel.replaceChildren(...story, this.#foot, ...below);
    if (focused) this.#root.getElementById(focused)?.focus();
  }

  /** Updates the stepper. @param {Shown} shown @param {Messages} messages */
  #showSteps({ summary, maxPoints }, messages) {
    const shown = summary.points.length;
    const count = messages.count("shown", shown, summary.articleSentences);
    this.#steps?.show(
      { shown, max: maxPoints },
      { fewer: messages.label("fewer"), more: messages.label("more"), shown: count },
    );
  }

  /** Highlights the current point. @param {number} index of the point, -1 for none */
  current(index) {
    this.#points?.current(index);
    this.#positions?.current(index);
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
   * Makes the first line: the title or tabs, and the reading time that the summary saves.
   * @param {Shown} shown
   * @param {Messages} messages
   */
  #headLine({ summary, kind, kinds }, messages) {
    const name = (/** @type {string} */ kind) => messages.label(/** @type {Label} */ (kind));
    const title = make("h2", { id: "title", part: "title" }, name(kind));
    const isChoice = kinds.length > 1;
    // With tabs, the title is for screen reader users who navigate by headings.
    if (isChoice) title.className = "status";
    const names = { list: messages.label("kinds"), kind: name };
    const choice = isChoice ? [makeTabs(kinds, kind, names, this.#actions.choose)] : [];
    const saved = make("p", { part: "saved" }, messages.saved(summary.secondsSaved));
    return make("div", { part: "head" }, title, ...choice, saved);
  }

  /**
   * Makes the position bar, if there are at least two points.
   * @param {PageSummary} summary
   * @param {Messages} messages
   */
  #positionBar({ points, textLength }, messages) {
    if (!textLength || points.length < 2) return [];
    const places = points.map(({ start }) => start / textLength);
    this.#positions = new PositionBar(places, messages.places(places));
    return [this.#positions.element];
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

/**
 * Makes the list of keywords, if there are any.
 * @param {PageSummary} summary
 * @param {Messages} messages
 */
function keywords({ keywords: found, lang }, messages) {
  if (!found.length) return [];
  // Isolated, so that the dots between them follow the direction of the panel, not of the keywords.
  const items = found
    .slice(0, MAX_KEYWORDS)
    .map((word) => make("li", { part: "keyword" }, make("bdi", {}, word)));
  const list = make("ul", { role: "list", class: "keyword-list" }, ...items);
  if (lang !== "und") list.lang = lang;
  return [make("div", { part: "keywords" }, make("p", {}, messages.label("keywords")), list)];
}

/** Makes the note that explains where the points come from. @param {Messages} messages */
function about(messages) {
  const how = make("summary", { part: "how" }, messages.label("how"));
  const details = make("details", {}, how, make("p", {}, messages.label("because")));
  return make("div", { part: "note" }, make("p", {}, messages.label("about")), details);
}
