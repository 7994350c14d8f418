// Defines errors with stable codes. Errors of the WebAssembly module have the same properties.

/** @typedef {import('../types/nutgraf.d.ts').WidgetErrorCode} WidgetErrorCode */

/** An error with a stable code: the reason that promises reject with. */
export class NutgrafError extends Error {
  /** True if nothing failed, but there is nothing to summarize. @type {boolean | undefined} */
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
 * Makes the error for a page or text that has nothing to summarize, which is not a failure.
 * @param {WidgetErrorCode} code
 * @param {string} message for programmers, in English
 */
export function emptyResult(code, message) {
  return Object.assign(new NutgrafError(code, message), { isEmptyResult: true });
}

/**
 * Checks by name if an error is a `NutgrafError`. Errors from the WebAssembly module and from
 * another copy of this script are of another class, but count too.
 * @param {unknown} error
 * @returns {error is NutgrafError}
 */
export function isNutgrafError(error) {
  return /** @type {any} */ (error)?.name === "NutgrafError";
}
