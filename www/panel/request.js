// Reads the request for a summary from the attributes of <nut-graf> and the reader's choices.

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 *
 * @typedef {object} Choice The reader's choices, which override the attributes.
 * @property {string} [type]
 * @property {number} [sentences]
 *
 * @typedef {object} Request
 * @property {ArticleOptions} options
 * @property {Choice} choice the options that the reader chose
 * @property {string[]} kinds that the reader may choose from
 * @property {boolean} isMarked false if sentences are not marked in the page
 * @property {number} minWords an article with fewer words gets no summary
 */

/**
 * Reads a request. The values are not checked here, but by `summarizeArticle`.
 * @param {Element} element
 * @param {Choice} choice
 * @returns {Request}
 */
export function readRequest(element, choice) {
  const given = (/** @type {string} */ name) => element.getAttribute(name) || undefined;
  const kinds = kindsOf(given("type"), given("types") ?? "");
  const sentences = given("sentences");
  const options = {
    type: choice.type ?? given("type") ?? kinds.at(0) ?? "key-points",
    length: given("length"),
    lang: given("lang"),
    article: given("article"),
    headline: given("headline"),
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
 * Lists the kinds that the reader may choose from. If `types` is not empty, `type` is always among
 * them.
 * @param {string | undefined} type
 * @param {string} types separated by spaces
 */
function kindsOf(type, types) {
  const allowed = types.split(/\s+/).filter(Boolean);
  return type && allowed.length && !allowed.includes(type) ? [type, ...allowed] : allowed;
}
