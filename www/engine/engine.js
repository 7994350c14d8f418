// Runs calls on one WebAssembly instance, and replaces the instance after a crash. Must not depend
// on the purpose of the calls.

import { unlessAborted } from "./abort.js";
import { isNutgrafError, NutgrafError } from "./errors.js";

/**
 * Number of first calls that are repeated until two consecutive results match. WebKit on Linux
 * (2.50, x86-64) occasionally loses a value while it compiles a module in the background: one first
 * summary in several hundred traps, is empty, or has a wrong sentence. The same call a moment later
 * is right. ARCHITECTURE.md explains the cause, which requires Unix signals and this processor: on
 * Apple's systems and in other engines, no call is repeated. With 0 here, wrong results would reach
 * the reader; a larger number doubles the time of more calls.
 */
const CHECKED_CALLS =
  // Only JavaScriptCore's errors have a `sourceURL`.
  "sourceURL" in new Error() && /x86_64|amd64/.test(navigator.platform) ? 4 : 0;

/**
 * Maximum number of runs of a checked call. After one wrong result, two right ones need a third
 * run. No call needed a fourth in 2,500 page loads.
 */
const MAX_RUNS = 4;

/**
 * @template Exports
 * @typedef {object} InstanceLoader Maker of instances.
 * @property {(withText: boolean) => Promise<Exports>} start loads a module, the larger one if
 *   `withText` is true, and returns the exports of an instance
 * @property {() => unknown} restart replaces the instance with a new one of the same module
 */

/**
 * A module with one instance, on which all calls run.
 * @template Exports
 */
export class Engine {
  /** @type {InstanceLoader<Exports>} */
  #loader;
  /** @type {Exports | undefined} */
  #exports;
  /** @type {Promise<void> | null} */
  #loading = null;
  /** True if the module that is loaded, or being loaded, is the larger one. */
  #hasText = false;
  #crashed = false;
  /** Number of calls still to be checked. */
  #callsToCheck;

  /**
   * @param {InstanceLoader<Exports>} loader
   * @param {number} [checkedCalls] see `CHECKED_CALLS`
   */
  constructor(loader, checkedCalls = CHECKED_CALLS) {
    this.#loader = loader;
    this.#callsToCheck = checkedCalls;
  }

  /**
   * Loads the module and makes the instance. Later calls do nothing more, except for the first that
   * needs the larger module: it replaces the smaller one. After a failure, the next call tries
   * again.
   * @param {boolean} [withText] true for the larger module, which summarizes texts too
   * @returns {Promise<void>} rejects with `load-failed`, or with the loader's own `NutgrafError`
   */
  load(withText = false) {
    if (this.#loading && (this.#hasText || !withText)) return this.#loading;
    const loading = this.#start(withText, this.#loading);
    this.#hasText = withText;
    this.#loading = loading;
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  /**
   * Makes an instance after the previous load has settled, so that the instance requested last is
   * the one that runs all calls.
   * @param {boolean} withText
   * @param {Promise<void> | null} previous
   */
  async #start(withText, previous) {
    await previous?.catch(() => {});
    try {
      this.#exports = await this.#loader.start(withText);
    } catch (error) {
      if (isNutgrafError(error)) throw error;
      throw new NutgrafError("load-failed", `nutgraf.wasm could not be loaded: ${error}`, error);
    }
  }

  /**
   * Waits for the instance, or until `signal` is aborted.
   * @param {AbortSignal} [signal]
   * @param {boolean} [withText] true for the larger module, which summarizes texts too
   * @returns {Promise<void>} rejects with the signal's reason, or like `load`
   */
  async ready(signal, withText) {
    signal?.throwIfAborted();
    await unlessAborted(this.load(withText), signal);
  }

  /**
   * Runs `work` on the instance. `work` may run several times, so it must not read the page.
   * @template T
   * @param {(exports: Exports) => T} work calls exports of the module
   * @param {AbortSignal} [signal]
   * @param {boolean} [withText] true if `work` summarizes a text
   * @returns {Promise<T>} rejects like `ready`, with `crashed`, or with the module's own error
   */
  async run(work, signal, withText) {
    await this.ready(signal, withText);
    return this.#callsToCheck-- > 0 ? this.#runUntilMatch(work) : this.#runNow(work);
  }

  /**
   * Repeats a call until two consecutive outcomes match, or `MAX_RUNS` times. The last one counts.
   * If two differ, the lost value may have been one in the instance's memory, so the next run gets
   * a new instance.
   * @template T
   * @param {(exports: Exports) => T} work
   */
  #runUntilMatch(work) {
    let previous = this.#outcome(work);
    let last = this.#outcome(work);
    for (let runs = 2; runs < MAX_RUNS && last.key !== previous.key; runs++) {
      previous = last;
      this.#crashed = true;
      last = this.#outcome(work);
    }
    if (last.error) throw last.error;
    return /** @type {T} */ (last.result);
  }

  /**
   * Runs `work` once and catches its error. Two outcomes match if their `key` is the same: the
   * result as JSON, or the error's code.
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
   * Runs `work` once. After a crash, a new instance is made first.
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
 * Replaces a `Range` with its text and start offset for JSON, which would write `{}`.
 * @param {string} _name
 * @param {unknown} value
 */
function rangeToText(_name, value) {
  if (typeof Range !== "function" || !(value instanceof Range)) return value;
  return `${value}${value.startOffset}`;
}
