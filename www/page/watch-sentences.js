// Detects when a page removes or rewrites sentences. Must not depend on the use of the sentences.

import { own } from "../shared/own-members.js";

/**
 * Time in ms between a change of the page and the check. With a shorter time, a page that replaces
 * its article in several frames is checked halfway. With a longer one, an outdated summary stays
 * longer. A ticker that never stops causes two checks a second, of microseconds each.
 */
const SETTLED_MS = 500;

/** A sentence, with the text that it had at first. */
export class TrackedSentence {
  /** @param {Range} range */
  constructor(range) {
    this.range = range;
    this.text = range.toString();
  }

  /** True if the range no longer contains the sentence. */
  get isLost() {
    return !this.range.startContainer.isConnected || this.range.toString() !== this.text;
  }
}

/**
 * Calls `act` once, when a sentence is removed or rewritten. Observes the common ancestor of all
 * sentences with its subtree, and the child lists of the elements above it: the page may remove the
 * whole article.
 * @param {TrackedSentence[]} places
 * @param {() => void} act
 * @returns {() => void} stops watching
 */
export function watchSentences(places, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    timer = undefined;
    if (!places.some((place) => place.isLost)) return;
    stop();
    act();
  };
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, SETTLED_MS)));
  const container = commonElement(places);
  if (container) observer.observe(container, { childList: true, characterData: true, subtree: true });
  for (let node = parentOf(container); node; node = parentOf(node))
    observer.observe(node, { childList: true });
  return stop;
}

/**
 * Finds the deepest element that contains the starts of all sentences.
 * @param {TrackedSentence[]} places
 * @returns {Node | undefined}
 */
function commonElement(places) {
  const [first, ...others] = places.map(({ range }) => range.startContainer);
  let node = parentOf(first);
  while (node && !others.every((other) => own(node, "contains").call(node, other)))
    node = parentOf(node);
  return node;
}

/** @param {Node | undefined} node @returns {Node | undefined} */
function parentOf(node) {
  return node && (own(node, "parentNode") ?? undefined);
}
