// Runs the engine in a Worker, one text at a time. Must not depend on the meaning of the options.

import { unlessAborted } from "../engine/abort.js";
import { emptyResult, isNutgrafError, NutgrafError } from "../engine/errors.js";
import { MAX_TEXT_BYTES } from "../pkg/limits.js";
import { nextTask } from "../shared/next-task.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";
import { chunks } from "./chunks.js";

/**
 * @typedef {import("../types/nutgraf.d.ts").SummarizeOptions} Options without a signal
 * @typedef {import("../types/nutgraf.d.ts").Summary} Summary
 */

/**
 * @typedef {object} Request Message to the Worker: first the module, then for each text its chunks
 *   and its options.
 * @property {WebAssembly.Module | null} [module] null if the Worker must fetch it
 * @property {string} [chunk]
 * @property {Options} [options]
 */

/**
 * @typedef {object} Response Message from the Worker; the first one has no value.
 * @property {any} [value]
 * @property {{ code?: string, message: string, isEmptyResult?: boolean }} [error]
 */

/**
 * Length in UTF-16 units of the longest text for a Worker: 1,600,000 words of English. The engine's
 * own limit is as many bytes of UTF-8, which a text of other letters reaches with fewer units.
 */
const WORKER_QUOTA = MAX_TEXT_BYTES;

/**
 * Length in UTF-16 units from which an abort terminates the Worker. Shorter texts are finished
 * instead, because that takes less time than starting a new Worker (20 ms).
 */
const TERMINATE_UNITS = 40_000;

/**
 * Length in UTF-16 units from which the Worker is terminated after a text. Only that frees its
 * memory, because WebAssembly memory never shrinks. With a lower limit, Workers start more often;
 * with a higher one, more memory stays in use.
 */
const FREE_UNITS = 1_000_000;

/** Name of the Worker. nutgraf-worker.js answers messages only in a Worker of this name. */
const WORKER_NAME = "nutgraf-worker";

/** A failure of the Worker itself, not of a text. */
class WorkerError extends Error {}

/** A Worker that runs the engine. If it was terminated, the next text starts a new one. */
export class WorkerHost {
  quota = WORKER_QUOTA;
  #start;
  /** @type {Worker | null} */
  #worker;
  /** Promise that settles when all earlier texts are done. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /**
   * @param {() => Promise<Worker>} start
   * @param {Worker} worker the first Worker
   */
  constructor(start, worker) {
    this.#start = start;
    this.#worker = worker;
  }

  /**
   * Summarizes a text after all earlier ones. A text that is aborted before its turn never starts;
   * after that, only a long one is ended (`TERMINATE_UNITS`).
   * @param {string} text
   * @param {Options} options
   * @param {AbortSignal} [signal]
   * @returns {Promise<Summary>} rejects with `crashed` if the Worker fails, or with the signal's
   *   reason
   */
  run(text, options, signal) {
    const answer = this.#turn.then(() => this.#runNow(text, options, signal));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @param {AbortSignal} [signal]
   */
  async #runNow(text, options, signal) {
    signal?.throwIfAborted();
    this.#worker ??= await this.#start();
    signal?.throwIfAborted();
    try {
      const answer = sendText(this.#worker, text, options);
      return await (text.length < TERMINATE_UNITS ? answer : unlessAborted(answer, signal));
    } catch (error) {
      if (!isNutgrafError(error)) this.#end();
      throw error instanceof WorkerError ? new NutgrafError("crashed", error.message, error) : error;
    } finally {
      if (text.length >= FREE_UNITS) this.#end();
    }
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/**
 * Starts a Worker and waits until its engine is ready.
 * @param {string} url address of nutgraf-worker.js
 * @param {WebAssembly.Module | null} [module] `null` if the Worker must fetch the module
 * @returns {Promise<Worker>} rejects with a `NutgrafError` if the engine cannot be loaded, with
 *   another error if the page may not start a Worker
 */
export async function startWorker(url, module = null) {
  const worker = new Worker(url, { type: "module", name: WORKER_NAME });
  const ready = answerOf(worker);
  worker.postMessage({ module });
  await ready.catch((error) => {
    worker.terminate();
    throw error;
  });
  return worker;
}

/**
 * Converts an address to a value for `new Worker()`.
 * @param {string} url
 * @param {string} policy name of the Trusted Types policy
 * @returns {string}
 * @throws {TypeError} if the page forbids the policy
 */
export function trustedWorkerUrl(url, policy) {
  const address = trustedScriptUrl(url, policy);
  if (!address) throw new TypeError(`the page forbids the Trusted Types policy ${policy}`);
  return address;
}

/**
 * Sends a text to the Worker and waits for the summary.
 * @param {Worker} worker
 * @param {string} text
 * @param {Options} options
 */
async function sendText(worker, text, options) {
  const answer = answerOf(worker);
  answer.catch(() => {}); // it may fail before everything is sent
  for (const chunk of chunks(text)) {
    worker.postMessage({ chunk });
    await nextTask();
  }
  worker.postMessage({ options });
  return answer;
}

/**
 * Returns the value of the Worker's next message. Rejects with the error in that message, or with a
 * `WorkerError`.
 * @param {Worker} worker
 * @returns {Promise<any>}
 */
function answerOf(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { value, error } }) =>
      error ? reject(reviveError(error)) : resolve(value);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new WorkerError(`the Worker failed: ${event.message ?? "it may not be started here"}`));
    };
    worker.onmessageerror = () => reject(new WorkerError("the Worker's answer cannot be read"));
  });
}

/**
 * Recreates an error that the Worker sent.
 * @param {{ code?: any, message: string, isEmptyResult?: boolean }} error
 */
function reviveError({ code, message, isEmptyResult }) {
  if (!code) return new Error(message);
  return isEmptyResult ? emptyResult(code, message) : new NutgrafError(code, message);
}
