// Opens the host of the engine: a Worker, or the page itself if a Content-Security-Policy forbids
// Workers. Must not depend on the options of a summary.
//
// A Worker never blocks the page, and its work can be aborted midway. On the page, a text must be
// short enough that the work is not noticeable.

import { isNutgrafError } from "../engine/errors.js";
import { PAGE_UNITS, startWorker, trusted, WorkerHost } from "../worker/worker-host.js";

/** @typedef {import("../worker/worker-host.js").Options} Options */

/**
 * @callback Run
 * @param {string} text
 * @param {Options} options
 * @param {AbortSignal} signal
 * @returns {Promise<import("../types/nutgraf.d.ts").Summary>}
 */

/**
 * @typedef {object} Host Runs the engine.
 * @property {number} quota the longest text that it accepts, in UTF-16 units
 * @property {Run} run summarizes a text
 */

/** Name of the Trusted Types policy. */
const POLICY = "nutgraf-summarizer";

/** @type {Promise<Host> | null} */
let host = null;

/**
 * Opens the host once. A failure is forgotten, so the next call tries again.
 * @param {URL} engine nutgraf-worker.js
 * @returns {Promise<Host>} rejects if the engine cannot be loaded
 */
export function openHost(engine) {
  host ??= open(engine).catch((error) => {
    host = null;
    throw error;
  });
  return host;
}

/** Opens a Worker, or else the page. @param {URL} engine @returns {Promise<Host>} */
async function open(engine) {
  try {
    const url = trusted(workerUrl(engine), POLICY);
    const start = () => startWorker(url);
    return new WorkerHost(start, await start());
  } catch (error) {
    if (isNutgrafError(error)) throw error;
    return openPage(engine);
  }
}

/**
 * Returns the address of the Worker's script. Workers must be of the page's own origin, so an
 * engine from another one is imported by a script made here.
 * @param {URL} engine
 */
function workerUrl({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
}

/** Runs the engine on the page. @param {URL} engine @returns {Promise<Host>} */
async function openPage(engine) {
  const { preload, summarize } = await import(engine.href);
  await preload();
  return { quota: PAGE_UNITS, run: (text, options, signal) => summarize(text, { ...options, signal }) };
}
