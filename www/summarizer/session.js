// One summarizer after its creation: what it was asked for, its work, its end. Knows no Web IDL.

import { isNutgrafError } from "../engine/errors.js";
import { has, utf8Length } from "./chunks.js";
import { pieces } from "./format.js";
import { languageOf } from "./languages.js";
import { follow, nextTask, until } from "./signals.js";

/** Input that is nothing but white space and control characters is answered with nothing. */
const SOMETHING = /[^\s\p{Cc}\p{Cf}]/u;

/** The longest text that the engine takes, in bytes of UTF-8, of which a UTF-16 unit is 1 to 3 (`MAX_TEXT_BYTES`). */
const ENGINE_BYTES = 10_000_000;

/**
 * From so many words on, the language that the engine finds is believed against what the caller expects. Lower, and a
 * few names in a short text make it one of another language; higher, and more texts get an answer in a language that
 * was not asked for.
 */
const SURE_WORDS = 50;

/**
 * @typedef {object} SessionOptions
 * @property {"tldr" | "teaser" | "key-points" | "headline"} type
 * @property {"plain-text" | "markdown"} format
 * @property {"short" | "medium" | "long"} length
 * @property {"auto" | "speed" | "capability"} preference
 * @property {readonly string[]} [expectedInputLanguages]
 * @property {readonly string[]} [expectedContextLanguages]
 * @property {string} [outputLanguage]
 * @property {string} [sharedContext]
 *
 * @typedef {object} CallOptions
 * @property {string} [context]
 * @property {AbortSignal} [signal]
 */

export class Session {
  #realm;
  #host;
  #end = new AbortController();

  /**
   * @param {import("./realm.js").Realm} realm
   * @param {import("./host.js").Host} host
   * @param {SessionOptions} options
   */
  constructor(realm, host, options) {
    this.#realm = realm;
    this.#host = host;
    this.options = options;
    this.quota = host.quota;
  }

  /**
   * @param {string} input
   * @param {CallOptions} call
   */
  async summarize(input, { context, signal }) {
    this.#realm.assertActive();
    const written = await until([this.#end.signal, signal], (either) =>
      this.#pieces(input, context, either),
    );
    return written.join("");
  }

  /**
   * @param {string} input
   * @param {CallOptions} call
   */
  async measure(input, { context, signal }) {
    this.#realm.assertActive();
    return until([this.#end.signal, signal], async () => {
      await nextTask();
      return this.usage(input, context);
    });
  }

  /**
   * The work begins at once; the pieces come as they are read.
   * @param {string} input
   * @param {CallOptions} call
   * @returns {ReadableStream<string>}
   */
  stream(input, { context, signal }) {
    this.#realm.assertActive();
    const { controller: stop, signal: either, release } = follow([this.#end.signal, signal]);
    either.throwIfAborted();
    const work = this.#pieces(input, context, either);
    work.catch(release); // pull() tells why
    let told = 0;
    return new this.#realm.ReadableStream({
      start: (controller) => either.addEventListener("abort", () => controller.error(either.reason)),
      pull: async (controller) => {
        const piece = (await work)[told++];
        if (piece !== undefined) return controller.enqueue(piece);
        release();
        controller.close();
      },
      cancel: (reason) => stop.abort(reason),
    });
  }

  /** @param {unknown} reason */
  destroy(reason = this.#realm.error("AbortError", "The summarizer was destroyed.")) {
    this.#end.abort(reason);
  }

  /**
   * What a call takes of the quota, in UTF-16 units. (A text that would be too long for the engine in bytes is counted in
   * bytes, so that whatever has room in the quota is taken.)
   * @param {string} input
   * @param {string} [context]
   */
  async usage(input, context = "") {
    const bytes = 3 * input.length > ENGINE_BYTES ? await utf8Length(input) : 0;
    const text = bytes > ENGINE_BYTES ? bytes : input.length;
    return text + context.length + (this.options.sharedContext ?? "").length;
  }

  /** Throws where there is more than the quota. @param {number} usage in UTF-16 units */
  assertRoom(usage) {
    if (usage > this.quota) throw this.#realm.quotaExceeded(usage, this.quota);
  }

  /**
   * @param {string} input
   * @param {string | undefined} context
   * @param {AbortSignal} signal
   * @returns {Promise<string[]>}
   */
  async #pieces(input, context, signal) {
    await nextTask(); // also a short text leaves whoever asked the time to abort
    this.assertRoom(await this.usage(input, context));
    signal.throwIfAborted();
    if (!(await has(input, SOMETHING))) return [];
    const summary = await this.#run(input, context, signal);
    if (summary === null) return [];
    this.#assertLanguage(summary);
    return pieces(summary, this.options);
  }

  /**
   * @param {string} input
   * @param {string | undefined} context
   * @param {AbortSignal} signal
   */
  async #run(input, context, signal) {
    const { type, length, sharedContext, expectedInputLanguages = [] } = this.options;
    const [expected, another] = expectedInputLanguages;
    const lang = expected && !another ? languageOf(expected) : undefined;
    const about = [sharedContext, context].filter((words) => words?.trim()).join("\n");
    try {
      return await this.#host.run(input, { type, length, lang, context: about || undefined }, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (isNutgrafError(error) && error.isEmptyResult) return null; // marks without words
      throw this.#realm.error("UnknownError", `The text could not be summarized: ${error}`);
    }
  }

  /** Sentences are picked, never translated. @param {import("../types/nutgraf.d.ts").Summary} summary */
  #assertLanguage({ lang, articleWords }) {
    const { outputLanguage } = this.options;
    const sure = lang !== "und" && articleWords >= SURE_WORDS;
    if (!outputLanguage || !sure || languageOf(outputLanguage) === lang) return;
    throw this.#realm.error(
      "NotSupportedError",
      `The text is in ${lang}, and is not translated into ${outputLanguage}.`,
    );
  }
}
