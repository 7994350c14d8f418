// What the scenarios call: each function answers with something that JSON can carry.
import { extractArticle, summarize, summarizeArticle } from "../nutgraf.js";

const reason = new Error("the very reason");

/** What a promise rejects with. */
async function rejection(promise) {
  try {
    return { resolved: await promise };
  } catch (error) {
    return error;
  }
}

window.tests = {
  /** The summary's JSON; as text, so that no driver rounds a number on the way. */
  async answer(text, options) {
    return JSON.stringify(await summarize(text, options));
  },

  async code(text, options) {
    const { name, code } = await rejection(summarize(text, options));
    return name === "NutgrafError" ? code : `${name} ${code}`;
  },

  tooLong: () => tests.code("All that is said is said again. ".repeat(400_000), {}),

  async abortedBefore() {
    return (await rejection(summarize("Some words.", { signal: AbortSignal.abort(reason) }))).message;
  },

  /** The module is still on its way when the signal comes. */
  async abortedMeanwhile() {
    const controller = new AbortController();
    const settled = rejection(summarizeArticle(document, { signal: controller.signal }));
    controller.abort(reason);
    const error = await settled;
    return error === reason ? error.message : `another one: ${error}`;
  },

  /** Whether what `summarizeArticle` points at is what `extractArticle` reads and what the page says. */
  async article() {
    const { title, lang, text } = await extractArticle();
    const { points } = await summarizeArticle();
    const plain = (words) => words.replace(/\s+/g, " ");
    const ranges = points.length > 0 && points.every((point) => plain(point.range.toString()) === plain(point.text));
    const spans = points.every((point) => text.slice(point.start, point.end) === point.text);
    return { title, lang, ranges, spans };
  },
};
