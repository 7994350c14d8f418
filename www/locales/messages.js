// Formats the texts of the panel. Must not depend on where they are shown.

/**
 * @typedef {keyof typeof import('./en.js').en.labels} Label
 * @typedef {keyof typeof import('./en.js').en.counts} Count
 * @typedef {keyof typeof import('./en.js').en.errors} Failure
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Plural
 * @typedef {object} Catalog The texts of one language.
 * @property {Record<Label, string>} labels
 * @property {Record<Count, Plural>} counts
 * @property {Record<Failure, string>} errors
 */

/**
 * Units of time. A time is written in the first unit for which it has at least `from` seconds,
 * rounded to a multiple of `step` units: 47 s as "50 seconds". A unit has `seconds` seconds. A time
 * below 10 s is not shown.
 * @type {[from: number, unit: string, seconds: number, step: number][]}
 */
const TIME_UNITS = [
  [7200, "hour", 3600, 1],
  [60, "minute", 60, 1],
  [10, "second", 1, 10],
];

/** The texts of one language, with the publisher's replacements. */
export class Messages {
  #catalog;
  /** @type {Record<string, unknown>} */
  #overrides;
  /**
   * Formatters by name. Making one takes longer than everything else after a click on "More".
   * @type {Map<string, any>}
   */
  #formats = new Map();

  /**
   * @param {string} lang BCP 47 tag of the texts
   * @param {Catalog} catalog
   * @param {Record<string, unknown>} [overrides] the publisher's texts, by label, count or
   *   error code
   */
  constructor(lang, catalog, overrides = {}) {
    this.lang = lang;
    this.#catalog = catalog;
    this.#overrides = overrides;
  }

  /** Returns a label. @param {Label} name */
  label(name) {
    return this.#override(name) ?? this.#catalog.labels[name];
  }

  /**
   * Returns a text in the plural form for `n`.
   * @param {Count} name
   * @param {number} n replaces `{n}`
   * @param {number} [all] replaces `{all}`
   */
  count(name, n, all = n) {
    const forms = this.#catalog.counts[name];
    const plural = this.#format("plural", (lang) => new Intl.PluralRules(lang)).select(n);
    const number = this.#format("number", (lang) => new Intl.NumberFormat(lang));
    return fill(this.#override(name) ?? forms[plural] ?? forms.other, {
      n: number.format(n),
      all: number.format(all),
    });
  }

  /**
   * Returns the text about the reading time saved, such as "Saves about 3 minutes of reading".
   * @param {number} seconds
   * @returns {string} empty below 10 seconds
   */
  saved(seconds) {
    const found = TIME_UNITS.find(([from]) => seconds >= from);
    if (!found) return "";
    const [, unit, length, step] = found;
    const style = /** @type {Intl.NumberFormatOptions} */ ({ style: "unit", unit, unitDisplay: "long" });
    const format = this.#format(unit, (lang) => new Intl.NumberFormat(lang, style));
    return fill(this.label("saves"), {
      time: format.format(Math.round(seconds / length / step) * step),
    });
  }

  /**
   * Returns the description of the position bar for screen readers.
   * @param {number[]} places position of each point, from 0 (start of the article) to 1 (end)
   */
  places(places) {
    const percent = this.#format("percent", (lang) => new Intl.NumberFormat(lang, { style: "percent" }));
    const list = this.#format("list", (lang) => new Intl.ListFormat(lang, { type: "unit" }));
    return fill(this.label("places"), {
      places: list.format(places.map((place) => percent.format(place))),
    });
  }

  /**
   * Returns the message for an error code.
   * @param {unknown} code unknown codes count as `crashed`
   */
  error(code) {
    const { errors } = this.#catalog;
    const known = typeof code === "string" && Object.hasOwn(errors, code) ? code : "crashed";
    return this.#override(known) ?? errors[/** @type {Failure} */ (known)];
  }

  /**
   * Returns a formatter, made on first use.
   * @template Format
   * @param {string} name
   * @param {(lang: string) => Format} make
   * @returns {Format}
   */
  #format(name, make) {
    const format = this.#formats.get(name) ?? make(this.lang);
    this.#formats.set(name, format);
    return format;
  }

  /** Returns the publisher's replacement, if there is one. @param {string} name */
  #override(name) {
    const text = Object.hasOwn(this.#overrides, name) ? this.#overrides[name] : undefined;
    return typeof text === "string" ? text : undefined;
  }
}

/**
 * Replaces the placeholders of a text: `{n}` with `values.n`. A placeholder without a value stays.
 * @param {string} text
 * @param {Record<string, string>} values
 */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
