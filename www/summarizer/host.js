// Opens the host of the engine: a Worker, or the page if its policy forbids Workers. A Worker does
// not block the page, and its work can be aborted midway; on the page, the quota keeps the work
// short. Must not depend on the options of a summary.

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
 * @property {() => Promise<{ url: string, module: WebAssembly.Module | null }>} worker returns the
 *   address of the Worker's script; `module` is null if that script can fetch the module
 * @property {() => Promise<typeof import("../entries/nutgraf-worker.js")>} load loads the engine on
 *   the page
 */

/** Name of the Trusted Types policy of the Worker's address. */
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
 * Starts a Worker, or loads the engine on the page if it may not start one.
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
