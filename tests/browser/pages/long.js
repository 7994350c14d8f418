// Summarizes long texts by the function of the package, from the origin that the page's address names, or its own.
import { longestStretch, longText, nextAsked, workers } from "./long-text.js";

const base = location.search.slice(1) || new URL("..", location.href);
const { preload, summarize } = await import(new URL("nutgraf.js", base).href);
const reject = (promise) =>
  promise.then(
    () => "none",
    (reason) => reason,
  );

window.tests = {
  /** How long the page had no turn while a text was summarized, at the longest. */
  async long(words) {
    const text = longText(words);
    await preload();
    await summarize(longText(5_000)); // the Worker is there before the clock starts
    return longestStretch(() => summarize(text));
  },

  /** Aborts a long text as soon as a Worker has it, then has another one summarized. */
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

  /** The points of a long text are slices of it, in order, and those of the same text on the page. */
  async answer(text) {
    const { points, ...about } = await summarize(text);
    const slices = points.every((point) => point.text === text.slice(point.start, point.end));
    return { slices, workers, answer: JSON.stringify({ points, ...about }) };
  },

  text: async (words) => longText(words),
};
