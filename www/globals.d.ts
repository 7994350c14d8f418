// What the build writes into the bundles in place of a name. Unbundled files (unit tests) run without them.

/** Of nutgraf.js: the Subresource Integrity hash of nutgraf.wasm, `sha384-…`. */
declare const NUTGRAF_WASM_INTEGRITY: string;

/** Of sw.js: changes whenever a file of `NUTGRAF_FILES` does. */
declare const NUTGRAF_VERSION: string;

/** Of sw.js: the files of the site, relative to it. */
declare const NUTGRAF_FILES: readonly string[];
