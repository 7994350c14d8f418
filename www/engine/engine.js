// The one WebAssembly instance: loads it once, starts afresh after a crash. Must not know what is run on it.

import { unlessAborted } from "./abort.js";
import { isNutgrafError, NutgrafError } from "./errors.js";

/**
 * WebKit (2.50 for Linux, x86-64) now and then loses a value while it compiles functions of a module in the background:
 * up to one first summary in a hundred traps, finds nothing, or has another sentence, and the same call a moment later is
 * right (`JSC_useBBQJIT=0` ends it). So there the first calls are answered as two runs in a row agree. At 0 such answers
 * are told; every further call costs its milliseconds twice.
 */
const DOUBTED_CALLS = "sourceURL" in new Error() ? 4 : 0; // no other engine notes where an error was made

/** The most runs of one call. Two are needed to agree, and a third where the first failed: no more in 2,500 page loads. */
const MOST_RUNS = 4;

/**
 * @template Exports
 * @typedef {object} InstanceLoader How to come by an instance.
 * @property {() => Promise<Exports>} start loads the module and makes the instance: its exports
 * @property {() => unknown} restart throws the instance away and makes a new one of the same module
 */

/** @template Exports */
export class Engine {
  /** @type {InstanceLoader<Exports>} */
  #loader;
  /** @type {Exports | undefined} */
  #exports;
  /** @type {Promise<void> | null} */
  #loading = null;
  #crashed = false;
  /** How many calls are still to be run twice. */
  #doubted;

  /** @param {InstanceLoader<Exports>} loader @param {number} [doubted] the first so many calls are told as two runs agree */
  constructor(loader, doubted = DOUBTED_CALLS) {
    this.#loader = loader;
    this.#doubted = doubted;
  }

  /**
   * Makes the instance, once however often it is asked for. A failure is forgotten, so that the next call tries again.
   * @returns {Promise<void>} rejects with `load-failed`, or an error with a code of its own
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
   * Waits for the instance; an abort ends the wait at once.
   * @param {AbortSignal} [signal]
   * @returns {Promise<void>} rejects with the signal's reason, or as `load` does
   */
  async ready(signal) {
    signal?.throwIfAborted();
    await unlessAborted(this.load(), signal);
  }

  /**
   * Runs `work` on the instance once that is ready. `work` may run repeatedly: what it needs of a page is read before.
   * @template T
   * @param {(exports: Exports) => T} work calls exports of the module
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>} rejects as `ready` does, with `crashed`, or with what the module throws
   */
  async run(work, signal) {
    await this.ready(signal);
    return this.#doubted-- > 0 ? this.#runUntilAgreed(work) : this.#runNow(work);
  }

  /**
   * @template T
   * @param {(exports: Exports) => T} work
   */
  #runUntilAgreed(work) {
    let before = this.#outcome(work);
    let now = this.#outcome(work);
    for (let runs = 2; runs < MOST_RUNS && now.told !== before.told; runs++)
      [before, now] = [now, this.#outcome(work)];
    if (now.error) throw now.error;
    return /** @type {T} */ (now.answer);
  }

  /**
   * What a run ends with, and what is to be told of it.
   * @template T
   * @param {(exports: Exports) => T} work
   * @returns {{ answer?: T, error?: NutgrafError, told: string | undefined }}
   */
  #outcome(work) {
    try {
      const answer = this.#runNow(work);
      return { answer, told: JSON.stringify(answer, withRanges) };
    } catch (caught) {
      const error = /** @type {NutgrafError} */ (caught);
      return { error, told: error.code };
    }
  }

  /**
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
      // A trap, or a stack overflow (a RangeError): either leaves the instance's memory in a state nobody planned.
      this.#crashed = true;
      throw new NutgrafError("crashed", `a bug in nutgraf.wasm: ${error}`, error);
    }
  }
}

/**
 * Writes a `Range`, which JSON would leave empty, as its text and the offset of its start.
 * @param {string} _name
 * @param {unknown} value
 */
function withRanges(_name, value) {
  if (typeof Range !== "function" || !(value instanceof Range)) return value;
  return `${value}${value.startOffset}`;
}
