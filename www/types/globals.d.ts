// What the build writes into the bundles in place of a name. Unbundled files (unit tests) run
// without them.

/** Of nutgraf.js: the Subresource Integrity hashes of both modules, `sha256-… sha256-…`. */
declare const NUTGRAF_WASM_INTEGRITY: string;

/**
 * True if all other files are imported, so that a bundler finds them: in the npm package and in
 * nutgraf.standalone.js. Otherwise they are fetched from beside the script, by their names.
 */
declare const NUTGRAF_IMPORTS: boolean;

/** With `NUTGRAF_IMPORTS`: the imports. */
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

/** Of sw.js: changes whenever a file of `NUTGRAF_FILES` does. */
declare const NUTGRAF_VERSION: string;

/** Of sw.js: the files of the site, relative to it. */
declare const NUTGRAF_FILES: readonly string[];

/** Of nutgraf.js: the Subresource Integrity hash of nutgraf-panel.js. */
declare const NUTGRAF_PANEL_INTEGRITY: string;

/** Of nutgraf-panel.js: the Subresource Integrity hash of nutgraf-long.js. */
declare const NUTGRAF_LONG_INTEGRITY: string;

/** Of nutgraf-long.js: the Subresource Integrity hash of nutgraf-worker.js. */
declare const NUTGRAF_WORKER_INTEGRITY: string;

/**
 * Of nutgraf-panel.js: by language, the Subresource Integrity hash of its words
 * (`nutgraf-words/LANGUAGE.json`).
 */
declare const NUTGRAF_WORDS: Record<string, string>;

/** Of nutgraf-summarizer.js: the languages that the engine supports, `en fr no:nb …`. */
declare const NUTGRAF_LANGUAGES: string;
