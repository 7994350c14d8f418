// Where the program comes from: WebAssembly, or, where the page's policy forbids that, the same program in JavaScript.
// Must not know what the program does.

import {
  __wbg_reset_state,
  extractPage,
  initSync,
  summarizePage,
  summarizeText,
} from "../pkg/nutgraf.js";
import { NutgrafError } from "./errors.js";

/** @typedef {typeof wasm} Program What the module exports. */

const wasm = { extractPage, summarizePage, summarizeText, __wbg_reset_state };

/** The program that runs. */
let program = wasm;

/**
 * Reads the module anew at each call; `null` where WebAssembly is forbidden.
 * @typedef {() => Promise<WebAssembly.Module | null>} Source
 */

/** @type {Source} */
let read = async () => null;

/** Says where the module is to come from. @param {Source} source */
export function setModuleSource(source) {
  read = source;
}

/** @type {import('./engine.js').InstanceLoader<Program>} */
export const instanceLoader = {
  async start() {
    const module = await read();
    if (module) initSync({ module });
    else program = await loadPlain();
    return program;
  },
  restart: () => program.__wbg_reset_state(),
};

/**
 * The same program as JavaScript: larger and slower, with the same answers. Only from the page's own origin, since no
 * integrity hash can be given for it.
 * @returns {Promise<Program>} rejects with `blocked` where there is no such file
 */
async function loadPlain() {
  try {
    if (typeof NUTGRAF_WASM_BASE64 === "string")
      throw new Error("nutgraf.standalone.js has no other form");
    if (new URL(import.meta.url).origin !== location.origin)
      throw new Error("this script is of another origin");
    return await import("../entries/nutgraf.plain.js");
  } catch (cause) {
    // The file may be there when the network is. Online, one that is not there is taken for one that never is.
    if (!navigator.onLine) throw cause;
    throw new NutgrafError("blocked", `the page's policy lacks 'wasm-unsafe-eval', and ${cause}`, cause);
  }
}
