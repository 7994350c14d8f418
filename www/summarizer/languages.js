// Maps language tags to the languages that the engine supports. Must not depend on texts.

/**
 * The engine's language for each primary language subtag. The build writes the list as `en fr no:nb
 * …`: `no` is read as `nb`.
 * @type {Map<string, string>}
 */
const SUPPORTED_LANGUAGES = new Map(
  NUTGRAF_LANGUAGES.split(" ").map((entry) => {
    const [tag = "", language = tag] = entry.split(":");
    return [tag, language];
  }),
);

/**
 * Canonicalizes tags and removes duplicates.
 * @param {string[]} tags BCP 47
 * @returns {readonly string[]}
 * @throws {RangeError} for a malformed tag
 */
export function canonicalTags(tags) {
  return Object.freeze(Intl.getCanonicalLocales(tags));
}

/**
 * Returns the engine's language for a tag; `undefined` if the language is not supported.
 * @param {string} tag well-formed
 */
export function languageOf(tag) {
  return SUPPORTED_LANGUAGES.get(new Intl.Locale(tag).language);
}

/**
 * @typedef {object} Languages
 * @property {readonly string[]} [expectedInputLanguages]
 * @property {readonly string[]} [expectedContextLanguages]
 * @property {string} [outputLanguage]
 */

/**
 * Returns the availability for some languages. All must be supported, and the output language must
 * be one of the input languages if any are given, because nothing is translated.
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
