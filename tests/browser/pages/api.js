// Functions that the scenarios of api.rs call. Each returns a JSON value.
import { extractArticle, relocate, summarize, summarizeArticle } from "../nutgraf.js";

const reason = new Error("the very reason");

/**
 * Returns the error that a promise rejects with, or an object with the value that it resolves to.
 */
async function rejection(promise) {
  try {
    return { resolved: await promise };
  } catch (error) {
    return error;
  }
}

window.tests = {
  /**
   * Returns the summary, or the code of the error, as JSON text, so that no driver rounds a number.
   * In `text`, U+E000 stands for half of a surrogate pair, see parity.rs.
   */
  async answer(text, options) {
    const asked = summarize(text.replaceAll("\ue000", "\ud83e"), options);
    return JSON.stringify(await asked.catch(({ code }) => ({ error: code })));
  },

  async code(text, options) {
    const { name, code } = await rejection(summarize(text, options));
    return name === "NutgrafError" ? code : `${name} ${code}`;
  },

  tooLong: () => tests.code("All that is said is said again. ".repeat(400_000), {}),

  async abortedBefore() {
    return (await rejection(summarize("Some words.", { signal: AbortSignal.abort(reason) }))).message;
  },

  /** Aborts a call while the module is being loaded. */
  async abortedMeanwhile() {
    const controller = new AbortController();
    const settled = rejection(summarizeArticle(document, { signal: controller.signal }));
    controller.abort(reason);
    const error = await settled;
    return error === reason ? error.message : `another one: ${error}`;
  },

  /**
   * Compares the points of `summarizeArticle` with the text of `extractArticle` and with the page.
   */
  async article() {
    const { title, lang, text } = await extractArticle();
    const { points, site, genre, isAccessibleForFree } = await summarizeArticle();
    const plain = (words) => words.replace(/\s+/g, " ");
    const ranges =
      points.length > 0 && points.every((point) => plain(point.range.toString()) === plain(point.text));
    const spans = points.every((point) => text.slice(point.start, point.end) === point.text);
    return { title, lang, ranges, spans, about: [site, genre, isAccessibleForFree] };
  },

  /** Calls `relocate` for one point, while its page changes as pages do. Returns what was found. */
  async refound() {
    const { points } = await summarizeArticle();
    const point = points[1];
    const article = document.querySelector("article");
    const saved = article.cloneNode(true).children;
    const same = (await relocate(point)) === point.range;
    const holder = () => point.range.startContainer.parentElement;
    const found = async () => (await relocate(point))?.toString() ?? null;

    const words = document.createElement("font");
    words.append(...[...point.text].map((letter) => new Text(letter)));
    holder().replaceChildren("What was known at noon. ", words);
    const split = await found();

    const copy = document.createElement("p");
    copy.textContent = `12.40: It is now known why. ${point.text}`;
    article.replaceChildren(copy, ...saved);
    const again = await relocate(point);
    const reads = again.toString() === point.text;
    const place = [...article.children].indexOf(again.startContainer.parentElement);

    const elsewhere = await relocate(point, document.querySelector("footer"));
    for (const each of article.querySelectorAll("p"))
      each.textContent = "Nattogene kommer tilbake til dalen.";
    return { same, split: split === point.text, again: reads, place, elsewhere, gone: await found() };
  },
};
