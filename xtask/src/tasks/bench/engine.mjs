// Measures summarizers in JavaScript, in Node and in browsers, for `cargo xtask bench`.

/** The lengths of the texts in words, as in benches/peers. */
const TEXT_WORDS = [600, 10_000, 100_000, 1_000_000];

/** The minimum time of a batch of runs in ms. Browsers round times to as much as a millisecond. */
const BATCH = 40;

/** The minimum time of all batches for one text in ms. Meanwhile, engines optimize the code. */
const TURN = 1000;

/** Returns the best time of `run` in ms. @param {() => unknown} run */
export async function bestTime(run) {
  const start = performance.now();
  let [runs, best] = [1, Infinity];
  while (best === Infinity || performance.now() - start < TURN) {
    const began = performance.now();
    for (let i = 0; i < runs; i++) await run();
    const time = performance.now() - began;
    if (time < BATCH) runs *= 2;
    else best = Math.min(best, time / runs);
  }
  return best;
}

/** Fetches an invented text. @param {string} origin @param {number} words */
export async function story(origin, words) {
  return (await fetch(`${origin}/story/${words}`)).text();
}

/**
 * Measures a summarizer with each text, and yields the number of words and the time in ms.
 * @param {string} origin
 * @param {(text: string) => unknown} summarize
 */
export async function* times(origin, summarize) {
  for (const words of TEXT_WORDS) {
    const text = await story(origin, words);
    yield [words, await bestTime(() => summarize(text))];
  }
}

/** Measures Nutgraf in a page. @param {string} module address of nutgraf-worker.js */
export async function timesInPage(module) {
  const { summarize } = await import(module);
  const rows = [];
  for await (const row of times(location.origin, summarize)) rows.push(row);
  return rows;
}

/**
 * Measures the browser's own Summarizer with the shortest text. Returns its time in ms, or a string
 * with the reason why there is none.
 */
export async function timeOfOwnSummarizer() {
  const { Summarizer } = globalThis;
  if (!Summarizer) return "it has no Summarizer";
  const availability = await Summarizer.availability();
  if (availability !== "available") return `its availability is "${availability}"`;
  const [text, own] = [await story(location.origin, TEXT_WORDS[0]), await Summarizer.create()];
  return bestTime(() => own.summarize(text));
}
