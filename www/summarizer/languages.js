// Maps language tags to the languages that the engine supports. Must not depend on texts.

/**
 * The engine's language for each primary subtag that it accepts (`no` is read as `nb`). The build
 * writes them from the engine's list: `en fr no:nb …`.
 * @type {Map<string, string>}
 */
const SUPPORTED = new Map(
  NUTGRAF_LANGUAGES.split(" ").map((entry) => {
    const [tag = "", language = tag] = entry.split(":");
    return [tag, language];
  }),
);

/**
 * Canonicalizes tags, each of which is listed once.
 * @param {string[]} tags BCP 47
 * @returns {readonly string[]}
 * @throws {RangeError} for a malformed tag
 */
export function canonical(tags) {
  return Object.freeze(Intl.getCanonicalLocales(tags));
}

/**
 * Returns the engine's language for a tag; `undefined` if it is not supported.
 * @param {string} tag well-formed
 */
export function languageOf(tag) {
  return SUPPORTED.get(new Intl.Locale(tag).language);
}

/**
 * @typedef {object} Languages
 * @property {readonly string[]} [expectedInputLanguages]
 * @property {readonly string[]} [expectedContextLanguages]
 * @property {string} [outputLanguage]
 */

/**
 * Returns the availability for some languages. All must be supported, and the output must be in a
 * language of the input, since nothing is translated.
 * @param {Languages} options
 * @returns {"available" | "unavailable"}
 */
export function availabilityOf({
  expectedInputLanguages = [],
  expectedContextLanguages = [],
  outputLanguage,
}) {
  const output = outputLanguage === undefined ? [] : [outputLanguage];
  const known = [...expectedInputLanguages, ...expectedContextLanguages, ...output].every(languageOf);
  const inputs = expectedInputLanguages.map(languageOf);
  const translates = inputs.length > 0 && output.some((tag) => !inputs.includes(languageOf(tag)));
  return known && !translates ? "available" : "unavailable";
}
