// Functions that the scenarios of long_texts.rs call. They use `summarize()` of the origin in the
// page's query, or of the page's own origin.
import { crashNext, longestStretch, longText, nextAsked, workers } from "./long-text.js";

const base = location.search.slice(1) || new URL("..", location.href);
const { preload, summarize } = await import(new URL("nutgraf.js", base).href);
const reject = (promise) =>
  promise.then(
    () => "none",
    (reason) => reason,
  );

window.tests = {
  /** Measures the longest time for which the page is blocked while a text is summarized. */
  async long(words) {
    const text = longText(words);
    await preload();
    await summarize(longText(5_000)); // the Worker is there before the clock starts
    return longestStretch(() => summarize(text));
  },

  /** Aborts the work on a long text when a Worker has the text, then summarizes another one. */
  async abortLong(words) {
    const controller = new AbortController();
    const begun = nextAsked();
    const summary = reject(summarize(longText(words), { signal: controller.signal }));
    await begun;
    controller.abort("the very reason");
    const reason = await summary;
    await summarize(longText(5_000));
    return { reason, workers };
  },

  /** Summarizes a text with a Worker that dies, and then another text. */
  async workerDies(words) {
    crashNext();
    const { code } = await reject(summarize(longText(words)));
    const { points } = await summarize(longText(words));
    return { code, points: points.length, workers };
  },

  /** Returns the summary of a text, and true if its points are slices of the text. */
  async answer(text) {
    const { points, ...about } = await summarize(text);
    const slices = points.every((point) => point.text === text.slice(point.start, point.end));
    return { slices, workers, answer: JSON.stringify({ points, ...about }) };
  },

  text: async (words) => longText(words),
};
