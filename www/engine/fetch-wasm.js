// Where the WebAssembly module comes from: nutgraf.wasm beside this script, or inside it. Must not know what it is for.

import { assetUrl } from "./asset-url.js";

/** Longer than 100 kB take on a 2G line (40 kbit/s: 20 s), short enough that a reader still waits. */
const PATIENCE_MS = 30_000;

/** Whether the copy in the browser's cache may be the one that is wrong: cut short, or of another version. */
let distrustCache = false;

/**
 * Fetches and compiles the module; in Node, reads it from the disk.
 * @param {URL} [given] for tests
 * @returns {Promise<WebAssembly.Module | null>} `null` where the page's policy forbids WebAssembly; nothing is fetched then
 */
export async function readWasm(given) {
  if (!isAllowed()) return null;
  if (typeof NUTGRAF_WASM_BASE64 === "string") return WebAssembly.compile(decode(NUTGRAF_WASM_BASE64));
  const url = given ?? assetUrl("nutgraf.wasm");
  if (url.protocol === "file:") return WebAssembly.compile(await readDisk(url));
  const cache = distrustCache ? "reload" : "default";
  distrustCache = true;
  const module = await WebAssembly.compile(await download(url, cache));
  distrustCache = false;
  return module;
}

/**
 * Under a policy without `'wasm-unsafe-eval'` not even the smallest module (magic number and version) gets an instance.
 * WebKit would compile it.
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

/** @param {string} base64 */
function decode(base64) {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

/**
 * The integrity hash holds back the bytes until the last has come, so streaming compilation would win nothing, and
 * without it the server's MIME type does not matter.
 * @param {URL} url
 * @param {RequestCache} cache
 * @returns {Promise<BufferSource>}
 */
async function download(url, cache) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { cache, integrity: wasmIntegrity(), signal });
  if (!response.ok) throw new Error(`HTTP status ${response.status} for ${url}`);
  return response.arrayBuffer();
}

function wasmIntegrity() {
  return typeof NUTGRAF_WASM_INTEGRITY === "string" ? NUTGRAF_WASM_INTEGRITY : "";
}

/**
 * Node's `fetch` knows no `file:`. `getBuiltinModule` (Node 20.16) keeps an import of `node:fs` out of the bundle.
 * @param {URL} url
 * @returns {Promise<BufferSource>}
 */
async function readDisk(url) {
  const fs = /** @type {any} */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");
  if (!fs) throw new Error(`${url} cannot be fetched: serve the page over http(s)`);
  return fs.readFile(url);
}
