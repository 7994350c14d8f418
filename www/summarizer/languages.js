// Which languages there are: tags by Intl, the supported ones by the engine. Must not know texts.

/**
 * The engine's language of each primary subtag that it takes (`no` is read as `nb`), as the build reads them from it:
 * `en fr no:nb …`.
 * @type {Map<string, string>}
 */
const SUPPORTED = new Map(
  NUTGRAF_LANGUAGES.split(" ").map((entry) => {
    const [tag = "", language = tag] = entry.split(":");
    return [tag, language];
  }),
);

/**
 * @param {string[]} tags BCP 47
 * @returns {readonly string[]} canonical, each once; a malformed one is a RangeError
 */
export function canonical(tags) {
  return Object.freeze(Intl.getCanonicalLocales(tags));
}

/**
 * The engine's language of a tag; `undefined` where it is not supported.
 * @param {string} tag well-formed
 */
export function languageOf(tag) {
  return SUPPORTED.get(new Intl.Locale(tag).language);
}

/**
 * What a summarizer with these languages is: nothing has to be downloaded, and nothing is translated.
 * @param {{ expectedInputLanguages?: readonly string[], expectedContextLanguages?: readonly string[], outputLanguage?: string }} options
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
