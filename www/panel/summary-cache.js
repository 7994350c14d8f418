// Caches the summaries of one article by their options. Must not depend on how they are made.

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 */

/** The summaries of one article that were made before or are being made. */
export class SummaryCache {
  /** @type {Map<string, Promise<PageSummary>>} */
  #summaries = new Map();
  #make;

  /** @param {(options: ArticleOptions) => Promise<PageSummary>} make */
  constructor(make) {
    this.#make = make;
  }

  /**
   * Returns the summary for some options, and makes it if there is none. A failure is forgotten, so
   * the next call tries again.
   * @param {ArticleOptions} options with the same `near` every time
   * @returns {Promise<PageSummary>}
   */
  get(options) {
    const { near, ...rest } = options;
    const key = JSON.stringify(rest);
    const known = this.#summaries.get(key);
    if (known) return known;
    const summary = this.#make(options);
    this.#summaries.set(key, summary);
    summary.catch(() => this.#summaries.delete(key));
    return summary;
  }

  /** Removes all summaries, because the article has changed. */
  clear() {
    this.#summaries.clear();
  }
}
