// Defines errors with stable codes. The errors of the WebAssembly module have the same properties.

/** @typedef {import('../types/nutgraf.d.ts').WidgetErrorCode} WidgetErrorCode */

/** An error with a stable code. */
export class NutgrafError extends Error {
  /** True if nothing failed but there is nothing to summarize. */
  isEmptyResult = false;

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
 * Makes the error for a page or text with nothing to summarize.
 * @param {WidgetErrorCode} code
 * @param {string} message for programmers, in English
 */
export function emptyResult(code, message) {
  return Object.assign(new NutgrafError(code, message), { isEmptyResult: true });
}

/**
 * Checks if an error is a `NutgrafError`, by its name: errors of the WebAssembly module and of
 * other copies of this script have other classes.
 * @param {unknown} error
 * @returns {error is NutgrafError}
 */
export function isNutgrafError(error) {
  return /** @type {any} */ (error)?.name === "NutgrafError";
}
