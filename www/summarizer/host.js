// Where the engine runs: in a Worker where the page may start one, else on the page. Must not know what is asked of it.
//
// A Worker never holds up the page, and what runs in one can be stopped in the middle. It cannot be had where a policy
// forbids it. There, a text has to be short enough that its summary is not noticed.

import { isNutgrafError } from "../engine/errors.js";
import { startWorker, trusted, WorkerHost } from "./worker.js";

/**
 * @typedef {import("../types/nutgraf.d.ts").SummarizeOptions} Options without a signal
 * @typedef {{ part?: string, options?: Options }} Asked to the Worker: the text in parts, then how to summarize it
 * @typedef {{ value?: any, error?: { code?: string, message: string, isEmptyResult?: boolean } }} Answer from the Worker; the first has no value
 */

/**
 * @typedef {object} Host
 * @property {number} quota the longest text that it takes, in UTF-16 units
 * @property {(text: string, options: Options, signal: AbortSignal) => Promise<import("../types/nutgraf.d.ts").Summary>} run
 */

/**
 * The longest text that is summarized on the page itself, in UTF-16 units: 3,200 words of English, more than nearly
 * every news article has. Lower, and long reads are refused; higher, and a page stands still for more than 50 ms, which
 * is what this length takes on two busy cores.
 */
const PAGE_QUOTA = 20_000;

/** @type {Promise<Host> | null} */
let host = null;

/**
 * The one host, made once. A failure is forgotten, so that the next call tries again.
 * @param {URL} engine nutgraf-worker.js
 * @returns {Promise<Host>} rejects where the engine cannot be loaded
 */
export function openHost(engine) {
  host ??= open(engine).catch((error) => {
    host = null;
    throw error;
  });
  return host;
}

/** @param {URL} engine @returns {Promise<Host>} */
async function open(engine) {
  try {
    const url = trusted(workerUrl(engine));
    const start = () => startWorker(url);
    return new WorkerHost(start, await start());
  } catch (error) {
    if (isNutgrafError(error)) throw error;
    return openPage(engine);
  }
}

/**
 * A page may start Workers of its own origin only; of a script from elsewhere it makes one that imports it.
 * @param {URL} engine
 */
function workerUrl({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
}

/** @param {URL} engine @returns {Promise<Host>} */
async function openPage(engine) {
  const { preload, summarize } = await import(engine.href);
  await preload();
  return { quota: PAGE_QUOTA, run: (text, options, signal) => summarize(text, { ...options, signal }) };
}
