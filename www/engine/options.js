// Copies the options of a call, and checks those of the page. The module checks the others.

import { OPTIONS } from "../pkg/limits.js";
import { NutgrafError } from "./errors.js";

/** @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions */

/**
 * Options of the page, which the module does not get.
 * @type {Record<string, Check>}
 */
const PAGE_OPTIONS = {
  article: { allows: (value) => typeof value === "string", means: "a string" },
  near: { allows: isElement, means: "an element" },
  signal: { allows: isSignal, means: "an AbortSignal" },
};

const NAMES = [...OPTIONS, ...Object.keys(PAGE_OPTIONS)];

/**
 * @typedef {object} Check Condition on the value of an option.
 * @property {(value: any) => boolean} allows
 * @property {string} means description of the allowed values, for the error message
 */

/**
 * Copies the options, each read once. Undefined and null ones are left out. An unknown name is an
 * error, because it is a slip: `sentance: 2` would give a summary of three sentences.
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
  for (const name of NAMES) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const check = PAGE_OPTIONS[name];
    if (check && !check.allows(value)) throw badOption(name, value, check.means);
    checked[name] = value;
  }
  return checked;
}

/**
 * Makes the error for a value that an option may not have.
 * @param {string} name
 * @param {unknown} value
 * @param {string} means description of the allowed values
 */
export function badOption(name, value, means) {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return new NutgrafError("bad-option", `${name}: ${shown} is not ${means}`);
}

/**
 * Throws `bad-option` if a name is unknown.
 * @param {string[]} names
 */
function assertKnown(names) {
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown === undefined) return;
  const [nearest] = [...NAMES].sort((a, b) => distance(a, unknown) - distance(b, unknown));
  throw new NutgrafError("bad-option", `${unknown}: no such option, the nearest is ${nearest}`);
}

/**
 * Computes the edit distance (Levenshtein 1966) of a word and the beginning of another, which may
 * have any length.
 * @param {string} word
 * @param {string} other
 */
function distance(word, other) {
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

/** Recognizes an element by its shape, since it may belong to another frame. @param {any} value */
function isElement(value) {
  return typeof value === "object" && value.nodeType === 1;
}

/** Recognizes a signal by its shape, since it may belong to another frame. @param {any} value */
function isSignal(value) {
  return typeof value === "object" && typeof value.throwIfAborted === "function" && "aborted" in value;
}
