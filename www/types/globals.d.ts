// Constants that the build replaces in the bundles. Files that are not bundled (unit tests) run
// without them.

/**
 * In nutgraf.js and nutgraf-worker.js: the Subresource Integrity hashes of both modules, `sha256-…
 * sha256-…`.
 */
declare const NUTGRAF_WASM_INTEGRITY: string;

/**
 * True in the npm package and in nutgraf.standalone.js, where all other files are imported, so that
 * bundlers find them. Otherwise they are fetched from next to the script.
 */
declare const NUTGRAF_IMPORTS: boolean;

/** The other files, if `NUTGRAF_IMPORTS` is true. */
declare const NUTGRAF_ASSETS: {
  /** Returns nutgraf-text.wasm. */
  wasm(): BufferSource | Promise<BufferSource>;
  /** Returns the program as plain JavaScript. */
  plain(): Promise<typeof import("../entries/nutgraf.plain.js")>;
  /** Returns the source of nutgraf-worker.js; rejects if there is none. */
  worker(): Promise<string>;
  /** The texts of the panel by language. */
  words: Record<string, () => WordsModule | Promise<WordsModule>>;
};

interface WordsModule {
  default: import("../locales/messages.js").Catalog;
}

/** In sw.js: a version that changes with any file of `NUTGRAF_FILES`. */
declare const NUTGRAF_VERSION: string;

/** In sw.js: the files of the site, relative to sw.js. */
declare const NUTGRAF_FILES: readonly string[];

/** In nutgraf.js: the Subresource Integrity hash of nutgraf-panel.js. */
declare const NUTGRAF_PANEL_INTEGRITY: string;

/** In nutgraf-panel.js: the Subresource Integrity hash of nutgraf-long.js. */
declare const NUTGRAF_LONG_INTEGRITY: string;

/** In nutgraf-long.js: the Subresource Integrity hash of nutgraf-worker.js. */
declare const NUTGRAF_WORKER_INTEGRITY: string;

/**
 * In nutgraf-panel.js: the Subresource Integrity hash of `nutgraf-words/LANGUAGE.json`, by
 * language.
 */
declare const NUTGRAF_WORDS: Record<string, string>;

/** In nutgraf-summarizer.js: the languages that the engine supports, `en fr no:nb …`. */
declare const NUTGRAF_LANGUAGES: string;
