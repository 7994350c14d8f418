// Shows a summary next to its text. A point links to its sentence, and the number of the sentence
// links back to the point.

import { make } from "../shared/dom.js";
import { escapeMarkdown } from "../summarizer/markdown.js";
import { byId } from "./by-id.js";

/** @typedef {import('../types/nutgraf.d.ts').Summary} Summary */
/** @typedef {import('../types/nutgraf.d.ts').Point} Point */
/** A summary, its text, and the kind of summary. */
/** @typedef {{ summary: Summary, text: string, type: string }} Result */

const RESULT_TITLES = new Map([
  ["key-points", "Key points"],
  ["tldr", "In short"],
  ["outline", "By section"],
  ["headline", "Headline"],
]);

export class ResultView {
  #points = byId("points");
  #source = byId("source");
  /** @type {Result | null} */
  #shown = null;

  constructor() {
    byId("copy").addEventListener("click", (event) => this.#copy(event, formatPlainText));
    byId("markdown").addEventListener("click", (event) => this.#copy(event, formatMarkdown));
    byId("print").addEventListener("click", () => print());
  }

  /** Shows a result instead of the previous one. @param {Result} result */
  show(result) {
    const { summary, text, type } = result;
    const isNewText = this.#shown?.text !== text;
    this.#shown = result;
    byId("result-title").textContent = summary.title ?? RESULT_TITLES.get(type) ?? "";
    for (const element of [this.#points, this.#source]) {
      element.lang = summary.lang === "und" ? "" : summary.lang;
    }
    this.#points.replaceChildren(...makePoints(result, (index) => this.#jumpToSentence(index)));
    byId("facts").textContent = describeSummary(summary);
    byId("keywords").hidden = !summary.keywords.length;
    byId("keywords").textContent = `Topics: ${summary.keywords.slice(0, 6).join(" · ")}`;
    this.#source.replaceChildren(...makeParagraphs(result, (index) => this.#jumpToPoint(index)));
    if (isNewText) this.#source.scrollTop = 0;
  }

  /** @param {number} index */
  #jumpToSentence(index) {
    jumpTo(this.#source.querySelector(`[data-point="${index}"]`));
  }

  /** @param {number} index */
  #jumpToPoint(index) {
    jumpTo(this.#points.querySelectorAll("button")[index]);
  }

  /**
   * Copies the points. The button says "Copied" until it loses the focus.
   * @param {Event} event
   * @param {(result: Result) => string} format
   */
  async #copy({ currentTarget }, format) {
    if (!this.#shown || !(currentTarget instanceof HTMLButtonElement)) return;
    const label = currentTarget.textContent;
    await navigator.clipboard.writeText(format(this.#shown));
    currentTarget.textContent = "Copied";
    currentTarget.addEventListener("blur", () => (currentTarget.textContent = label), { once: true });
  }
}

/** Scrolls to an element and focuses it. @param {Element | null | undefined} element */
function jumpTo(element) {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}

/**
 * Makes the points: a numbered list, running text, or a list under each heading.
 * @param {Result} result
 * @param {(index: number) => void} onPoint
 */
function makePoints({ summary: { points }, type }, onPoint) {
  const buttons = points.map((point, index) => {
    const button = make("button", { type: "button", dir: "auto" }, shownText(point));
    button.addEventListener("click", () => onPoint(index));
    return button;
  });
  if (type === "tldr" || type === "headline") {
    return [make("p", { class: "running" }, ...buttons.flatMap((button) => [button, " "]))];
  }
  if (type !== "outline") return [makeList(buttons)];
  return groupByHeading(points).flatMap(([heading, indices]) => {
    const list = makeList(indices.map((index) => /** @type {HTMLElement} */ (buttons[index])));
    return heading ? [make("h3", { dir: "auto" }, heading), list] : [list];
  });
}

/** @param {HTMLElement[]} items */
function makeList(items) {
  return make("ol", {}, ...items.map((item) => make("li", {}, item)));
}

/**
 * Groups neighbouring points by heading. Each group is a heading and the indices of its points.
 * @param {Point[]} points
 * @returns {[string | null, number[]][]}
 */
function groupByHeading(points) {
  /** @type {[string | null, number[]][]} */
  const sections = [];
  points.forEach(({ heading }, index) => {
    const last = sections.at(-1);
    if (last && last[0] === heading) last[1].push(index);
    else sections.push([heading, [index]]);
  });
  return sections;
}

/**
 * Makes the paragraphs of the text, with the sentences of points marked.
 * @param {Result} result
 * @param {(index: number) => void} onMark
 */
function makeParagraphs({ summary: { points }, text }, onMark) {
  const found = [];
  let next = 0;
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/g)) {
    const end = start + line.length;
    const paragraph = make("p", { dir: "auto" });
    let at = start;
    // A sentence that continues on the next line is marked on both lines.
    for (let point = next; point < points.length; point++) {
      const { start: from, end: to } = /** @type {Point} */ (points[point]);
      if (from >= end) break;
      if (to <= start) continue;
      paragraph.append(text.slice(at, Math.max(at, from)));
      paragraph.append(makeMark(text.slice(Math.max(at, from), Math.min(to, end)), point, onMark));
      at = Math.min(to, end);
      if (to <= end) next = point + 1;
    }
    paragraph.append(text.slice(at, end));
    if (line.trim()) found.push(paragraph);
  }
  return found;
}

/**
 * Makes a marked sentence, with a button that links back to its point.
 * @param {string} sentence
 * @param {number} index
 * @param {(index: number) => void} onMark
 */
function makeMark(sentence, index, onMark) {
  const button = make("button", { type: "button", "aria-label": `Point ${index + 1}` }, `${index + 1}`);
  button.addEventListener("click", () => onMark(index));
  return make("mark", { "data-point": `${index}`, tabindex: "-1" }, sentence, button);
}

/** @param {Summary} summary */
function describeSummary({ points, articleSentences, articleWords, secondsSaved, lang }) {
  const facts = [
    `${points.length} of ${formatCount(articleSentences, "sentence")}`,
    `${formatCount(articleWords, "word")} in all`,
  ];
  const minutes = Math.round(secondsSaved / 60);
  if (minutes >= 120) facts.push(`saves about ${Math.round(minutes / 60)} hours of reading`);
  else if (minutes >= 1) facts.push(`saves about ${formatCount(minutes, "minute")} of reading`);
  if (lang !== "und") facts.push(new Intl.DisplayNames("en", { type: "language" }).of(lang) ?? lang);
  return facts.join(" · ");
}

/** @param {number} number @param {string} unit */
function formatCount(number, unit) {
  return `${number.toLocaleString("en")} ${unit}${number === 1 ? "" : "s"}`;
}

/** @param {Point} point */
function shownText({ text, truncated }) {
  return truncated && !text.endsWith("…") ? `${text}…` : text;
}

/** @param {Result} result */
function formatPlainText({ summary, type }) {
  const lines = summary.points.map(shownText);
  return type === "tldr" ? lines.join(" ") : lines.map((line) => `• ${line}`).join("\n");
}

/** @param {Result} result */
function formatMarkdown({ summary, type }) {
  const title = summary.title ? `## ${escapeMarkdown(summary.title)}\n\n` : "";
  if (type === "tldr")
    return `${title}${summary.points.map((it) => escapeMarkdown(shownText(it))).join(" ")}\n`;
  const sections = groupByHeading(
    type === "outline" ? summary.points : summary.points.map((it) => ({ ...it, heading: null })),
  );
  const lines = sections.map(([heading, indices]) => {
    const items = indices.map(
      (index) => `- ${escapeMarkdown(shownText(/** @type {Point} */ (summary.points[index])))}`,
    );
    return `${heading ? `### ${escapeMarkdown(heading)}\n\n` : ""}${items.join("\n")}\n`;
  });
  return title + lines.join("\n");
}
