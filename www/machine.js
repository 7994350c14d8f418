// Where the program comes from: WebAssembly, or, where the page's policy forbids that, the same program in JavaScript.
// Must not know what the program does.

import { NutgrafError } from "./errors.js";
import { __wbg_reset_state, extractPage, initSync, summarizePage, summarizeText } from "./pkg/nutgraf.js";
import { readWasm } from "./wasm.js";

/** @typedef {typeof wasm} Program What the module exports. */

const wasm = { extractPage, summarizePage, summarizeText, __wbg_reset_state };

/** The program that runs. */
let program = wasm;

/** @type {import('./engine.js').Machine<Program>} */
export const machine = {
  async start() {
    if (isWasmAllowed()) initSync({ module: await readWasm() });
    else program = await loadPlain();
    return program;
  },
  restart: () => program.__wbg_reset_state(),
};

/**
 * Under a policy without `'wasm-unsafe-eval'` not even the smallest module (magic number and version) gets an instance.
 * WebKit would compile it.
 */
function isWasmAllowed() {
  try {
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/**
 * The same program as JavaScript: larger and slower, with the same answers. Only from the page's own origin, since no
 * integrity hash can be given for it.
 * @returns {Promise<Program>} may reject with `blocked`
 */
async function loadPlain() {
  try {
    if (typeof NUTGRAF_WASM_BASE64 === "string") throw new Error("nutgraf.standalone.js has no other form");
    if (new URL(import.meta.url).origin !== location.origin) throw new Error("this script is of another origin");
    return await import("./nutgraf.plain.js");
  } catch (cause) {
    throw new NutgrafError("blocked", `the page's policy lacks 'wasm-unsafe-eval', and ${cause}`, cause);
  }
}
