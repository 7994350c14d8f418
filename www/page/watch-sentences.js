// Notices when a page takes away or rewrites sentences that are shown as points. Knows ranges; must not know what for.

/**
 * How long a page may be busy before we look. A page that replaces its article does so within a frame or two; one that
 * changes all the time (a ticker) is looked at twice a second, which costs microseconds.
 */
const SETTLED_MS = 500;

/** Whether a sentence still stands where it was. */
export class TrackedSentence {
  /** @param {Range} range */
  constructor(range) {
    this.range = range;
    this.text = range.toString();
  }

  get isLost() {
    return !this.range.startContainer.isConnected || this.range.toString() !== this.text;
  }
}

/**
 * Calls `act` once, as soon as a sentence is lost. Looked at is what holds the sentences, with all below it, and the
 * children of what that stands in: whatever takes the article off the page shows there.
 * @param {TrackedSentence[]} places
 * @param {() => void} act
 * @returns {() => void} ends it
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

/** @param {TrackedSentence[]} places @returns {Node | undefined} */
function commonElement(places) {
  const [first, ...others] = places.map(({ range }) => range.startContainer);
  let node = first?.parentNode;
  while (node && !others.every((other) => node?.contains(other))) node = node.parentNode;
  return node ?? undefined;
}
