// Describes errors in English.

import { errors } from "./en.js";

/**
 * Describes an error to readers.
 * @param {unknown} error
 * @returns {string} the text for the error's code, or for `crashed` if the error has no code or one
 *   without a text
 */
export function describeError(error) {
  const code = /** @type {{ code?: unknown } | null | undefined} */ (error)?.code;
  const known = typeof code === "string" && Object.hasOwn(errors, code);
  return errors[known ? /** @type {keyof typeof errors} */ (code) : "crashed"];
}
