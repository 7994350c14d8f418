// What went wrong, in words for readers, before there are any other words. Knows English.

import { errors } from "./en.js";

/**
 * @param {unknown} error
 * @returns {string} English; that of `crashed` where the error is none of ours
 */
export function describeError(error) {
  const code = /** @type {{ code?: unknown } | null | undefined} */ (error)?.code;
  const known = typeof code === "string" && Object.hasOwn(errors, code);
  return errors[known ? /** @type {keyof typeof errors} */ (code) : "crashed"];
}
