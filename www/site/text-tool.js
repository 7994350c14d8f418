// Runs "Summarize any text": takes a text or file, and shows the points next to the text.

import { painted } from "../shared/dom.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";
import { byId } from "./by-id.js";
import { describeError, summarize } from "./nutgraf.js";
import { isHtml, readPage } from "./parse-html.js";
import { readFile, UnreadableFile } from "./read-file.js";
import { ResultView } from "./result-view.js";
import { listenForTexts } from "./text-sources.js";

/** @typedef {import('../types/nutgraf.d.ts').SummarizeOptions} SummarizeOptions */
/** @typedef {{ title: string | null, text: string }} FileText */

/** A text that consists of an address. */
const ADDRESS_ALONE = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;

export class TextTool {
  #form = byId("tool", HTMLFormElement);
  #box = byId("text", HTMLTextAreaElement);
  #status = byId("status");
  #work = byId("work");
  #progress = byId("progress", HTMLProgressElement);
  #type = byId("type", HTMLSelectElement);
  #length = byId("length", HTMLSelectElement);
  #view = new ResultView();
  /**
   * The text in the box and its title; `null` after the reader has edited it.
   * @type {FileText | null}
   */
  #source = null;
  /** Aborts the current work. @type {AbortController | null} */
  #current = null;

  start() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#run(() => this.#summarize());
    });
    this.#box.addEventListener("input", () => this.#onInput());
    this.#box.addEventListener("paste", () => setTimeout(() => this.#run(() => this.#summarize())));
    for (const choice of [this.#type, this.#length]) {
      choice.addEventListener("change", () => this.#run(() => this.#summarize()));
    }
    byId("cancel").addEventListener("click", () => this.#cancel());
    byId("clear").addEventListener("click", () => this.#takeText("", null));
    listenForTexts({
      form: this.#form,
      onFile: (file) => void this.#run((signal) => this.#read(file, signal)),
      onText: (text, title) => {
        this.#takeText(text, title);
        void this.#run(() => this.#summarize());
      },
      onRefusal: (message) => this.#say(message, true),
    });
  }

  #onInput() {
    this.#source = null;
    this.#current?.abort();
    this.#showResult(false);
    this.#say("");
    byId("clear").hidden = !this.#box.value;
  }

  /** Puts a text in the box. @param {string} text @param {string | null} title */
  #takeText(text, title) {
    this.#box.value = text;
    this.#onInput();
    this.#source = text ? { title, text: this.#box.value } : null;
    if (!text) this.#box.focus();
  }

  /**
   * Aborts the current work and runs `act`, with a progress bar and the button "Cancel".
   * @param {(signal: AbortSignal) => Promise<void>} act
   */
  async #run(act) {
    this.#current?.abort();
    const work = new AbortController();
    this.#current = work;
    this.#work.hidden = false;
    this.#progress.removeAttribute("value");
    this.#form.setAttribute("aria-busy", "true");
    // Long work would delay the next frame, so the progress bar is painted first.
    await painted();
    try {
      await act(work.signal);
    } catch (error) {
      if (!work.signal.aborted) await this.#fail(error);
    }
    if (this.#current !== work) return;
    this.#current = null;
    this.#work.hidden = true;
    this.#form.removeAttribute("aria-busy");
  }

  #cancel() {
    this.#current?.abort();
    this.#current = null;
    this.#work.hidden = true;
    this.#form.removeAttribute("aria-busy");
    this.#say("Canceled.");
    this.#box.focus();
  }

  /** @param {File} file @param {AbortSignal} signal */
  async #read(file, signal) {
    this.#showResult(false);
    this.#say(`Reading ${file.name}…`);
    const onProgress = (/** @type {number} */ share) => {
      this.#progress.value = share;
    };
    const { title, text } = await readFile(file, { signal, onProgress, startWorker: startPdfWorker });
    this.#box.value = text;
    this.#source = { title, text: this.#box.value };
    byId("clear").hidden = false;
    this.#progress.removeAttribute("value");
    await this.#summarize(signal);
  }

  /** Summarizes the text of the box. @param {AbortSignal} [signal] */
  async #summarize(signal = this.#current?.signal) {
    if (ADDRESS_ALONE.test(this.#box.value)) {
      return this.#refuse(
        "This is an address, and nothing is fetched from the web here. Open the page, then copy its text or save the page and open the file.",
      );
    }
    const { title, text } = await this.#content();
    signal?.throwIfAborted();
    this.#say("Summarizing…");
    const type = /** @type {SummarizeOptions["type"]} */ (this.#type.value);
    const length = /** @type {SummarizeOptions["length"]} */ (this.#length.value);
    const summary = await summarize(text, { type, length, signal, ...(title && { title }) });
    if (type !== "headline" && summary.points.length >= summary.articleSentences) {
      return this.#refuse("This text is short already: there is nothing to leave out.");
    }
    this.#view.show({ summary, text, type: this.#type.value });
    this.#say("");
    // Hidden before the page scrolls to the result, so that nothing above it moves it afterwards.
    this.#work.hidden = true;
    this.#showResult(true);
  }

  /**
   * Returns the text to summarize: that of the box. If it is HTML, the text of its article replaces
   * it in the box first.
   * @returns {Promise<FileText>}
   */
  async #content() {
    const text = this.#box.value;
    if (this.#source?.text !== text) {
      this.#source = isHtml(text) ? await readPage(text) : { title: null, text };
      if (this.#source.text !== text) {
        this.#box.value = this.#source.text;
        this.#source.text = this.#box.value;
      }
    }
    return this.#source;
  }

  /** @param {boolean} shown */
  #showResult(shown) {
    const result = byId("result");
    const first = result.hidden && shown;
    result.hidden = !shown;
    document.body.classList.toggle("has-result", shown);
    if (!first) return;
    // On a phone or zoomed in, readers would otherwise see no change.
    byId("result-title").focus({ preventScroll: true });
    byId("result-title").scrollIntoView({ block: "start" });
  }

  /** Hides the result and shows a message. @param {string} message */
  #refuse(message) {
    this.#showResult(false);
    this.#say(message, true);
  }

  /** @param {unknown} error */
  async #fail(error) {
    this.#refuse(error instanceof UnreadableFile ? error.message : await describeError(error));
  }

  /** Shows a message. @param {string} message */
  #say(message, failed = false) {
    this.#status.textContent = message;
    this.#status.classList.toggle("failed", failed);
    if (failed) this.#status.scrollIntoView({ block: "nearest" });
  }
}

/** Starts the Worker of PDF.js. */
function startPdfWorker() {
  const address = trustedScriptUrl("pdf-worker.js", "nutgraf-site");
  if (!address) throw new Error("the page forbids the policy nutgraf-site");
  return new Worker(address, { type: "module" });
}
