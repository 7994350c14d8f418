// Defines the interface Summarizer of the Writing Assistance APIs
// (https://webmachinelearning.github.io/writing-assistance-apis/): names, conversions, brand
// checks. Must not depend on summaries.

import { KINDS, LENGTHS } from "../pkg/limits.js";
import { availability, create } from "./create.js";
import {
  abortSignal,
  callback,
  defineInterface,
  dictionary,
  enumeration,
  requireArguments,
  string,
  strings,
} from "./idl.js";

/** Argument that no other module can have, so that only this one can call the constructor. */
const CONSTRUCTOR_KEY = Symbol();

const CORE_OPTIONS = {
  expectedContextLanguages: strings,
  expectedInputLanguages: strings,
  format: enumeration("plain-text", "markdown"),
  length: enumeration(...LENGTHS),
  outputLanguage: string,
  preference: enumeration("auto", "speed", "capability"),
  type: enumeration(...KINDS.filter((kind) => kind !== "outline")),
};
const CREATE_OPTIONS = {
  ...CORE_OPTIONS,
  monitor: callback,
  sharedContext: string,
  signal: abortSignal,
};
const SUMMARIZE_OPTIONS = { context: string, signal: abortSignal };
const DEFAULT_OPTIONS = { format: "markdown", length: "short", preference: "auto", type: "key-points" };

/** @typedef {import("./session.js").Session} Session */

/**
 * Makes the class `Summarizer` of a window.
 * @param {import("./realm.js").Realm} realm
 * @param {() => Promise<import("./host.js").Host>} open
 */
export function summarizerClass(realm, open) {
  class Summarizer {
    /** @type {Session} */
    #session;

    constructor(/** @type {any[]} */ ...[key, session]) {
      if (key !== CONSTRUCTOR_KEY) throw new TypeError("Illegal constructor");
      this.#session = session;
    }

    static async create(options = undefined) {
      return new Summarizer(
        CONSTRUCTOR_KEY,
        await create(realm, dictionary(options, CREATE_OPTIONS, DEFAULT_OPTIONS), open),
      );
    }

    static async availability(options = undefined) {
      return availability(realm, dictionary(options, CORE_OPTIONS, DEFAULT_OPTIONS));
    }

    /** @param {unknown} input */
    async summarize(input, options = undefined) {
      const session = this.#session;
      requireArguments(arguments, 1);
      return session.summarize(string(input), dictionary(options, SUMMARIZE_OPTIONS));
    }

    /** @param {unknown} input */
    summarizeStreaming(input, options = undefined) {
      const session = this.#session;
      requireArguments(arguments, 1);
      return session.stream(string(input), dictionary(options, SUMMARIZE_OPTIONS));
    }

    /** @param {unknown} input */
    async measureInputUsage(input, options = undefined) {
      const session = this.#session;
      requireArguments(arguments, 1);
      return session.measure(string(input), dictionary(options, SUMMARIZE_OPTIONS));
    }

    destroy() {
      this.#session.destroy();
    }

    get sharedContext() {
      return this.#session.options.sharedContext ?? "";
    }
    get type() {
      return this.#session.options.type;
    }
    get format() {
      return this.#session.options.format;
    }
    get length() {
      return this.#session.options.length;
    }
    get preference() {
      return this.#session.options.preference;
    }
    get expectedInputLanguages() {
      return this.#session.options.expectedInputLanguages ?? null;
    }
    get expectedContextLanguages() {
      return this.#session.options.expectedContextLanguages ?? null;
    }
    get outputLanguage() {
      return this.#session.options.outputLanguage ?? null;
    }
    get inputQuota() {
      return this.#session.quota;
    }
  }
  defineInterface(Summarizer, "Summarizer");
  return Summarizer;
}
