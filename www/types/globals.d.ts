// What the build writes into the bundles in place of a name. Unbundled files (unit tests) run
// without them.

/** Of nutgraf.js: the Subresource Integrity hash of nutgraf.wasm, `sha256-…`. */
declare const NUTGRAF_WASM_INTEGRITY: string;

/** Of nutgraf.standalone.js: nutgraf.wasm itself. */
declare const NUTGRAF_WASM_BASE64: string;

/** Of sw.js: changes whenever a file of `NUTGRAF_FILES` does. */
declare const NUTGRAF_VERSION: string;

/** Of sw.js: the files of the site, relative to it. */
declare const NUTGRAF_FILES: readonly string[];

/**
 * Of nutgraf.js and nutgraf-panel.js: true if one file has everything, the panel and the words
 * too.
 */
declare const NUTGRAF_STANDALONE: boolean;

/** Of nutgraf.js: the Subresource Integrity hash of nutgraf-panel.js. */
declare const NUTGRAF_PANEL_INTEGRITY: string;

/** Of nutgraf-panel.js: the Subresource Integrity hash of nutgraf-worker.js. */
declare const NUTGRAF_WORKER_INTEGRITY: string;

/**
 * Of nutgraf-panel.js: by language, the Subresource Integrity hash of its words
 * (`nutgraf-words/LANGUAGE.json`), or the words themselves where everything is in one file.
 */
declare const NUTGRAF_WORDS: Record<string, string | import("../locales/messages.js").Catalog>;

/** Of nutgraf-summarizer.js: the languages that the engine supports, `en fr no:nb …`. */
declare const NUTGRAF_LANGUAGES: string;
