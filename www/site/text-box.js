// Runs "Summarize any text": a box for a pasted, dropped or opened text, and its key points.

import * as nutgraf from "../entries/nutgraf.js";
import { MAX_TEXT_BYTES } from "../pkg/limits.js";
import { painted } from "../shared/dom.js";

// With the published types, like any other user of the package.
const { describeError, summarize } = /** @type {typeof import("../types/nutgraf.js")} */ (
  /** @type {unknown} */ (nutgraf)
);

/** @typedef {import('../types/nutgraf.d.ts').Summary} Summary */

/** Starts the form. */
export function startTool() {
  const tool = new Tool();
  tool.listen();
}

class Tool {
  #form = /** @type {HTMLFormElement} */ (document.getElementById("tool"));
  #text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
  #file = /** @type {HTMLInputElement} */ (document.getElementById("file"));
  #sentences = /** @type {HTMLInputElement} */ (document.getElementById("sentences"));
  #status = /** @type {HTMLElement} */ (document.getElementById("tool-status"));
  #points = /** @type {HTMLElement} */ (document.getElementById("points"));
  /** @type {AbortController | null} */
  #work = null;

  listen() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#summarize();
    });
    this.#text.addEventListener("input", () => this.#clear());
    this.#text.addEventListener("paste", () => setTimeout(() => this.#summarize()));
    this.#sentences.addEventListener("input", () => this.#onLength());
    document.getElementById("open")?.addEventListener("click", () => this.#file.click());
    this.#file.addEventListener("change", () => this.#read(this.#file.files?.[0]));
    this.#listenForDrops();
  }

  #listenForDrops() {
    const dropping = (/** @type {boolean} */ is) => this.#form.classList.toggle("dropping", is);
    this.#form.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      dropping(true);
    });
    this.#form.addEventListener("dragleave", () => dropping(false));
    this.#form.addEventListener("drop", (event) => {
      dropping(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.#read(file);
    });
  }

  /** Reads and summarizes a file. @param {File} [file] */
  async #read(file) {
    // Otherwise opening the same file again, after an edit, fires no event.
    this.#file.value = "";
    if (!file) return;
    this.#clear();
    // A file that is too long is not even read.
    if (file.size > MAX_TEXT_BYTES) return this.#fail({ code: "too-long" });
    try {
      this.#text.value = await file.text();
    } catch {
      return this.#say(`${file.name} could not be read. Was it moved or deleted?`, true);
    }
    await this.#summarize();
  }

  #onLength() {
    const output = this.#form.querySelector("output");
    if (output) output.value = this.#sentences.value;
    if (!this.#points.hidden) void this.#summarize();
  }

  async #summarize() {
    this.#work?.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#form.setAttribute("aria-busy", "true");
    if (this.#points.hidden) this.#say("Loading…");
    // A book takes longer than a frame, so the status must be painted first.
    await painted();
    if (signal.aborted) return;
    try {
      this.#show(
        await summarize(this.#text.value, { sentences: this.#sentences.valueAsNumber, signal }),
      );
    } catch (error) {
      if (!signal.aborted) void this.#fail(error);
    } finally {
      if (!signal.aborted) this.#form.removeAttribute("aria-busy");
    }
  }

  /** Shows a summary. @param {Summary} summary */
  #show({ points, lang, articleWords, wordsSaved, articleSentences, secondsSaved }) {
    const of = (/** @type {number} */ n, /** @type {number} */ all, /** @type {string} */ what) =>
      `${n.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
    const counts = [
      of(points.length, articleSentences, "sentences"),
      of(articleWords - wordsSaved, articleWords, "words"),
    ];
    const minutes = Math.round(secondsSaved / 60);
    if (minutes >= 120) counts.push(`saves about ${Math.round(minutes / 60)} hours of reading`);
    else if (minutes >= 1) counts.push(`saves about ${minutes} min of reading`);
    this.#say(`${counts.join(", ")}.`);
    this.#points.lang = lang === "und" ? "" : lang;
    this.#points.replaceChildren(...points.map((point) => this.#item(point)));
    this.#points.hidden = false;
  }

  /**
   * Makes the list item of a point, which selects its sentence in the box. @param
   * {import('../types/nutgraf.d.ts').Point} point
   */
  #item(point) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.dir = "auto";
    button.textContent = point.text;
    button.addEventListener("click", () => this.#select(point));
    item.append(button);
    return item;
  }

  /**
   * Selects a sentence in the box and scrolls to it. Chromium scrolls to the caret when the box
   * gets the focus, Firefox when the caret moves. WebKit does not scroll (2.50); there the position
   * is estimated.
   * @param {import('../types/nutgraf.d.ts').Point} point
   */
  #select({ start, end }) {
    const box = this.#text;
    box.scrollTop = 0;
    box.setSelectionRange(end, end);
    box.blur();
    box.focus();
    box.setSelectionRange(start, end);
    if (box.scrollTop > 0) return;
    const above = this.#rows(box.value.slice(0, start)) / this.#rows(box.value);
    box.scrollTop = above * box.scrollHeight - box.clientHeight / 2;
  }

  /** Estimates the rows of a text in the box, at half an em per letter. @param {string} text */
  #rows(text) {
    const letters =
      this.#text.clientWidth / (Number.parseFloat(getComputedStyle(this.#text).fontSize) / 2);
    return text
      .split("\n")
      .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / letters)), 0);
  }

  /** Shows an error. @param {unknown} error */
  async #fail(error) {
    this.#clear();
    const work = this.#work;
    const message = await describeError(error);
    if (work === this.#work) this.#say(message, true);
  }

  /** Removes the points, because the text has changed. */
  #clear() {
    this.#points.hidden = true;
    this.#say("");
  }

  /** Shows a status. @param {string} message */
  #say(message, failed = false) {
    this.#status.textContent = message;
    this.#status.classList.toggle("failed", failed);
  }
}
