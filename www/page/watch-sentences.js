// Detects when a page removes or rewrites sentences. Must not depend on what the sentences are
// needed for.

/**
 * Time between a change of the page and the check. If it is shorter, a page that replaces its
 * article in several frames is checked halfway; if it is longer, a stale summary is shown longer. A
 * page that changes all the time (a ticker) is checked twice a second, which takes microseconds.
 */
const SETTLED_MS = 500;

/** A sentence and the text that it had when it was first seen. */
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
 * Calls `act` once, when a sentence is removed or rewritten. It observes the subtree of the deepest
 * element that contains all sentences, and the child lists of that element's ancestors, because the
 * page may remove the whole article.
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
  for (let node = container?.parentNode; node; node = node.parentNode)
    observer.observe(node, { childList: true });
  return stop;
}

/**
 * Finds the deepest element that contains all sentences.
 * @param {TrackedSentence[]} places
 * @returns {Node | undefined}
 */
function commonElement(places) {
  const [first, ...others] = places.map(({ range }) => range.startContainer);
  let node = first?.parentNode;
  while (node && !others.every((other) => node?.contains(other))) node = node.parentNode;
  return node ?? undefined;
}
