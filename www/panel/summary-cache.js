// Caches the summaries of one article by their options. Must not depend on how a summary is made.

/**
 * @typedef {import('../types/nutgraf.d.ts').ArticleOptions} ArticleOptions
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 */

/** The summaries of one article, finished or in progress. */
export class SummaryCache {
  /** @type {Map<string, Promise<PageSummary>>} */
  #summaries = new Map();
  #make;

  /** @param {(options: ArticleOptions) => Promise<PageSummary>} make */
  constructor(make) {
    this.#make = make;
  }

  /**
   * Returns the summary for some options, made at the first call. After a failure, the next call
   * tries again.
   * @param {ArticleOptions} options `near` is not part of the key, so it must never change
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

  /** Removes all summaries. */
  clear() {
    this.#summaries.clear();
  }
}
