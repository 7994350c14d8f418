// What is on a page, read in one pass: numbers and strings. Knows the DOM; decides nothing; never writes to the page.
//
// Everything that has to be judged (which tag is a block, which class name means a sidebar, which text is the story)
// is judged in Rust, from what is handed over here. Left out is only what a reader never sees as text.

import { emptyResult, NutgrafError } from "../engine/errors.js";
import { linkedItems } from "../shared/json-ld.js";

const NEVER_TEXT = new Set(
  (
    "script style noscript template iframe object embed svg math img picture video audio canvas map meta link " +
    "button select input textarea datalist progress meter"
  ).split(" "),
);

/** The attributes that Rust wants to hear of. Equal elements are described once, so nothing unique to an element. */
const ATTRIBUTES = new Set(
  (
    "class id role itemprop itemtype lang hidden aria-hidden data-nosnippet data-nutgraf-article data-nutgraf-ignore " +
    "data-nutgraf-pin data-testid data-component"
  ).split(" "),
);

const UNSEEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|filter\s*:\s*blur)/i;

const CLOSE = -1;
const TEXT = -2;

/**
 * What is asked of every node, as the platform defines it: see `own`. There is no platform in Node.js.
 * @type {any}
 */
const { Node: { prototype: node } = {}, Element: { prototype: element } = {} } = /** @type {any} */ (
  globalThis
);
const [nodeType, lastChild, previousSibling] = ["nodeType", "lastChild", "previousSibling"].map(
  (name) => node && Object.getOwnPropertyDescriptor(node, name)?.get,
);

/**
 * Reads the page under `root`, a document or an element.
 *
 * `article` is a CSS selector of the container, for a publisher who knows it; `near` is the element for which the
 * article is wanted (the widget), for a page with several.
 *
 * @param {Document | Element} [root]
 * @param {{ article?: string, near?: Element }} [options]
 * @returns {{numbers: Int32Array, descriptions: Uint8Array, text: Uint8Array, facts: Uint8Array, nodes: Text[]}} texts
 *   are UTF-8: browsers encode much faster than a loop over the characters does.
 *   - `numbers`: the tree in document order. `n >= 0` opens an element that `descriptions` has in line `n`; `-1` closes
 *     one; `-2` and a length in UTF-16 units is a text node, whose words are next in `text`.
 *   - `descriptions`: a line an element: the tag, then `name=value`, separated by tabs.
 *   - `facts`: a line a fact about the page: a name, a tab, a value.
 *   - `nodes`: the text nodes, in the order of `text`.
 * @throws {NutgrafError} `no-article` where `article` matches nothing, `bad-option` where it is no selector.
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
  const { numbers, descriptions, texts, nodes } = readTree(top, near);
  return {
    numbers: Int32Array.from(numbers),
    descriptions: utf8(descriptions, "\n"),
    text: utf8(texts, ""),
    facts: utf8(facts.filter(Boolean), "\n"),
    nodes,
  };
}

/**
 * The text nodes of a page that `readPage` reads.
 * @param {Document | Element} root
 */
export function textNodes(root) {
  return readTree(root).nodes;
}

/**
 * A property as its class defines it: the fields of a form hide those of the form that have the same name, and images
 * and forms with a name hide those of the document.
 * @param {Node} node
 * @param {string} name
 */
function own(node, name) {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/**
 * @param {string[]} texts
 * @param {string} separator
 */
function utf8(texts, separator) {
  return new TextEncoder().encode(texts.join(separator));
}

/**
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
 * Follows open shadow roots and their slots, as a reader sees them. Has its own stack: pages nest as deep as they like.
 * @param {Node} top
 * @param {Element} [near]
 */
function readTree(top, near) {
  /** @type {number[]} */
  const numbers = [];
  /** @type {string[]} */
  const texts = [];
  /** @type {Text[]} */
  const nodes = [];
  /** @type {Map<string, number>} */
  const lines = new Map();
  /** @type {any[]} nodes, and where an element ends, CLOSE */
  const stack = [top];
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
      // Only a form can have a field in place of its own property.
      const tag = typeof node.localName === "string" ? node.localName : "form";
      if (NEVER_TEXT.has(tag)) continue;
      const line = describe(node, tag, near);
      let number = lines.get(line);
      if (number === undefined) {
        number = lines.size;
        lines.set(line, number);
      }
      numbers.push(number);
      stack.push(CLOSE);
      pushChildren(stack, node, tag);
    } else if (node === top) {
      pushChildren(stack, node, "");
    }
  }
  return { numbers, descriptions: [...lines.keys()], texts, nodes };
}

/**
 * Last child first, so that the first is popped first. Our own element has words, but they are not the page's.
 * @param {unknown[]} stack
 * @param {any} node
 * @param {string} tag
 */
function pushChildren(stack, node, tag) {
  if (tag === "nut-graf") return;
  const slotted = tag === "slot" ? node.assignedNodes() : [];
  for (let i = slotted.length; i--; ) stack.push(slotted[i]);
  if (slotted.length) return;
  const parent = (tag !== "form" && node.shadowRoot) || node;
  for (let child = lastChild.call(parent); child; child = previousSibling.call(child)) stack.push(child);
}

/**
 * @param {any} node
 * @param {string} tag
 * @param {Element} [near]
 */
function describe(node, tag, near) {
  let line = tag;
  if (node === near) line += "\tnear=";
  for (const name of element.getAttributeNames.call(node)) {
    if (name === "href") line += "\thref=";
    else if (ATTRIBUTES.has(name)) line += `\t${name}=${oneLine(element.getAttribute.call(node, name))}`;
    else if (name === "style" && UNSEEN.test(element.getAttribute.call(node, name))) line += "\tunseen=";
  }
  return line;
}

/** @param {Document} page */
function pageFacts(page) {
  const all = (/** @type {string} */ selector) => own(page, "querySelectorAll").call(page, selector);
  /** @type {Map<string | null, string>} what each meta tag says first */
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

/**
 * Lists what schema.org data says of an article.
 * @param {string} json
 */
function linkedFacts(json) {
  return linkedItems(json).flatMap(({ type, item }) => {
    if (/Article|BlogPosting|Report|Review/.test(type)) {
      return [
        fact("ld:type", type),
        fact("ld:headline", item.headline),
        fact("ld:lang", item.inLanguage),
        fact("ld:free", item.isAccessibleForFree),
        fact("site", item.publisher?.name),
      ];
    }
    return /Organization|WebSite/.test(type) ? [fact("site", item.name)] : [];
  });
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function fact(name, value) {
  return value === undefined || value === null || typeof value === "object" || value === ""
    ? ""
    : `${name}\t${oneLine(value)}`;
}

/**
 * Tabs and newlines have a meaning in what is handed over. Few values have any, and asking is quicker than replacing.
 * @param {unknown} value
 */
function oneLine(value) {
  const text = String(value);
  return text.includes("\n") || text.includes("\t") ? text.replace(/\s+/g, " ").trim() : text;
}
