// Summarizes texts of any length: short ones on the page, long ones in a Worker. Work in a Worker
// does not block the page and can be aborted midway.

import { unlessAborted } from "../engine/abort.js";
import { assetUrl } from "../engine/asset-url.js";
import { readModule } from "../engine/instance.js";
import { checkOptions } from "../engine/options.js";
import { summarize as summarizeHere } from "../engine/summarize.js";
import { PAGE_UNITS } from "./page-units.js";

/**
 * @typedef {import("../types/nutgraf.d.ts").SummarizeOptions} SummarizeOptions
 * @typedef {import("../types/nutgraf.d.ts").Summary} Summary
 */

/**
 * The host of the Worker; null if the page may not start one.
 * @type {Promise<import("./worker-host.js").WorkerHost | null> | undefined}
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
  const { signal, near: _near, article: _article, ...checked } = checkOptions(options);
  signal?.throwIfAborted();
  return unlessAborted(summarizeLong(text, checked, signal), signal);
}

/**
 * Summarizes a long text. If the page may not start a Worker, it is blocked meanwhile: the engine
 * ranks a text as a whole, so the work has no natural pauses.
 * @param {string} text
 * @param {SummarizeOptions} options without a signal
 * @param {AbortSignal} [signal]
 */
async function summarizeLong(text, options, signal) {
  host ??= openHost().catch(() => null);
  const worker = await host;
  return worker ? worker.run(text, options, signal) : summarizeHere(text, { ...options, signal });
}

/** Starts the first Worker. Rejects if the page may not start one. */
async function openHost() {
  if (typeof Worker === "undefined") throw new Error("there is no Worker");
  const { openWorker } = await loadLong();
  return openWorker(await readModule(true), assetUrl);
}

/**
 * Loads the code that starts a Worker. From another origin, it is downloaded, checked against its
 * hash, and imported from a blob: `import()` checks no hash.
 * @returns {Promise<typeof import("../entries/nutgraf-long.js")>}
 */
async function loadLong() {
  const isOwn = NUTGRAF_IMPORTS || assetUrl("").origin === location.origin;
  if (isOwn) return import("../entries/nutgraf-long.js");
  const response = await fetch(assetUrl("nutgraf-long.js"), { integrity: NUTGRAF_LONG_INTEGRITY });
  const copy = new Blob([await response.text()], { type: "text/javascript" });
  return import(URL.createObjectURL(copy));
}
