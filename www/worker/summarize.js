// Summarizes texts of any length: short ones on the page, long ones in a Worker, which never blocks
// the page and whose work can be aborted midway.

import { unlessAborted } from "../engine/abort.js";
import { isNutgrafError, NutgrafError } from "../engine/errors.js";
import { readModule } from "../engine/instance.js";
import { checkOptions } from "../engine/options.js";
import { summarize as summarizeHere } from "../engine/summarize.js";
import { nextTask } from "../shared/next-task.js";
import { PAGE_UNITS, startWorker, trusted, WorkerHost } from "./worker-host.js";
import { workerUrl } from "./worker-url.js";

/**
 * @typedef {import("../types/nutgraf.d.ts").SummarizeOptions} SummarizeOptions
 * @typedef {import("../types/nutgraf.d.ts").Summary} Summary
 */

/** Name of the Trusted Types policy. The loader of the panel has made `nutgraf`, once for all. */
const POLICY = "nutgraf-worker";

/** The signal of a call without one. */
const NEVER = new AbortController().signal;

/**
 * The Worker, or null if the page may not start one.
 * @type {Promise<WorkerHost | null> | undefined}
 */
let host;

/**
 * Summarizes a text.
 * @param {string} text
 * @param {SummarizeOptions} [options]
 * @returns {Promise<Summary>}
 */
export async function summarize(text, options) {
  if (typeof text !== "string" || text.length <= PAGE_UNITS) return summarizeHere(text, options);
  const { signal = NEVER, near: _near, article: _article, ...checked } = checkOptions(options);
  signal.throwIfAborted();
  return unlessAborted(summarizeLong(text, checked, signal), signal);
}

/**
 * Summarizes a long text. Without a Worker the page is blocked meanwhile, because the engine ranks
 * a text as a whole: no part of the work ends with something that a later part could resume.
 * @param {string} text
 * @param {SummarizeOptions} options without a signal
 * @param {AbortSignal} signal
 */
async function summarizeLong(text, options, signal) {
  host ??= openHost();
  const worker = await host;
  if (worker) return worker.run(text, options, signal).catch(rethrow);
  await nextTask(); // so that the caller can abort
  return summarizeHere(text, { ...options, signal });
}

/**
 * Throws an error with a code for a Worker that failed; other reasons as they are.
 * @param {unknown} error
 * @returns {never}
 */
function rethrow(error) {
  if (!(error instanceof Error) || isNutgrafError(error) || error.name !== "Error") throw error;
  throw new NutgrafError("crashed", error.message, error);
}

/** Starts the first Worker. @returns {Promise<WorkerHost | null>} null if the page may not */
async function openHost() {
  if (typeof Worker === "undefined") return null;
  try {
    const module = await readModule(true);
    const url = trusted(await workerUrl(module), POLICY);
    const start = () => startWorker(url, module);
    return new WorkerHost(start, await start());
  } catch {
    return null;
  }
}
