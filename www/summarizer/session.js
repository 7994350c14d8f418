// Implements the methods of a created Summarizer. Must not depend on Web IDL conversions.

import { isNutgrafError } from "../engine/errors.js";
import { MAX_TEXT_BYTES } from "../pkg/limits.js";
import { nextTask } from "../shared/next-task.js";
import { formatPieces } from "./format.js";
import { languageOf } from "./languages.js";
import { hasMatch, utf8Length } from "./measure.js";
import { followSignals, runUntilAborted } from "./signals.js";

/** A visible character. Input without one has an empty summary. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/**
 * Number of words from which the detected language of a text is trusted. With a lower value, a few
 * foreign names in a short text could make a call fail. With a higher one, more texts would get a
 * summary in a language other than `outputLanguage`.
 */
const RELIABLE_WORDS = 50;

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

/** A Summarizer without the conversions of Web IDL. */
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
   * Implements `summarize()`.
   * @param {string} input
   * @param {CallOptions} call
   */
  async summarize(input, { context, signal }) {
    this.#realm.assertActive();
    const written = await runUntilAborted([this.#end.signal, signal], (either) =>
      this.#pieces(input, context, either),
    );
    return written.join("");
  }

  /**
   * Implements `measureInputUsage()`.
   * @param {string} input
   * @param {CallOptions} call
   */
  async measure(input, { context, signal }) {
    this.#realm.assertActive();
    return runUntilAborted([this.#end.signal, signal], async () => {
      await nextTask();
      return this.usage(input, context);
    });
  }

  /**
   * Implements `summarizeStreaming()`. The work starts before the stream is read.
   * @param {string} input
   * @param {CallOptions} call
   * @returns {ReadableStream<string>}
   */
  stream(input, { context, signal }) {
    this.#realm.assertActive();
    const { controller: stop, signal: either, release } = followSignals([this.#end.signal, signal]);
    either.throwIfAborted();
    const work = this.#pieces(input, context, either);
    work.catch(release); // pull() reports the reason
    let sent = 0;
    return new this.#realm.ReadableStream({
      start: (controller) => either.addEventListener("abort", () => controller.error(either.reason)),
      pull: async (controller) => {
        const piece = (await work)[sent++];
        if (piece !== undefined) return controller.enqueue(piece);
        release();
        controller.close();
      },
      cancel: (reason) => stop.abort(reason),
    });
  }

  /** Implements `destroy()`. @param {unknown} reason */
  destroy(reason = this.#realm.error("AbortError", "The summarizer was destroyed.")) {
    this.#end.abort(reason);
  }

  /**
   * Returns the usage of a call in UTF-16 units. The engine's limit is in bytes of UTF-8: a text
   * above it is counted in bytes, so that it exceeds the quota.
   * @param {string} input
   * @param {string} [context]
   */
  async usage(input, context = "") {
    // A UTF-16 unit is 1 to 3 bytes of UTF-8.
    const bytes = 3 * input.length > MAX_TEXT_BYTES ? await utf8Length(input) : 0;
    const text = bytes > MAX_TEXT_BYTES ? bytes : input.length;
    return text + context.length + (this.options.sharedContext ?? "").length;
  }

  /** Throws if the usage exceeds the quota. @param {number} usage UTF-16 units */
  assertWithinQuota(usage) {
    if (usage > this.quota) throw this.#realm.quotaExceeded(usage, this.quota);
  }

  /**
   * Summarizes a text and formats the summary in pieces.
   * @param {string} input
   * @param {string | undefined} context
   * @param {AbortSignal} signal
   * @returns {Promise<string[]>}
   */
  async #pieces(input, context, signal) {
    await nextTask(); // so that the caller can abort even a short text
    this.assertWithinQuota(await this.usage(input, context));
    signal.throwIfAborted();
    if (!(await hasMatch(input, VISIBLE))) return [];
    const summary = await this.#run(input, context, signal);
    if (summary === null) return [];
    this.#assertLanguage(summary);
    return formatPieces(summary, this.options);
  }

  /**
   * Runs the engine; returns null if there is nothing to summarize.
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
      if (isNutgrafError(error) && error.isEmptyResult) return null;
      throw this.#realm.error("UnknownError", `The text could not be summarized: ${error}`);
    }
  }

  /**
   * Throws if the text is in another language than `outputLanguage`. A text of fewer than
   * `RELIABLE_WORDS` words, or of an unknown language, passes.
   * @param {import("../types/nutgraf.d.ts").Summary} summary
   */
  #assertLanguage({ lang, articleWords }) {
    const { outputLanguage } = this.options;
    const isReliable = lang !== "und" && articleWords >= RELIABLE_WORDS;
    if (!outputLanguage || !isReliable || languageOf(outputLanguage) === lang) return;
    throw this.#realm.error(
      "NotSupportedError",
      `The text is in ${lang}. Translation into ${outputLanguage} is not supported.`,
    );
  }
}
