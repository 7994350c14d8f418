// Opens the host of the engine: a Worker, or the page itself if a Content-Security-Policy forbids
// Workers. Must not depend on the options of a summary.
//
// A Worker never blocks the page, and its work can be aborted midway. On the page, a text must be
// short enough that the work is not noticeable.

import { isNutgrafError } from "../engine/errors.js";
import { PAGE_UNITS } from "../worker/page-units.js";
import { startWorker, trustedWorkerUrl, WorkerHost } from "../worker/worker-host.js";

/** @typedef {import("../worker/worker-host.js").Options} Options */

/**
 * @callback Run
 * @param {string} text
 * @param {Options} options
 * @param {AbortSignal} signal
 * @returns {Promise<import("../types/nutgraf.d.ts").Summary>}
 */

/**
 * @typedef {object} Host A place where the engine runs: a Worker or the page.
 * @property {number} quota the length of the longest text that it accepts, in UTF-16 units
 * @property {Run} run summarizes a text
 */

/**
 * @typedef {object} Engine The two ways to load the engine.
 * @property {() => Promise<{ url: string, module: WebAssembly.Module | null }>} worker finds the
 *   script of a Worker, and the module if the script cannot find that itself
 * @property {() => Promise<typeof import("../entries/nutgraf-worker.js")>} load loads the engine on
 *   the page
 */

/** Name of the Trusted Types policy. */
const POLICY_NAME = "nutgraf-summarizer";

/** @type {Promise<Host> | null} */
let host = null;

/**
 * Opens the host, once. After a failure, the next call tries again.
 * @param {Engine} engine
 * @returns {Promise<Host>} rejects if the engine cannot be loaded
 */
export function openHost(engine) {
  host ??= open(engine).catch((error) => {
    host = null;
    throw error;
  });
  return host;
}

/**
 * Starts a Worker or, if the page may not start one, loads the engine on the page.
 * @param {Engine} engine
 * @returns {Promise<Host>}
 */
async function open(engine) {
  try {
    const { url, module } = await engine.worker();
    const address = trustedWorkerUrl(url, POLICY_NAME);
    const start = () => startWorker(address, module);
    return new WorkerHost(start, await start());
  } catch (error) {
    if (isNutgrafError(error)) throw error;
    return openPage(engine);
  }
}

/** Loads the engine on the page. @param {Engine} engine @returns {Promise<Host>} */
async function openPage(engine) {
  const { preload, summarize } = await engine.load();
  await preload();
  return { quota: PAGE_UNITS, run: (text, options, signal) => summarize(text, { ...options, signal }) };
}
