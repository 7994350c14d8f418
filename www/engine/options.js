// What a caller may ask for, checked before anything is loaded. Must not know what is done with it.

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
 * @typedef {object} Check
 * @property {(value: any) => boolean} allows
 * @property {string} means what is allowed, in words
 */

/**
 * A copy of the options, each read once and found to be good; those not given, and names unknown to us, are left out.
 * @param {unknown} options
 * @returns {ArticleOptions} may throw `bad-option`
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
 * @param {string} name
 * @param {unknown} value
 * @param {string} means what would have been allowed
 */
export function badOption(name, value, means) {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return new NutgrafError("bad-option", `${name}: ${shown} is not ${means}`);
}

/** @param {string[]} words @returns {Check} */
function oneOf(...words) {
  return { allows: (value) => words.includes(value), means: `one of ${words.join(", ")}` };
}

/** @returns {Check} */
function count() {
  return {
    allows: (value) => Number.isSafeInteger(value) && value >= 1,
    means: "a whole number from 1",
  };
}

/** @returns {Check} */
function text() {
  return { allows: (value) => typeof value === "string", means: "a string" };
}

/** By its shape, since an element may come from another frame. @param {any} value */
function isElement(value) {
  return typeof value === "object" && value.nodeType === 1;
}

/** By its shape, since a signal may come from another frame. @param {any} value */
function isSignal(value) {
  return typeof value === "object" && typeof value.throwIfAborted === "function" && "aborted" in value;
}
