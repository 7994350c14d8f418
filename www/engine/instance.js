// Makes the instance of the engine: of the WebAssembly module or, if the page's policy forbids
// WebAssembly, of its translation to JavaScript. Must not depend on what the engine does.

import {
  __wbg_reset_state,
  extractPage,
  initSync,
  summarizePage,
  summarizeText,
} from "../pkg/nutgraf.js";
import { NutgrafError } from "./errors.js";
import { loadError } from "./explain.js";

/** @typedef {typeof wasm} Program Exports of the module. */

/** The functions of the module that most bundles need. A bundle can add more. */
export const wasm = { extractPage, summarizePage, summarizeText, __wbg_reset_state };

/** The engine in use: WebAssembly or JavaScript. */
let program = wasm;

/**
 * Reads a module: for pages or, if `withText` is true, the larger one for texts too. Returns `null`
 * if the page's policy forbids WebAssembly.
 * @typedef {(withText: boolean) => Promise<WebAssembly.Module | null>} Source
 */

/** @type {Source} */
let read = async () => null;

/** Promises of the modules, by `withText`. @type {Map<boolean, ReturnType<Source>>} */
const modules = new Map();

/** Sets the source of the modules and forgets those already read. @param {Source} source */
export function setModuleSource(source) {
  read = source;
  modules.clear();
}

/** Reads a module, once. After a failure, the next call tries again. @type {Source} */
export function readModule(withText) {
  let module = modules.get(withText);
  if (!module) {
    module = read(withText).catch((error) => {
      modules.delete(withText);
      throw error;
    });
    modules.set(withText, module);
  }
  return module;
}

/** @type {import('./engine.js').InstanceLoader<Program>} */
export const instanceLoader = {
  async start(withText) {
    const module = await readModule(withText).catch(async (cause) => {
      throw await loadError(`nutgraf${withText ? "-text" : ""}.wasm`, cause);
    });
    if (module) initSync({ module });
    else program = await loadPlain();
    return program;
  },
  restart: () => program.__wbg_reset_state(),
};

/**
 * Loads the engine as JavaScript: larger and slower, with the same results. The file must be on the
 * page's own origin, because `import()` checks no hash.
 * @returns {Promise<Program>} rejects with `blocked` if the file cannot be imported or is on
 *   another origin, but with the error of the import if the browser is offline
 */
async function loadPlain() {
  try {
    return await (NUTGRAF_IMPORTS ? NUTGRAF_ASSETS.plain() : importPlain());
  } catch (cause) {
    // Offline, the file may still exist, and a later attempt succeed.
    if (!navigator.onLine) throw cause;
    throw new NutgrafError("blocked", `the page's policy lacks 'wasm-unsafe-eval', and ${cause}`, cause);
  }
}

async function importPlain() {
  if (new URL(import.meta.url).origin !== location.origin)
    throw new Error("this script is of another origin");
  return import("../entries/nutgraf.plain.js");
}
