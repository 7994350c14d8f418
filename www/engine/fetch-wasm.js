// Fetches and compiles a WebAssembly module, a file next to this script or, in a package, an
// import. Must not depend on what the module does.

import { assetUrl } from "./asset-url.js";

/**
 * Timeout of the download. With a shorter one, 100 kB would fail on a 2G line (40 kbit/s: 20 s);
 * with a longer one, readers would have left.
 */
const TIMEOUT_MS = 30_000;

/**
 * True after a failure. The copy in the browser's cache may then be incomplete or of another
 * version.
 */
let distrustCache = false;

/**
 * Fetches and compiles the module for pages or, if `withText` is true, the larger one that
 * summarizes texts too. A package has only the larger one.
 * @param {boolean} withText
 * @param {URL} [given] for tests
 * @returns {Promise<WebAssembly.Module | null>} `null` if the page's policy forbids WebAssembly;
 *   then nothing is fetched
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
 * Checks if the page's policy allows WebAssembly, by instantiating the smallest module, which has
 * only a magic number and a version. Compiling it is not enough, since WebKit (2.50) compiles under
 * any policy.
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
 * Downloads the module as a whole. Streaming compilation would gain nothing, because the browser
 * holds back the bytes until the integrity hash is checked; and it would require the MIME type
 * `application/wasm`.
 * @param {URL} url
 * @param {RequestCache} cache
 * @returns {Promise<BufferSource>}
 */
async function download(url, cache) {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { cache, integrity: wasmIntegrity(), signal });
  if (!response.ok) throw new Error(`HTTP status ${response.status} for ${url}`);
  return response.arrayBuffer();
}

/** Returns the integrity hashes of both modules, or an empty string in unbundled files. */
function wasmIntegrity() {
  return typeof NUTGRAF_WASM_INTEGRITY === "string" ? NUTGRAF_WASM_INTEGRITY : "";
}
