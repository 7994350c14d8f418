// The engine of the Summarizer: answers messages in a Worker, and is imported by a page that may not start one.
// Knows of summaries only what is passed on; see summarizer/host.js for the other end.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { engine, summarize } from "../engine/summarize.js";

export { summarize };

/** Fetches and compiles the module. */
export const preload = () => engine.ready();

/** The Worker that summarizer/host.js starts has this name; a Worker of the page that imports this file has not. */
const NAME = "nutgraf-summarizer";

setModuleSource(readWasm);

/** @typedef {import("../summarizer/host.js").Asked} Asked */
/** @typedef {import("../summarizer/host.js").Answer} Answer */

if (typeof window === "undefined" && globalThis.self?.name === NAME) {
  let text = "";
  addEventListener("message", ({ data: { part, options } }) => {
    if (part !== undefined) {
      text += part;
      return;
    }
    void answer(summarize(text, options));
    text = "";
  });
  // The first answer says that the engine is ready.
  void answer(preload());
}

/** @param {Promise<unknown>} work */
async function answer(work) {
  postMessage(
    await work.then(
      (value) => ({ value }),
      ({ code, message, isEmptyResult }) => ({ error: { code, message, isEmptyResult } }),
    ),
  );
}
