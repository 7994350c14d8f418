// Summarizes the copy of a page in the popup, under the policy of the extension.

import { readWasm } from "../engine/fetch-wasm.js";
import { setModuleSource } from "../engine/instance.js";
import { engine } from "../engine/summarize.js";

/**
 * @typedef {import('./page-script.js').PageCopy} PageCopy
 * @typedef {import('./page-script.js').Place} Place
 * @typedef {import('../types/nutgraf.d.ts').PageSummary} PageSummary
 *
 * @typedef {object} CopySummary
 * @property {string} lang BCP 47, `und` if it is unknown
 * @property {string[]} points
 * @property {Place[]} places of the points in the page
 * @property {number} articleSentences
 * @property {number} secondsSaved
 */

/** The mark of a text node in `numbers`. */
const TEXT = -2;

setModuleSource(readWasm);

/** Fetches and compiles the module. */
export const preload = () => engine.ready();

/**
 * Summarizes a copy.
 * @param {PageCopy} copy
 * @param {{ sentences?: number }} options
 * @returns {Promise<CopySummary>}
 */
export async function summarizeCopy(copy, options) {
  const nodes = textNodes(copy);
  const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const page = /** @type {any} */ ({
    numbers: Int32Array.from(copy.numbers),
    descriptions: encode(copy.descriptions),
    text: encode(copy.text),
    facts: encode(copy.facts),
    nodes,
    isVisible: (/** @type {number} */ node, /** @type {boolean} */ cuts) =>
      (Number(copy.visible[node]) & (cuts ? 2 : 1)) > 0,
  });
  const summary = /** @type {PageSummary} */ (
    await engine.run((program) => program.summarizePage(page, options))
  );
  const indices = new Map(nodes.map((node, index) => [/** @type {Node} */ (node), index]));
  const { points, lang, articleSentences, secondsSaved } = summary;
  return {
    lang,
    points: points.map((point) => point.text),
    places: points.map((point) => placeOf(point, indices)),
    articleSentences,
    secondsSaved,
  };
}

/**
 * Describes the place of a point's sentence.
 * @param {import('../types/nutgraf.d.ts').LocatedPoint} point
 * @param {Map<Node, number>} indices of the text nodes
 * @returns {Place}
 */
function placeOf({ text, prefix, suffix, range }, indices) {
  const at = (/** @type {Node} */ node) => indices.get(node) ?? -1;
  return {
    start: [at(range.startContainer), range.startOffset],
    end: [at(range.endContainer), range.endOffset],
    text,
    prefix,
    suffix,
  };
}

/**
 * Makes text nodes with the texts of the page's, since the engine makes ranges of them.
 * @param {PageCopy} copy
 */
function textNodes({ numbers, text }) {
  const parent = document.createDocumentFragment();
  /** @type {Text[]} */
  const nodes = [];
  let passed = 0;
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at] !== TEXT) continue;
    const length = numbers[++at] ?? 0;
    nodes.push(document.createTextNode(text.slice(passed, passed + length)));
    passed += length;
  }
  parent.append(...nodes);
  return nodes;
}
