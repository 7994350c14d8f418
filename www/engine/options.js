// Checks the options of a call before anything is loaded. Must not depend on their effect.

import { NutgrafError } from "./errors.js";

/** @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions */

/** @type {Record<keyof ArticleOptions, Check>} */
const CHECKS = {
  type: oneOf("key-points", "tldr", "headline", "teaser", "outline"),
  length: oneOf("short", "medium", "long"),
  sentences: count(),
  words: count(),
  lang: text(),
  title: text(),
  context: text(),
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
 * Copies the options, each read once and checked. Undefined, null and unknown ones are left out.
 * @param {unknown} options
 * @returns {ArticleOptions}
 * @throws {NutgrafError} `bad-option`
 */
export function checkOptions(options) {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object") throw badOption("options", options, "an object");
  const given = /** @type {Record<string, unknown>} */ (options);
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
