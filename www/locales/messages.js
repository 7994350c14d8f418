// The panel's words, with numbers and times filled in. Must not know where they are shown.

/**
 * @typedef {keyof typeof import('./en.js').en.labels} Label
 * @typedef {keyof typeof import('./en.js').en.counts} Count
 * @typedef {keyof typeof import('./en.js').en.errors} Failure
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Plural
 * @typedef {object} Words
 * @property {Record<Label, string>} labels
 * @property {Record<Count, Plural>} counts
 * @property {Record<Failure, string>} errors
 */

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
  #words;
  /** @type {Record<string, unknown>} */
  #own;
  /** To make a format takes longer than all else that a click on "More" does. @type {Map<string, any>} */
  #formats = new Map();

  /**
   * @param {string} lang BCP 47 tag of the words
   * @param {Words} words
   * @param {Record<string, unknown>} [own] a publisher's, by the name of a label or the code of an error
   */
  constructor(lang, words, own = {}) {
    this.lang = lang;
    this.#words = words;
    this.#own = own;
  }

  /** @param {Label} name */
  label(name) {
    return this.#replaced(name) ?? this.#words.labels[name];
  }

  /**
   * @param {Count} name
   * @param {number} n chooses the plural form, and stands for `{n}`
   * @param {number} [all] stands for `{all}`
   */
  count(name, n, all = n) {
    const forms = this.#words.counts[name];
    const plural = this.#format("plural", (lang) => new Intl.PluralRules(lang)).select(n);
    const number = this.#format("number", (lang) => new Intl.NumberFormat(lang));
    return fill(this.#replaced(name) ?? forms[plural] ?? forms.other, {
      n: number.format(n),
      all: number.format(all),
    });
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
    const format = this.#format(unit, (lang) => new Intl.NumberFormat(lang, style));
    return fill(this.label("saves"), {
      time: format.format(Math.round(seconds / length / step) * step),
    });
  }

  /**
   * Where the points stand, for those who do not see the strip.
   * @param {number[]} places from 0, the beginning of the article, to 1
   */
  places(places) {
    const percent = this.#format("percent", (lang) => new Intl.NumberFormat(lang, { style: "percent" }));
    const list = this.#format("list", (lang) => new Intl.ListFormat(lang, { type: "unit" }));
    return fill(this.label("places"), {
      places: list.format(places.map((place) => percent.format(place))),
    });
  }

  /**
   * What went wrong, and what can be done about it.
   * @param {unknown} code
   */
  error(code) {
    const { errors } = this.#words;
    const known = typeof code === "string" && Object.hasOwn(errors, code) ? code : "crashed";
    return this.#replaced(known) ?? errors[/** @type {Failure} */ (known)];
  }

  /**
   * @template Format
   * @param {string} name
   * @param {(lang: string) => Format} make
   * @returns {Format} made once
   */
  #format(name, make) {
    const format = this.#formats.get(name) ?? make(this.lang);
    this.#formats.set(name, format);
    return format;
  }

  /** @param {string} name */
  #replaced(name) {
    const own = Object.hasOwn(this.#own, name) ? this.#own[name] : undefined;
    return typeof own === "string" ? own : undefined;
  }
}

/**
 * @param {string} text
 * @param {Record<string, string>} values
 */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
