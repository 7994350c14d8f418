// Reads nutgraf-text.wasm from the disk in Node.js, Deno and Bun, whose `fetch` does not support
// `file:` or is slower.

/**
 * Returns the source of the module. If `script` is a local file, and not in a package, that is
 * nutgraf-text.wasm next to it, which serves pages and texts. In all other cases it is `otherwise`.
 * @param {string} script `import.meta.url`
 * @param {import("./instance.js").Source} otherwise
 * @returns {import("./instance.js").Source}
 */
export function sourceBeside(script, otherwise) {
  if (NUTGRAF_IMPORTS || !script.startsWith("file:")) return otherwise;
  return async () => WebAssembly.compile(await readDisk(new URL("nutgraf-text.wasm", script)));
}

/**
 * Reads a local file. An import of `node:fs` would break bundlers for browsers, so this uses
 * `process.getBuiltinModule` (Node 20.16 or later).
 * @param {URL} url
 * @returns {Promise<BufferSource>}
 */
async function readDisk(url) {
  const fs = /** @type {any} */ (globalThis).process?.getBuiltinModule?.("node:fs/promises");
  if (!fs) throw new Error(`${url} cannot be fetched: serve the page over http(s)`);
  return fs.readFile(url);
}
