// The engine in a Worker: one text at a time, in turn. Must not know what is asked of it.

import { unlessAborted } from "../engine/abort.js";
import { emptyResult, isNutgrafError, NutgrafError } from "../engine/errors.js";
import { trustedScriptUrl } from "../shared/trusted-types.js";
import { chunks } from "./chunks.js";
import { nextTask } from "./signals.js";

/** @typedef {import("./host.js").Options} Options */
/** @typedef {import("../types/nutgraf.d.ts").Summary} Summary */

/** The longest text of a Worker, in UTF-16 units: 1,600,000 words of English, which is all that the engine takes. */
const QUOTA = 10_000_000;

/**
 * From so many UTF-16 units on, an abort ends the Worker, and the next text gets a new one. Below, the work is done
 * before a new Worker were there (20 ms).
 */
const WORTH_ENDING = 40_000;

/** From so many UTF-16 units on, a Worker is ended when it is done: the memory of WebAssembly grows, but never shrinks. */
const LARGE = 1_000_000;

/** The Worker's name, by which nutgraf-worker.js knows that it is ours. */
const NAME = "nutgraf-summarizer";

export class WorkerHost {
  quota = QUOTA;
  #start;
  /** @type {Worker | null} */
  #worker;
  /** Settles when all texts before have been answered. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /**
   * @param {() => Promise<Worker>} start
   * @param {Worker} worker the first
   */
  constructor(start, worker) {
    this.#start = start;
    this.#worker = worker;
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @param {AbortSignal} signal
   * @returns {Promise<Summary>}
   */
  run(text, options, signal) {
    const answer = this.#turn.then(() => this.#runNow(text, options, signal));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /**
   * @param {string} text
   * @param {Options} options
   * @param {AbortSignal} signal
   */
  async #runNow(text, options, signal) {
    signal.throwIfAborted();
    this.#worker ??= await this.#start();
    try {
      const answer = ask(this.#worker, text, options);
      return await (text.length < WORTH_ENDING ? answer : unlessAborted(answer, signal));
    } catch (error) {
      if (!isNutgrafError(error)) this.#end();
      throw error;
    } finally {
      if (text.length >= LARGE) this.#end();
    }
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/**
 * @param {string} url nutgraf-worker.js
 * @returns {Promise<Worker>} rejects with a `NutgrafError` where the engine cannot be loaded, with something else where
 *   there may be no Worker
 */
export async function startWorker(url) {
  const worker = new Worker(url, { type: "module", name: NAME });
  await answerOf(worker).catch((error) => {
    worker.terminate();
    throw error;
  });
  return worker;
}

/**
 * Turns the address of the engine into what a Worker accepts.
 * @param {string} url
 * @returns {string} throws if the page's Trusted Types forbid our policy
 */
export function trusted(url) {
  const address = trustedScriptUrl(url, NAME);
  if (!address) throw new TypeError(`the page forbids the Trusted Types policy ${NAME}`);
  return address;
}

/**
 * @param {Worker} worker
 * @param {string} text
 * @param {Options} options
 */
async function ask(worker, text, options) {
  const answer = answerOf(worker);
  answer.catch(() => {}); // it may fail before all is said
  for (const part of chunks(text)) {
    worker.postMessage({ part });
    await nextTask();
  }
  worker.postMessage({ options });
  return answer;
}

/** The next message. @param {Worker} worker @returns {Promise<any>} */
function answerOf(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { value, error } }) => (error ? reject(revived(error)) : resolve(value));
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`the Worker failed: ${event.message ?? "it may not be started here"}`));
    };
  });
}

/**
 * Makes an error of what the Worker sent of it.
 * @param {{ code?: any, message: string, isEmptyResult?: boolean }} error
 */
function revived({ code, message, isEmptyResult }) {
  if (!code) return new Error(message);
  return isEmptyResult ? emptyResult(code, message) : new NutgrafError(code, message);
}
