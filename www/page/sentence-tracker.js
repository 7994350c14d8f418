// Tracks the sentences of a summary while the page changes. Must not depend on how points are
// shown.

import { relocate } from "./relocate.js";
import { TrackedSentence, watchSentences } from "./watch-sentences.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').LocatedPoint} LocatedPoint
 *
 * @typedef {object} Changes Handlers of changes to the sentences.
 * @property {() => void} rewritten the page removed or rewrote a sentence
 * @property {() => void} moved all sentences were found again, some in new places
 * @property {() => void} lost a sentence was not found again
 */

/** Finds the sentences of points again when the page replaces or rewrites them. */
export class SentenceTracker {
  #points;
  #changes;
  #sentences;
  #unwatch = () => {};

  /**
   * @param {LocatedPoint[]} points a point gets a new `range` when its sentence is found again
   * @param {Changes} changes
   */
  constructor(points, changes) {
    this.#points = points;
    this.#changes = changes;
    this.#sentences = points.map(({ range }) => new TrackedSentence(range));
    this.#watch();
  }

  /** Finds all sentences again. @returns {boolean} false if a sentence is no longer on the page */
  relocateAll() {
    return this.#points.every((_, index) => this.relocate(index));
  }

  /**
   * Finds the sentence of a point again.
   * @param {number} index of the point
   * @returns {boolean} false if the sentence is no longer on the page
   */
  relocate(index) {
    const point = this.#points[index];
    if (!point || !this.#sentences[index]?.isLost) return true;
    this.#changes.rewritten();
    const range = relocate(point);
    if (!range) return false;
    point.range = range;
    this.#sentences[index] = new TrackedSentence(range);
    return true;
  }

  /** Stops watching the page. */
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
