// Copies and checks the options of a call. The WebAssembly module checks the values of all options
// that do not concern the page.

import { OPTIONS } from "../pkg/limits.js";
import { NutgrafError } from "./errors.js";

/** @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions */

/**
 * Options that concern the page, with their checks. They are not passed to the WebAssembly module.
 * @type {Record<string, Check>}
 */
const PAGE_OPTIONS = {
  __proto__: /** @type {any} */ (null), // no inherited names such as `constructor`
  article: { allows: (value) => typeof value === "string", means: "a string" },
  near: { allows: isElement, means: "an element" },
  signal: { allows: isSignal, means: "an AbortSignal" },
};

const OPTION_NAMES = [...OPTIONS, ...Object.keys(PAGE_OPTIONS)];

/**
 * @typedef {object} Check Condition on the value of an option.
 * @property {(value: any) => boolean} allows
 * @property {string} means description of the allowed values, for the error message
 */

/**
 * Copies and checks the options. Each is read once. Options that are undefined or null are left
 * out. Unknown names are errors: otherwise, a caller who writes `sentance: 2` would get the default
 * of three points.
 * @param {unknown} options
 * @returns {ArticleOptions}
 * @throws {NutgrafError} `bad-option`
 */
export function checkOptions(options) {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object") throw badOption("options", options, "an object");
  const given = /** @type {Record<string, unknown>} */ (options);
  assertKnown(Object.keys(given));
  /** @type {Record<string, unknown>} */
  const checked = {};
  for (const name of OPTION_NAMES) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const check = PAGE_OPTIONS[name];
    if (check && !check.allows(value)) throw badOption(name, value, check.means);
    checked[name] = value;
  }
  return checked;
}

/**
 * Makes the error `bad-option`.
 * @param {string} name
 * @param {unknown} value
 * @param {string} means description of the allowed values, such as "a string"
 */
export function badOption(name, value, means) {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return new NutgrafError("bad-option", `${name}: ${shown} is not ${means}`);
}

/** Throws `bad-option` if an option's name is unknown. @param {string[]} names */
function assertKnown(names) {
  const unknown = names.find((name) => !OPTION_NAMES.includes(name));
  if (unknown === undefined) return;
  const [nearest] = [...OPTION_NAMES].sort(
    (a, b) => editDistance(a, unknown) - editDistance(b, unknown),
  );
  throw new NutgrafError("bad-option", `${unknown}: no such option, the nearest is ${nearest}`);
}

/**
 * Returns the edit distance of two words (Levenshtein 1966). `other` may be of any length, so only
 * its first `2 * word.length` letters count.
 * @param {string} word
 * @param {string} other
 */
function editDistance(word, other) {
  let row = Array.from({ length: word.length + 1 }, (_, i) => i);
  for (const letter of other.slice(0, 2 * word.length)) {
    const next = [(row[0] ?? 0) + 1];
    row.slice(1).forEach((above, i) => {
      const left = row[i] ?? 0;
      next.push(Math.min(above + 1, (next[i] ?? 0) + 1, left + (word[i] === letter ? 0 : 1)));
    });
    row = next;
  }
  return row[word.length] ?? 0;
}

/**
 * Checks if a value is an element. `instanceof` would fail for one of another frame.
 * @param {any} value
 */
function isElement(value) {
  return typeof value === "object" && value.nodeType === 1;
}

/**
 * Checks if a value is an AbortSignal. `instanceof` would fail for one of another frame.
 * @param {any} value
 */
function isSignal(value) {
  return typeof value === "object" && typeof value.throwIfAborted === "function" && "aborted" in value;
}
