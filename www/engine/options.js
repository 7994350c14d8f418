// Checks the options of a call before anything is loaded. Must not depend on their effect.

import { KINDS, LENGTHS } from "../pkg/limits.js";
import { NutgrafError } from "./errors.js";

/** @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions */

/** @type {Record<keyof ArticleOptions, Check>} */
const CHECKS = {
  type: oneOf(...KINDS),
  length: oneOf(...LENGTHS),
  sentences: count(),
  words: count(),
  lang: text(),
  title: text(),
  context: text(),
  headline: oneOf("shown", "hidden"),
  article: text(),
  near: { allows: isElement, means: "an element" },
  signal: { allows: isSignal, means: "an AbortSignal" },
};

/**
 * @typedef {object} Check Condition on the value of an option.
 * @property {(value: any) => boolean} allows
 * @property {string} means description of the allowed values, for the error message
 */

/**
 * Copies the options, each read once and checked. Undefined and null ones are left out. An unknown
 * name is an error, because it is a slip: `sentance: 2` would give a summary of three sentences.
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
  for (const [name, { allows, means }] of Object.entries(CHECKS)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (!allows(value)) throw badOption(name, value, means);
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
  const unknown = names.find((name) => !Object.hasOwn(CHECKS, name));
  if (unknown === undefined) return;
  const [nearest] = Object.keys(CHECKS).sort((a, b) => distance(a, unknown) - distance(b, unknown));
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

/** Allows some words. @param {string[]} words @returns {Check} */
function oneOf(...words) {
  return { allows: (value) => words.includes(value), means: `one of ${words.join(", ")}` };
}

/** Allows whole numbers from 1. @returns {Check} */
function count() {
  return {
    allows: (value) => Number.isSafeInteger(value) && value >= 1,
    means: "a whole number from 1",
  };
}

/** Allows strings. @returns {Check} */
function text() {
  return { allows: (value) => typeof value === "string", means: "a string" };
}

/** Recognizes an element by its shape, since it may belong to another frame. @param {any} value */
function isElement(value) {
  return typeof value === "object" && value.nodeType === 1;
}

/** Recognizes a signal by its shape, since it may belong to another frame. @param {any} value */
function isSignal(value) {
  return typeof value === "object" && typeof value.throwIfAborted === "function" && "aborted" in value;
}
