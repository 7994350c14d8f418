// The published nutgraf-worker.js: the engine for long texts and for the Summarizer. As a Worker,
// it answers the messages of worker/worker-host.js. If the page may not start a Worker, the
// Summarizer imports this file instead.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { sourceBeside } from "../engine/read-disk.js";
import { engine, summarize } from "../engine/summarize.js";

export { summarize };

/** Fetches and compiles the module. */
export const preload = () => engine.ready(undefined, true);

/**
 * The name that worker/worker-host.js gives its Worker. A page's own Worker that imports this file
 * has another name; its messages are not answered here.
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

/** Posts the value of a promise, or its error. @param {Promise<unknown>} work */
async function postOutcome(work) {
  postMessage(
    await work.then(
      (value) => ({ value }),
      ({ code, message, isEmptyResult }) => ({ error: { code, message, isEmptyResult } }),
    ),
  );
}
