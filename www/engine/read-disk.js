// Reads nutgraf-text.wasm from the disk, for programs in Node.js, Deno and Bun, whose `fetch` does
// not support `file:` or is slower.

/**
 * Returns the source of the module. If `script` is a local file, the module is the file
 * nutgraf-text.wasm next to it; if not, the source is `otherwise`. Nothing has to be downloaded, so
 * it is always the larger module.
 * @param {string} script `import.meta.url`
 * @param {import("./instance.js").Source} otherwise
 * @returns {import("./instance.js").Source}
 */
export function sourceBeside(script, otherwise) {
  if (NUTGRAF_IMPORTS || !script.startsWith("file:")) return otherwise;
  return async () => WebAssembly.compile(await readDisk(new URL("nutgraf-text.wasm", script)));
}

/**
 * Reads a local file. `getBuiltinModule` (Node 20.16) is used because bundlers for browsers cannot
 * resolve an import of `node:fs`.
 * @param {URL} url
 * @returns {Promise<BufferSource>}
 */
async function readDisk(url) {
  const fs = /** @type {any} */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");
  if (!fs) throw new Error(`${url} cannot be fetched: serve the page over http(s)`);
  return fs.readFile(url);
}
