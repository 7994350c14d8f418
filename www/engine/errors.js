// Errors with stable codes, of the same shape as those of the WebAssembly module.

/** @typedef {import('../types/nutgraf.d.ts').WidgetErrorCode} WidgetErrorCode */

/** An error with a stable code, which callers' promises reject with. */
export class NutgrafError extends Error {
  /** True if nothing failed: there is nothing that wants a summary. @type {boolean | undefined} */
  isEmptyResult;

  /**
   * @param {WidgetErrorCode} code
   * @param {string} message for programmers, in English
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = "NutgrafError";
    this.code = code;
  }
}

/**
 * Makes the error for an answer that is not a failure: there is nothing that wants a summary.
 * @param {WidgetErrorCode} code
 * @param {string} message for programmers, in English
 */
export function emptyResult(code, message) {
  return Object.assign(new NutgrafError(code, message), { isEmptyResult: true });
}

/**
 * Tells our errors from others, also if another copy of this module or the WebAssembly module made them.
 * @param {unknown} error
 * @returns {error is NutgrafError}
 */
export function isNutgrafError(error) {
  return /** @type {any} */ (error)?.name === "NutgrafError";
}
