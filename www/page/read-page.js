// Reads a page in one pass, as numbers and strings, and never changes it. All decisions (which
// elements are blocks, which class names mean a sidebar, which text is the story) are made in Rust.
// Here, only elements without readable text are left out.

import { emptyResult, NutgrafError } from "../engine/errors.js";
import { linkedItems } from "../shared/json-ld.js";
import { own } from "../shared/own-members.js";
import { membersOf } from "./dom-members.js";
import { visibilityOf } from "./visibility.js";

const NEVER_TEXT = new Set(
  (
    "script style noscript template iframe object embed svg math img picture video audio canvas map meta link " +
    "datalist progress meter"
  ).split(" "),
);

/** Form controls. Only their tag is recorded, as a sign that the text beside them is of a form. */
const CONTROLS = new Set("button input select textarea".split(" "));

/**
 * Attributes that the Rust code uses. Elements with the same tag and attributes share one
 * description, so an attribute whose values seldom repeat makes the result large.
 */
const ATTRIBUTES = new Set(
  (
    "class id role itemprop itemtype lang hidden inert aria-hidden aria-modal data-nosnippet data-nutgraf-article " +
    "data-nutgraf-ignore data-nutgraf-pin data-testid data-component"
  ).split(" "),
);

/** Inline styles that hide text. */
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden|filter\s*:\s*blur)/i;

const CLOSE = -1;
const TEXT = -2;

/**
 * @typedef {object} PageSource Page in the form that the engine reads. Strings are UTF-8, because
 *   `TextEncoder` is much faster than copying them character by character.
 * @property {Int32Array} numbers the tree in document order: `n >= 0` opens an element with line
 *   `n` of `descriptions`; `-1` closes it; `-2`, followed by a length in UTF-16 units, is a text
 *   node
 * @property {Uint8Array} descriptions the distinct descriptions of elements, one a line: the tag,
 *   then `name=value`, separated by tabs
 * @property {Uint8Array} text the characters of all text nodes
 * @property {Uint8Array} facts one line for each fact about the page: a name, a tab, a value
 * @property {Text[]} nodes the text nodes, in the order of `text`
 * @property {ReturnType<typeof visibilityOf>} isVisible checks if readers see a text node
 * @property {(start: number, from: number, end: number, to: number) => Range | null} makeRange
 *   makes the range from offset `from` in node `start` to offset `to` in node `end`; `null` if the
 *   DOM has no ranges
 */

/**
 * Reads the page below `root`.
 * @param {Document | Element} [root]
 * @param {{ article?: string, near?: Element }} [options] `article` is a CSS selector of the
 *   article's container; `near` is an element in or beside the wanted article
 * @returns {PageSource}
 * @throws {NutgrafError} `no-article` if `article` matches nothing, `bad-option` if it is invalid
 */
export function readPage(root = document, { article, near } = {}) {
  const container = article ? select(root, article) : root;
  const page = own(container, "ownerDocument") ?? /** @type {Document} */ (container);
  const facts = pageFacts(page);
  if (container !== page) {
    const lang = own(container, "closest")?.call(container, "[lang]")?.getAttribute("lang");
    facts.push(fact("container", "given"), fact("lang", lang));
  }
  const top = container === page ? (own(page, "body") ?? page) : container;
  const members = membersOf(top);
  const { numbers, descriptions, texts, nodes } = readTree(top, members, near);
  return {
    numbers: Int32Array.from(numbers),
    descriptions: utf8(descriptions, "\n"),
    text: utf8(texts, ""),
    facts: utf8(facts.filter(Boolean), "\n"),
    nodes,
    isVisible: visibilityOf(page, nodes, members),
    makeRange(start, from, end, to) {
      const range = own(page, "createRange").call(page);
      if (!range.setStart) return null; // linkedom
      range.setStart(nodes[start], from);
      range.setEnd(nodes[end], to);
      return range;
    },
  };
}

/**
 * Lists the text nodes that `readPage` reads.
 * @param {Document | Element} root
 */
export function textNodes(root) {
  return readTree(root, membersOf(root)).nodes;
}

/**
 * Joins texts and encodes them as UTF-8.
 * @param {string[]} texts
 * @param {string} separator
 */
function utf8(texts, separator) {
  return new TextEncoder().encode(texts.join(separator));
}

/**
 * Finds the element that the selector of the option `article` matches.
 * @param {Document | Element} root
 * @param {string} selector
 */
function select(root, selector) {
  try {
    const found = own(root, "querySelector").call(root, selector);
    if (found) return found;
  } catch (cause) {
    throw new NutgrafError(
      "bad-option",
      `article: ${JSON.stringify(selector)} is not a CSS selector`,
      cause,
    );
  }
  throw emptyResult("no-article", `the page has nothing that ${selector} selects`);
}

/**
 * Reads the flat tree: with the content of open shadow roots, and with slotted nodes in their
 * slots. Pages may nest deeper than the call stack allows, so the stack is an array.
 * @param {Node} top
 * @param {import("./dom-members.js").Members} members
 * @param {Element} [near]
 */
function readTree(top, members, near) {
  /** @type {number[]} */
  const numbers = [];
  /** @type {string[]} */
  const texts = [];
  /** @type {Text[]} */
  const nodes = [];
  /** @type {Map<string, number>} */
  const lines = new Map();
  /** @type {any[]} nodes, and CLOSE at the end of an element */
  const stack = [top];
  const { nodeType } = members;
  while (stack.length) {
    const node = stack.pop();
    const type = node === CLOSE ? CLOSE : nodeType.call(node);
    if (type === CLOSE) {
      numbers.push(CLOSE);
    } else if (type === 3) {
      const { data } = node;
      numbers.push(TEXT, data.length);
      texts.push(data);
      nodes.push(node);
    } else if (type === 1) {
      // Only in a form can a field hide the property.
      const tag = typeof node.localName === "string" ? node.localName : "form";
      if (NEVER_TEXT.has(tag)) continue;
      const line = describe(node, tag, members, near);
      let number = lines.get(line);
      if (number === undefined) {
        number = lines.size;
        lines.set(line, number);
      }
      numbers.push(number);
      stack.push(CLOSE);
      pushChildren(stack, node, tag, members);
    } else if (node === top) {
      pushChildren(stack, node, "", members);
    }
  }
  return { numbers, descriptions: [...lines.keys()], texts, nodes };
}

/**
 * Pushes the children of a node in reverse order, so that the first is popped first. Skips the
 * children of form controls and of <nut-graf>, which are not part of the page's text.
 * @param {unknown[]} stack
 * @param {any} node
 * @param {string} tag
 * @param {import("./dom-members.js").Members} members
 */
function pushChildren(stack, node, tag, { lastChild, previousSibling }) {
  if (tag === "nut-graf" || CONTROLS.has(tag)) return;
  const slotted = tag === "slot" ? node.assignedNodes() : [];
  for (let i = slotted.length; i--; ) stack.push(slotted[i]);
  if (slotted.length) return;
  const parent = (tag !== "form" && node.shadowRoot) || node;
  for (let child = lastChild.call(parent); child; child = previousSibling.call(child)) stack.push(child);
}

/**
 * Returns the description of an element: its tag and its relevant attributes, in one line.
 * @param {any} node
 * @param {string} tag
 * @param {import("./dom-members.js").Members} members
 * @param {Element} [near]
 */
function describe(node, tag, { element }, near) {
  let line = tag;
  if (CONTROLS.has(tag)) return line;
  if (node === near) line += "\tnear=";
  for (const name of element.getAttributeNames.call(node)) {
    if (name === "href")
      line += element.getAttribute.call(node, name).includes("#") ? "\thref=#" : "\thref=";
    else if (ATTRIBUTES.has(name)) line += `\t${name}=${oneLine(element.getAttribute.call(node, name))}`;
    else if (name === "style" && HIDING_STYLE.test(element.getAttribute.call(node, name)))
      line += "\tunseen=";
  }
  return line;
}

/** Lists the metadata of a page, one fact a line. @param {Document} page */
function pageFacts(page) {
  const all = (/** @type {string} */ selector) => own(page, "querySelectorAll").call(page, selector);
  /** @type {Map<string | null, string>} the first value of each name */
  const meta = new Map();
  for (const tag of all("meta[content]")) {
    const name = tag.getAttribute("property") ?? tag.getAttribute("name");
    if (!meta.has(name)) meta.set(name, tag.getAttribute("content"));
  }
  const facts = [
    fact("lang", own(page, "documentElement")?.lang),
    fact("host", page.location?.hostname),
    fact("title", own(page, "title")),
    fact("og:title", meta.get("og:title")),
    fact("twitter:title", meta.get("twitter:title")),
    fact("site", meta.get("og:site_name")),
    fact("site", meta.get("application-name")),
  ];
  for (const script of all('script[type="application/ld+json"]'))
    facts.push(...linkedFacts(script.textContent));
  return facts;
}

/** Lists the facts in a JSON-LD script, in terms of schema.org. @param {string} json */
function linkedFacts(json) {
  return linkedItems(json).flatMap(({ type, item }) => {
    if (/Article|BlogPosting|Report|Review/.test(type)) {
      return [
        fact("ld:type", type),
        fact("ld:headline", item.headline),
        fact("ld:lang", item.inLanguage),
        fact("ld:free", item.isAccessibleForFree),
        ...[item.hasPart].flat().map((part) => fact("ld:free", part?.isAccessibleForFree)),
        fact("site", item.publisher?.name),
      ];
    }
    return /Organization|WebSite/.test(type) ? [fact("site", item.name)] : [];
  });
}

/**
 * Returns a fact as a line; empty if it has no value.
 * @param {string} name
 * @param {unknown} value
 */
function fact(name, value) {
  return value === undefined || value === null || typeof value === "object" || value === ""
    ? ""
    : `${name}\t${oneLine(value)}`;
}

/**
 * Converts a value to a string without tabs and newlines, which are separators here. A check comes
 * first, because few values have any, and a check is faster than a replacement.
 * @param {unknown} value
 */
function oneLine(value) {
  const text = String(value);
  return text.includes("\n") || text.includes("\t") ? text.replace(/\s+/g, " ").trim() : text;
}
