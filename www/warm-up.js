// A first run on next to nothing. Browsers compile WebAssembly and scripts function by function, at the first call; done
// ahead, while nobody waits, it spares the click more than half of its time. Must not know when that is.

import { readPage } from "./page.js";

/** @typedef {import('./machine.js').Program} Program */

/** Sentences with a bit of everything: names, numbers, a quotation, a question; enough of them to be an article. */
const TEXT = `A ferry with 90 people on board ran aground off the cape on Monday, the coast guard said. Nobody was hurt.
“We saw no light,” said Captain Ida Strand. But the lamp had failed a week before, at 4.30 p.m., and nobody came.
Who pays? The harbour of Holm, which owns the lamp, says that it told the pilots of both towns. They deny it.
The ferry was pulled off the rocks by two tugs at noon, and taken to a yard in Westerby, where divers look at it.
A new lamp costs 4,000 crowns. The council had put it off in each of the last three years, to save money.`;

/**
 * Runs what an article needs, on a document of its own that nobody sees.
 * @param {Program} program
 */
export function warmUp(program) {
  if (!globalThis.document) return void program.summarizeText(TEXT, {});
  const page = document.implementation.createHTMLDocument("");
  page.title = "Ferry runs aground – The Holm Post";
  const article = page.body.appendChild(page.createElement("article"));
  const add = (/** @type {string} */ tag, /** @type {string} */ text, into = article) => {
    const element = into.appendChild(page.createElement(tag));
    element.className = `story-${tag}`;
    element.textContent = text;
    element.checkVisibility = () => true; // what is not laid out would count as hidden
    return element;
  };
  const chrome = add("nav", "", page.body);
  for (const link of ["Home", "News", "Sport", "Read more about ferries"]) add("a", link, chrome).setAttribute("href", "#");
  add("h1", "Ferry runs aground");
  for (const line of TEXT.split("\n")) add("p", line).append(page.createElement("br"));
  add("h2", "The lamp");
  add("li", "It was lit in 1911, and went out twice.", add("ul", ""));
  add("figcaption", "The ferry on Monday. Photo: I. Strand", add("figure", ""));
  program.summarizePage(readPage(page), {});
  program.extractPage(readPage(page));
}
