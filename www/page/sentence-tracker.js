// Where the sentences of a summary stand, also after the page has rewritten itself. Knows ranges; must not know what is
// shown of them.

import { relocate } from "./relocate.js";
import { TrackedSentence, watchSentences } from "./watch-sentences.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 *
 * @typedef {object} Changes What the page does to the sentences.
 * @property {() => void} rewritten one of them stands no longer where it stood
 * @property {() => void} moved all of them were found again
 * @property {() => void} lost one of them is gone
 */

export class SentenceTracker {
  #points;
  #page;
  #changes;
  #sentences;
  #unwatch = () => {};

  /**
   * @param {LocatedPoint[]} points get another `range` where their sentence was found again (a translation, a live page)
   * @param {Document} page
   * @param {Changes} changes
   */
  constructor(points, page, changes) {
    this.#points = points;
    this.#page = page;
    this.#changes = changes;
    this.#sentences = points.map(({ range }) => new TrackedSentence(range));
    this.#watch();
  }

  /** Finds the sentences that have moved. @returns {boolean} false if one of them is gone */
  relocateAll() {
    return this.#points.every((_, index) => this.relocate(index));
  }

  /** Finds the sentence of a point if it has moved. @param {number} index @returns {boolean} false if it is gone */
  relocate(index) {
    const point = this.#points[index];
    if (!point || !this.#sentences[index]?.isLost) return true;
    this.#changes.rewritten();
    const range = relocate(point, this.#page);
    if (!range) return false;
    point.range = range;
    this.#sentences[index] = new TrackedSentence(range);
    return true;
  }

  /** Ends the watch over the page. */
  stop() {
    this.#unwatch();
  }

  #watch() {
    this.#unwatch = watchSentences(this.#sentences, () => this.#onChange());
  }

  #onChange() {
    if (!this.relocateAll()) return this.#changes.lost();
    this.#watch();
    this.#changes.moved();
  }
}
