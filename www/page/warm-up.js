// Runs the engine on a small document before the first article. Browsers compile each function of
// WebAssembly and scripts at its first call, which takes longer than a summary. Must not depend on
// when it runs.

import { en, errors } from "../locales/en.js";
import { page as ours } from "../shared/own-members.js";
import { readPage } from "./read-page.js";

/** @typedef {import('../engine/instance.js').Program} Program */

/**
 * Text to summarize: the panel's own sentences, and one with the names, numbers and quotations that
 * those lack.
 */
const WARM_UP_LINES = [
  ...Object.values({ ...errors, because: en.labels.because, about: en.labels.about }),
  "“Who pays 4,000 crowns?” asked Captain Ida Strand of Holm on Monday, at 4.30 p.m. Photo: I. Strand",
];

/**
 * Summarizes and extracts a document that is never shown. Without a DOM, summarizes a text.
 * @param {Program} program
 */
export function warmUp(program) {
  if (!globalThis.document) return void program.summarizeText(WARM_UP_LINES.join("\n"), {});
  const page = ours.implementation.createHTMLDocument(`${en.labels.headline} – ${en.labels.more}`);
  const article = page.body.appendChild(page.createElement("article"));
  const add = (/** @type {string} */ tag, /** @type {string} */ text, into = article) => {
    const element = into.appendChild(page.createElement(tag));
    element.className = `story-${tag}`;
    element.textContent = text;
    element.checkVisibility = () => true; // without layout, it would count as hidden
    return element;
  };
  const chrome = add("nav", "", page.body);
  for (const label of Object.values(en.labels)) add("a", label, chrome).setAttribute("href", "#");
  add("h1", en.labels.headline);
  for (const line of WARM_UP_LINES) add("p", line).append(page.createElement("br"));
  add("h2", en.labels.keywords);
  add("li", en.labels.about, add("ul", ""));
  add("figcaption", en.labels.saves, add("figure", ""));
  program.summarizePage(readPage(page), {});
  program.extractPage(readPage(page));
}
