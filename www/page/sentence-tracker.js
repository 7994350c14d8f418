// Where the sentences of a summary stand, also after the page has rewritten itself. Knows ranges; must not know what is
// shown of them.

import { refind } from "./find-quote.js";
import { Place, watchPlaces } from "./sentence-watcher.js";

/**
 * @typedef {import('../types/nutgraf.d.ts').PagePoint} PagePoint
 *
 * @typedef {object} Changes What the page does to the sentences.
 * @property {() => void} rewritten one of them stands no longer where it stood
 * @property {() => void} moved all of them were found again
 * @property {() => void} lost one of them is gone
 */

export class Places {
  #points;
  #page;
  #changes;
  #places;
  #unwatch = () => {};

  /**
   * @param {PagePoint[]} points get another `range` where their sentence was found again (a translation, a live page)
   * @param {Document} page
   * @param {Changes} changes
   */
  constructor(points, page, changes) {
    this.#points = points;
    this.#page = page;
    this.#changes = changes;
    this.#places = points.map(({ range }) => new Place(range));
    this.#watch();
  }

  /** Whether it is known where all sentences stand. */
  get complete() {
    return this.#points.every((_, index) => this.has(index));
  }

  /** Whether it is known where the sentence of a point stands, be it elsewhere than before. @param {number} index */
  has(index) {
    const point = this.#points[index];
    if (!point || !this.#places[index]?.isLost) return true;
    this.#changes.rewritten();
    const range = refind(point, this.#page);
    if (!range) return false;
    point.range = range;
    this.#places[index] = new Place(range);
    return true;
  }

  /** Ends the watch over the page. */
  stop() {
    this.#unwatch();
  }

  #watch() {
    this.#unwatch = watchPlaces(this.#places, () => this.#onChange());
  }

  #onChange() {
    if (!this.complete) return this.#changes.lost();
    this.#watch();
    this.#changes.moved();
  }
}
