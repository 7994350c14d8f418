// Fetches and compiles a WebAssembly module: a published file, or an import in a package.
// Must not depend on the content of the module.

import { assetUrl } from "./asset-url.js";

/**
 * Timeout of the download. With less than 20 s, 100 kB would fail on a 2G connection (40 kbit/s).
 * With much more, the reader has left.
 */
const TIMEOUT_MS = 30_000;

/** True after a failure. The browser's cached copy may be incomplete or of another version. */
let distrustCache = false;

/**
 * Fetches and compiles a module: for pages or, if `withText` is true, the larger one for texts too.
 * A package has only the larger one.
 * @param {boolean} withText
 * @param {URL} [given] address of the module, for tests
 * @returns {Promise<WebAssembly.Module | null>} `null`, without fetching, if the page's policy
 *   forbids WebAssembly
 */
export async function readWasm(withText, given) {
  if (!isAllowed()) return null;
  if (NUTGRAF_IMPORTS) return WebAssembly.compile(await NUTGRAF_ASSETS.wasm());
  const url = given ?? assetUrl(`nutgraf${withText ? "-text" : ""}.wasm`);
  const cache = distrustCache ? "reload" : "default";
  distrustCache = true;
  const module = await WebAssembly.compile(await download(url, cache));
  distrustCache = false;
  return module;
}

/**
 * Checks if the page's policy allows WebAssembly, by instantiating the smallest module: a magic
 * number and a version. Compiling would not show it, since WebKit (2.50) compiles under any policy.
 */
function isAllowed() {
  try {
    return !!new WebAssembly.Instance(
      new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
    );
  } catch {
    return false;
  }
}

/**
 * Downloads the whole module before it is compiled. Streaming compilation would save no time,
 * because the browser checks the integrity hash of all bytes first, and would need the MIME type
 * `application/wasm`.
 * @param {URL} url
 * @param {RequestCache} cache
 * @returns {Promise<BufferSource>}
 */
async function download(url, cache) {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { cache, integrity: wasmIntegrity(), signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Returns the integrity hashes of both modules; empty in unbundled files. */
function wasmIntegrity() {
  return typeof NUTGRAF_WASM_INTEGRITY === "string" ? NUTGRAF_WASM_INTEGRITY : "";
}
