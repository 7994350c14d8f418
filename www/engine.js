// The one WebAssembly instance: loads it once, starts afresh after a crash. Must not know what is run on it.

import { NutgrafError, isNutgrafError } from "./errors.js";

/**
 * Answers that are asked for once more before they are told. WebKit for Linux (2.50, x86-64) now and then loses a value
 * while it compiles functions in the background, one first summary in a hundred: it traps then, or finds nothing, and the
 * same call a moment later is right (`JSC_useBBQJIT=0` ends it). What is really so costs some milliseconds more.
 */
const DOUBTFUL = ["crashed", "no-text", "no-article"];

/**
 * @template Exports
 * @typedef {object} Machine How to come by an instance.
 * @property {() => Promise<Exports>} start loads the module and makes the instance: its exports
 * @property {() => unknown} restart throws the instance away and makes a new one of the same module
 */

/** @template Exports */
export class Engine {
  /** @type {Machine<Exports>} */
  #machine;
  /** @type {Exports | undefined} */
  #exports;
  /** @type {Promise<void> | null} */
  #loading = null;
  #crashed = false;

  /** @param {Machine<Exports>} machine */
  constructor(machine) {
    this.#machine = machine;
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
    this.#exports = await this.#machine.start();
  }

  /**
   * Runs `work` on the instance, and lets an abort end the wait at once.
   * @template T
   * @param {(exports: Exports) => T} work calls exports of the module; may be run twice
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>} rejects with the signal's reason, as `load` does, with `crashed`, or what the module throws
   */
  async run(work, signal) {
    signal?.throwIfAborted();
    await unlessAborted(this.load(), signal);
    try {
      return this.#runNow(work);
    } catch (error) {
      if (!DOUBTFUL.includes(/** @type {NutgrafError} */ (error).code)) throw error;
      return this.#runNow(work);
    }
  }

  /**
   * @template T
   * @param {(exports: Exports) => T} work
   */
  #runNow(work) {
    try {
      if (this.#crashed) this.#machine.restart();
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
 * Settles as `promise` does, or rejects with the signal's reason if that comes first.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export function unlessAborted(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
