// What a caller's promise rejects with. Knows no reasons: those who find one name its code.

/** @typedef {import('../types/nutgraf.d.ts').ErrorCode} ErrorCode */

/** An `Error` with a stable code, of the same shape as those that come out of the WebAssembly module. */
export class NutgrafError extends Error {
  /**
   * @param {ErrorCode} code
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
 * Whether `error` has a code of ours, wherever it was made (a second copy of this module has a class of its own).
 * @param {unknown} error
 * @returns {error is NutgrafError}
 */
export function isNutgrafError(error) {
  return error instanceof Error && error.name === "NutgrafError" && "code" in error;
}
