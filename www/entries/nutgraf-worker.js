// The published nutgraf-worker.js: the engine for long texts and for the Summarizer. In a Worker it
// answers the messages of worker/worker-host.js; if a page may not start a Worker, the Summarizer
// imports it.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { sourceBeside } from "../engine/read-disk.js";
import { engine, summarize } from "../engine/summarize.js";

export { summarize };

/** Fetches and compiles the module. */
export const preload = () => engine.ready(undefined, true);

/**
 * The name of the Worker that worker/worker-host.js starts. A Worker of the page's own that imports
 * this file has another name, so its messages are left alone.
 */
const WORKER_NAME = "nutgraf-worker";

setModuleSource(sourceBeside(import.meta.url, readWasm));

if (typeof window === "undefined" && globalThis.self?.name === WORKER_NAME) {
  let text = "";
  addEventListener("message", ({ data: { module, chunk, options } }) => {
    if (module) setModuleSource(async () => module);
    if (chunk !== undefined) text += chunk;
    else if (!options) void postOutcome(preload());
    else {
      void postOutcome(summarize(text, options));
      text = "";
    }
  });
}

/** Posts the value or the error of a promise. @param {Promise<unknown>} work */
async function postOutcome(work) {
  postMessage(
    await work.then(
      (value) => ({ value }),
      ({ code, message, isEmptyResult }) => ({ error: { code, message, isEmptyResult } }),
    ),
  );
}
