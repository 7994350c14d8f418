// The widget's words in the reader's language. Must not know where they are shown.

import { en } from "./words/en.js";

/**
 * @typedef {keyof typeof en.labels} Label
 * @typedef {keyof typeof en.counts} Count
 * @typedef {import('./nutgraf.d.ts').ErrorCode} ErrorCode
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Plural
 * @typedef {object} Words
 * @property {Record<Label, string>} labels
 * @property {Record<Count, Plural>} counts
 * @property {Record<ErrorCode, string>} errors
 */

/** By the primary subtag of BCP 47. @type {Record<string, Words>} */
const LANGUAGES = { en };

/**
 * Units of time, and from how many seconds on people use them. Tens of seconds are as exact as anybody wants to know.
 * @type {[from: number, unit: string, seconds: number, step: number][]}
 */
const UNITS = [
  [7200, "hour", 3600, 1],
  [60, "minute", 60, 1],
  [10, "second", 1, 10],
];

export class Messages {
  /** @type {Words} */
  #words;

  /** @param {string} [tag] BCP 47; a language that has no words here gets English ones */
  constructor(tag = "") {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    const known = Object.hasOwn(LANGUAGES, language);
    /** The language of the words. */
    this.lang = known ? language : "en";
    this.#words = LANGUAGES[this.lang] ?? en;
  }

  /** @param {Label} name */
  label(name) {
    return this.#words.labels[name];
  }

  /**
   * @param {Count} name
   * @param {number} n chooses the plural form, and stands for `{n}`
   * @param {number} [all] stands for `{all}`
   */
  count(name, n, all = n) {
    const forms = this.#words.counts[name];
    const form = forms[new Intl.PluralRules(this.lang).select(n)] ?? forms.other;
    const number = new Intl.NumberFormat(this.lang);
    return fill(form, { n: number.format(n), all: number.format(all) });
  }

  /**
   * How much reading a summary saves, rounded as people would.
   * @param {number} seconds
   * @returns {string} empty where nothing worth a word is saved
   */
  saved(seconds) {
    const found = UNITS.find(([from]) => seconds >= from);
    if (!found) return "";
    const [, unit, length, step] = found;
    const style = /** @type {Intl.NumberFormatOptions} */ ({ style: "unit", unit, unitDisplay: "long" });
    const time = new Intl.NumberFormat(this.lang, style).format(Math.round(seconds / length / step) * step);
    return fill(this.#words.labels.saves, { time });
  }

  /**
   * What went wrong, and what can be done about it.
   * @param {unknown} error
   */
  error(error) {
    const code = /** @type {{ code?: unknown } | null | undefined} */ (error)?.code;
    const { errors } = this.#words;
    const known = typeof code === "string" && Object.hasOwn(errors, code);
    return known ? errors[/** @type {ErrorCode} */ (code)] : errors.crashed;
  }
}

/**
 * @param {string} text
 * @param {Record<string, string>} values
 */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * What went wrong, in words for readers.
 * @param {unknown} error
 * @param {string} [tag] BCP 47
 */
export function describeError(error, tag) {
  return new Messages(tag).error(error);
}
