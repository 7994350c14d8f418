// The published nutgraf-worker.js: the engine of the Summarizer. In a Worker it answers the
// messages of summarizer/worker.js; a page that may not start a Worker imports it.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { engine, summarize } from "../engine/summarize.js";

export { summarize };

/** Fetches and compiles the module. */
export const preload = () => engine.ready();

/**
 * The name of the Worker that summarizer/worker.js starts. A page's own Worker that imports this
 * file has another one.
 */
const NAME = "nutgraf-summarizer";

setModuleSource(readWasm);

if (typeof window === "undefined" && globalThis.self?.name === NAME) {
  let text = "";
  addEventListener("message", ({ data: { chunk, options } }) => {
    if (chunk !== undefined) {
      text += chunk;
      return;
    }
    void answer(summarize(text, options));
    text = "";
  });
  // The first answer reports that the engine is ready.
  void answer(preload());
}

/** Posts the outcome of some work. @param {Promise<unknown>} work */
async function answer(work) {
  postMessage(
    await work.then(
      (value) => ({ value }),
      ({ code, message, isEmptyResult }) => ({ error: { code, message, isEmptyResult } }),
    ),
  );
}
