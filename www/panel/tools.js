// Runs the tools: copies, shares, prints and reads aloud the points. Must not depend on the look of
// their buttons.

import { NutgrafError } from "../engine/errors.js";
import { Speech } from "./speech.js";

/** Time in ms for which the button says "Copied". */
const COPIED_MS = 2000;

/**
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 * @typedef {import('./share-content.js').ShareContent} ShareContent
 * @typedef {import('./toolbar.js').Tool} Tool
 *
 * @typedef {object} Handlers Handlers of the tools' events.
 * @property {(type: string, detail: object, cancelable?: boolean) => boolean} emit dispatches an
 *   event; returns false if a listener cancelled it
 * @property {(error: unknown) => void} fail
 * @property {() => void} copied the points are in the clipboard
 * @property {(tool: Tool, name: Tool | "stop" | "copied") => void} label changes the label of a
 *   tool's button
 * @property {(index: number) => void} sentence a point is being read aloud; -1 at the end
 */

/** The tools of one panel. */
export class Tools {
  #speech = new Speech();
  #on;

  /** @param {Handlers} on */
  constructor(on) {
    this.#on = on;
  }

  /** True while points are read aloud. */
  get speaking() {
    return this.#speech.speaking;
  }

  /** Stops reading. */
  stop() {
    this.#speech.stop();
  }

  /**
   * Runs a tool.
   * @param {Tool} tool
   * @param {PageSummary} summary
   * @param {ShareContent} content
   */
  async run(tool, summary, content) {
    if (tool === "print") return print();
    if (tool === "listen") return this.#listen(summary);
    const { text, title, url } = content;
    if (tool === "copy") return this.#copy(text, content.html);
    if (!this.#on.emit("nutgraf-share", { text, title, url }, true)) return;
    // Also rejects if the reader closes the share sheet, which is not a failure.
    return navigator.share({ title, text, url }).catch(() => {});
  }

  /** Copies the points. @param {string} text @param {string} html */
  async #copy(text, html) {
    if (!this.#on.emit("nutgraf-copy", { text, html }, true)) return;
    const blob = (/** @type {string} */ type, /** @type {string} */ content) =>
      new Blob([content], { type });
    const item = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) };
    try {
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch (cause) {
      return this.#on.fail(new NutgrafError("copy-refused", `not copied: ${cause}`, cause));
    }
    this.#on.label("copy", "copied");
    this.#on.copied();
    setTimeout(() => this.#on.label("copy", "copy"), COPIED_MS);
  }

  /** Starts or stops reading the points aloud. @param {PageSummary} summary */
  #listen({ points, lang }) {
    if (this.#speech.speaking) return this.#speech.stop();
    this.#speech.start(
      points.map(({ text }) => text),
      lang,
      (index) => this.#onSentence(index),
    );
    this.#on.label("listen", "stop");
    this.#on.emit("nutgraf-listen", { speaking: true });
  }

  /** @param {number} index of the point that is read, -1 at the end */
  #onSentence(index) {
    this.#on.sentence(index);
    if (index >= 0) return;
    this.#on.label("listen", "listen");
    this.#on.emit("nutgraf-listen", { speaking: false });
  }
}
