// The npm module nutgraf/engine: summarizes and splits texts in Node, Deno, Bun, Workers and pages,
// without a DOM.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { engine } from "../engine/summarize.js";

export { splitSentences } from "../engine/split-sentences.js";
export { summarize } from "../engine/summarize.js";
export { describeError } from "../locales/describe-error.js";

setModuleSource(readWasm);

/** Loads the engine ahead of its first use. @returns {Promise<void>} */
export const preload = () => engine.ready(undefined, true);
