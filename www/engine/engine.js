// Runs calls on the one WebAssembly instance: loads it once, and replaces it after a crash. Must
// not depend on what the calls do.

import { unlessAborted } from "./abort.js";
import { isNutgrafError, NutgrafError } from "./errors.js";

/**
 * Number of calls whose result is checked by another run. WebKit (2.50 for Linux, x86-64)
 * occasionally loses a value while it compiles a module in the background: about one first summary
 * in several hundred traps, is empty, or has a different sentence, and the same call a moment later
 * is right. `JSC_useBBQJIT=0` avoids it. On that engine the first calls are therefore repeated
 * until two consecutive results match. At 0, wrong results reach the reader; each further call
 * takes twice its time. Other engines need no check.
 */
const CHECKED_CALLS = "sourceURL" in new Error() ? 4 : 0; // a property of JavaScriptCore alone

/**
 * Maximum number of runs of one call. Two must match, and a third was needed if the first was
 * wrong; no call needed more in 2,500 page loads.
 */
const MAX_RUNS = 4;

/**
 * @template Exports
 * @typedef {object} InstanceLoader Makes instances of a module.
 * @property {() => Promise<Exports>} start loads the module and returns the exports of an instance
 * @property {() => unknown} restart replaces the instance by a new one of the same module
 */

/**
 * Loads an instance and runs calls on it.
 * @template Exports
 */
export class Engine {
  /** @type {InstanceLoader<Exports>} */
  #loader;
  /** @type {Exports | undefined} */
  #exports;
  /** @type {Promise<void> | null} */
  #loading = null;
  #crashed = false;
  /** Number of calls that are still to be checked. */
  #callsToCheck;

  /**
   * @param {InstanceLoader<Exports>} loader
   * @param {number} [checkedCalls] number of first calls that are repeated until two results match
   */
  constructor(loader, checkedCalls = CHECKED_CALLS) {
    this.#loader = loader;
    this.#callsToCheck = checkedCalls;
  }

  /**
   * Makes the instance once. A failure is forgotten, so the next call tries again.
   * @returns {Promise<void>} rejects with `load-failed`, or with the loader's own `NutgrafError`
   */
  load() {
    this.#loading ??= this.#start().catch((error) => {
      this.#loading = null;
      if (isNutgrafError(error)) throw error;
      throw new NutgrafError("load-failed", `nutgraf.wasm could not be loaded: ${error}`, error);
    });
    return this.#loading;
  }

  async #start() {
    this.#exports = await this.#loader.start();
  }

  /**
   * Waits for the instance; an abort ends the wait immediately.
   * @param {AbortSignal} [signal]
   * @returns {Promise<void>} rejects with the signal's reason, or like `load`
   */
  async ready(signal) {
    signal?.throwIfAborted();
    await unlessAborted(this.load(), signal);
  }

  /**
   * Runs `work` on the instance when that is ready. `work` may run several times, so it must not
   * read the page.
   * @template T
   * @param {(exports: Exports) => T} work calls exports of the module
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>} rejects like `ready`, with `crashed`, or with the module's own error
   */
  async run(work, signal) {
    await this.ready(signal);
    return this.#callsToCheck-- > 0 ? this.#runUntilMatch(work) : this.#runNow(work);
  }

  /**
   * Repeats a call until two consecutive outcomes match.
   * @template T
   * @param {(exports: Exports) => T} work
   */
  #runUntilMatch(work) {
    let previous = this.#outcome(work);
    let last = this.#outcome(work);
    for (let runs = 2; runs < MAX_RUNS && last.key !== previous.key; runs++)
      [previous, last] = [last, this.#outcome(work)];
    if (last.error) throw last.error;
    return /** @type {T} */ (last.result);
  }

  /**
   * Runs once. The `key` of two outcomes is equal if their results or error codes are.
   * @template T
   * @param {(exports: Exports) => T} work
   * @returns {{ result?: T, error?: NutgrafError, key: string | undefined }}
   */
  #outcome(work) {
    try {
      const result = this.#runNow(work);
      return { result, key: JSON.stringify(result, rangeToText) };
    } catch (caught) {
      const error = /** @type {NutgrafError} */ (caught);
      return { error, key: error.code };
    }
  }

  /**
   * Runs once; replaces the instance first if the call before crashed.
   * @template T
   * @param {(exports: Exports) => T} work
   */
  #runNow(work) {
    try {
      if (this.#crashed) this.#loader.restart();
      this.#crashed = false;
      return work(/** @type {Exports} */ (this.#exports));
    } catch (error) {
      if (isNutgrafError(error)) throw error;
      // After a trap or a stack overflow (a RangeError), the instance's memory is in an unknown
      // state.
      this.#crashed = true;
      throw new NutgrafError("crashed", `a bug in nutgraf.wasm: ${error}`, error);
    }
  }
}

/**
 * Replaces a `Range`, which JSON writes as `{}`, by its text and start offset.
 * @param {string} _name
 * @param {unknown} value
 */
function rangeToText(_name, value) {
  if (typeof Range !== "function" || !(value instanceof Range)) return value;
  return `${value}${value.startOffset}`;
}
