// Summaries of one article that were made before, or are being made. Knows what was asked for; must not know by whom.

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 */

export class SummaryCache {
  /** @type {Map<string, Promise<PageSummary>>} */
  #summaries = new Map();
  #make;

  /** @param {(asked: ArticleOptions) => Promise<PageSummary>} make */
  constructor(make) {
    this.#make = make;
  }

  /**
   * What was made of the same wish, or is made now. What fails is forgotten: the next wish tries again.
   * @param {ArticleOptions} asked all of one article
   * @returns {Promise<PageSummary>}
   */
  get(asked) {
    const { near, ...words } = asked;
    const key = JSON.stringify(words);
    const known = this.#summaries.get(key);
    if (known) return known;
    const summary = this.#make(asked);
    this.#summaries.set(key, summary);
    summary.catch(() => this.#summaries.delete(key));
    return summary;
  }

  /** The article is another one. */
  clear() {
    this.#summaries.clear();
  }
}
