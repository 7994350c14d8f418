// The panel: what is in it and in which order. Knows elements and words; decides nothing and knows no engine.

import { make } from "../shared/dom.js";
import { LengthStepper } from "./length-stepper.js";
import { PointList } from "./point-list.js";
import { PositionBar } from "./position-bar.js";
import { ofTab, tabs } from "./tabs.js";
import { Toolbar } from "./toolbar.js";

/** A line of them, on a phone two. */
const MOST_KEYWORDS = 6;

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('../locales/messages.js').Messages} Messages
 * @typedef {import('../locales/messages.js').Label} Label
 *
 * @typedef {object} Shown
 * @property {PageSummary} summary
 * @property {string} kind of summary
 * @property {string[]} kinds that the reader may choose from
 * @property {number} most the number of sentences beyond which there is no more; 0: their number cannot be chosen
 *
 * @typedef {object} Actions What the reader can do.
 * @property {(index: number, event: MouseEvent) => void} jump to the sentence of a point
 * @property {(change: 1 | -1) => void} step to fewer or more sentences
 * @property {(kind: string) => void} choose another kind
 * @property {(tool: import('./toolbar.js').Tool) => void} use
 * @property {() => void} refresh
 * @property {() => void} interest in the points: a pointer or the focus is there
 */

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
  /** What is below the points is of these. @type {string | undefined} */
  #below;
  /** @type {Messages | undefined} */
  #words;

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

  /** @param {Shown} shown @param {Messages} words */
  render(shown, words) {
    const { summary, kind } = shown;
    this.#points = new PointList(summary, kind, this.#actions.jump);
    if (shown.kinds.length > 1) ofTab(this.#points.element, kind);
    whenNear(this.#points.element, this.#actions.interest);
    const story = [this.#head(shown, words), ...this.#map(summary, words), this.#points.element];
    const below = [kind, ...summary.keywords].join("\n");
    const isStep =
      this.#foot?.parentNode === this.#panel && this.#below === below && this.#words === words;
    [this.#below, this.#words] = [below, words];
    if (isStep) this.#replaceStory(story);
    else this.#replaceAll(story, shown, words);
    this.#showSteps(shown, words);
  }

  /**
   * What is below the points stays, and so the focus on "More" does: to take it away and give it back would make the
   * browser lay the page out at once.
   * @param {HTMLElement[]} story
   */
  #replaceStory(story) {
    while (this.#panel.firstChild !== this.#foot) this.#panel.firstChild?.remove();
    this.#panel.prepend(...story);
  }

  /** @param {HTMLElement[]} story @param {Shown} shown @param {Messages} words */
  #replaceAll(story, { summary, kind, most }, words) {
    const focused = this.#root.activeElement?.id;
    this.toolbar = new Toolbar((name) => words.label(name), this.#actions.use);
    this.#steps = new LengthStepper(this.#actions.step);
    const steps = most ? [this.#steps.element] : [];
    this.#foot = make("div", { part: "foot" }, ...steps, this.toolbar.element);
    this.#panel.className = `panel ${kind}`;
    this.#panel.setAttribute("aria-labelledby", "title");
    const below = [...keywords(summary, words), about(words), make("slot", { name: "footer" })];
    this.#panel.replaceChildren(...story, this.#foot, ...below);
    if (focused) this.#root.getElementById(focused)?.focus();
  }

  /** @param {Shown} shown @param {Messages} words */
  #showSteps({ summary, most }, words) {
    const shown = summary.points.length;
    const count = words.count("shown", shown, summary.articleSentences);
    this.#steps?.show(
      { shown, most },
      { fewer: words.label("fewer"), more: words.label("more"), shown: count },
    );
  }

  /** Shows which point the reader is at. @param {number} index of the point, -1 for none */
  current(index) {
    this.#points?.current(index);
    this.#positions?.current(index);
  }

  /** Says that what is shown is out of date. @param {Messages} words */
  changed(words) {
    const refresh = make("button", { type: "button", part: "again" }, words.label("refresh"));
    refresh.addEventListener("click", this.#actions.refresh);
    this.#panel.querySelector(".changed")?.remove();
    this.#panel.prepend(
      make("div", { part: "error changed" }, make("p", {}, words.error("article-changed")), refresh),
    );
  }

  /** @param {Shown} shown @param {Messages} words */
  #head({ summary, kind, kinds }, words) {
    const name = (/** @type {string} */ kind) => words.label(/** @type {Label} */ (kind));
    const title = make("h2", { id: "title", part: "title" }, name(kind));
    const isChoice = kinds.length > 1;
    // Who walks from heading to heading finds the summary also where all others see tabs.
    if (isChoice) title.className = "status";
    const names = { list: words.label("kinds"), kind: name };
    const choice = isChoice ? [tabs(kinds, kind, names, this.#actions.choose)] : [];
    const saved = make("p", { part: "saved" }, words.saved(summary.secondsSaved));
    return make("div", { part: "head" }, title, ...choice, saved);
  }

  /** @param {PageSummary} summary @param {Messages} words */
  #map({ points, textLength }, words) {
    if (!textLength || points.length < 2) return [];
    const places = points.map(({ start }) => start / textLength);
    this.#positions = new PositionBar(places, words.places(places));
    return [this.#positions.element];
  }
}

/** @param {HTMLElement} element @param {() => void} act */
function whenNear(element, act) {
  for (const sign of ["pointerover", "touchstart", "focusin"]) {
    element.addEventListener(sign, act, { once: true, passive: true });
  }
}

/** @param {PageSummary} summary @param {Messages} words */
function keywords({ keywords: found, lang }, words) {
  if (!found.length) return [];
  // The dots between them stand as the panel is written, whichever way the words are.
  const items = found
    .slice(0, MOST_KEYWORDS)
    .map((word) => make("li", { part: "keyword" }, make("bdi", {}, word)));
  const list = make("ul", { role: "list", class: "keyword-list" }, ...items);
  if (lang !== "und") list.lang = lang;
  return [make("div", { part: "keywords" }, make("p", {}, words.label("keywords")), list)];
}

/** What makes a point believable: where it comes from. @param {Messages} words */
function about(words) {
  const how = make("summary", { part: "how" }, words.label("how"));
  const details = make("details", {}, how, make("p", {}, words.label("because")));
  return make("div", { part: "note" }, make("p", {}, words.label("about")), details);
}
