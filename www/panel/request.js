// The summary that <nut-graf> is asked for: by its attributes, and by the reader in their place.

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 *
 * @typedef {object} Choice The reader's, which replaces the attributes.
 * @property {string} [type]
 * @property {number} [sentences]
 *
 * @typedef {object} Request
 * @property {ArticleOptions} options
 * @property {Choice} choice that the options follow
 * @property {string[]} kinds that the reader may choose from
 * @property {boolean} isMarked false to mark no sentence in the page
 * @property {number} minWords of an article that is worth a summary here
 */

/**
 * Reads a request. Whether its values are allowed is for `summarizeArticle` to check.
 * @param {Element} element
 * @param {Choice} choice
 * @returns {Request}
 */
export function readRequest(element, choice) {
  const given = (/** @type {string} */ name) => element.getAttribute(name) || undefined;
  const kinds = kindsOf(given("type"), given("types") ?? "");
  const sentences = given("sentences");
  const options = {
    type: choice.type ?? given("type") ?? kinds[0] ?? "key-points",
    length: given("length"),
    lang: given("lang"),
    article: given("article"),
    sentences: choice.sentences ?? (sentences && Number(sentences)),
    near: element,
  };
  return {
    options: /** @type {ArticleOptions} */ (options),
    choice,
    kinds,
    isMarked: given("highlight") !== "off",
    minWords: Number(given("min-words") ?? 0),
  };
}

/**
 * Lists the kinds of a choice; a given type is one of them.
 * @param {string | undefined} type
 * @param {string} types separated by spaces
 */
function kindsOf(type, types) {
  const allowed = types.split(/\s+/).filter(Boolean);
  return type && allowed.length && !allowed.includes(type) ? [type, ...allowed] : allowed;
}
