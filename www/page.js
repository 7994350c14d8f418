// What is on a page, read in one pass: numbers and strings. Knows the DOM; decides nothing; never writes to the page.
//
// Everything that has to be judged (which tag is a block, which class name means a sidebar, which text is the story)
// is judged in Rust, from what is handed over here. Left out is only what a reader never sees as text.

import { NutgrafError } from "./errors.js";

const NEVER_TEXT = new Set(
  ("script style noscript template iframe object embed svg math img picture video audio canvas map meta link " +
    "button select input textarea datalist progress meter").split(" "),
);

/** The attributes that Rust wants to hear of. Equal elements are described once, so nothing unique to an element. */
const ATTRIBUTES = new Set(
  ("class id role itemprop itemtype lang hidden aria-hidden data-nosnippet data-nutgraf-article data-nutgraf-ignore " +
    "data-testid data-component").split(" "),
);

const UNSEEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|filter\s*:\s*blur)/i;

const CLOSE = -1;
const TEXT = -2;

/**
 * Reads the page under `root`, a document or an element.
 *
 * `article` is a CSS selector of the container, for a publisher who knows it; `near` is the element for which the
 * article is wanted (the widget), for a page with several.
 *
 * @param {Document | Element} [root]
 * @param {{ article?: string, near?: Element }} [options]
 * @returns {{numbers: Int32Array, descriptions: string, text: string, facts: string, nodes: Text[]}}
 *   - `numbers`: the tree in document order. `n >= 0` opens an element that `descriptions` has in line `n`; `-1` closes
 *     one; `-2` and a length in UTF-16 units is a text node, whose words are next in `text`.
 *   - `descriptions`: a line an element: the tag, then `name=value`, separated by tabs.
 *   - `facts`: a line a fact about the page: a name, a tab, a value.
 *   - `nodes`: the text nodes, in the order of `text`.
 * @throws {NutgrafError} `no-article` where `article` matches nothing, `bad-option` where it is no selector.
 */
export function readPage(root = document, { article, near } = {}) {
  const container = article ? select(root, article) : root;
  const page = container.ownerDocument ?? /** @type {Document} */ (container);
  const facts = pageFacts(page);
  if (container === page) return { ...readTree(page.body ?? page, near), facts: facts.join("\n") };
  const lang = /** @type {Element} */ (container).closest?.("[lang]")?.getAttribute("lang");
  facts.push(fact("container", "given"), fact("lang", lang));
  return { ...readTree(container, near), facts: facts.join("\n") };
}

/**
 * @param {Document | Element} root
 * @param {string} selector
 */
function select(root, selector) {
  try {
    const found = root.querySelector(selector);
    if (found) return found;
  } catch (cause) {
    throw new NutgrafError("bad-option", `article: ${JSON.stringify(selector)} is not a CSS selector`, cause);
  }
  throw new NutgrafError("no-article", `the page has nothing that ${selector} selects`);
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
  /** @type {(any | typeof CLOSE)[]} nodes, of which only the type number tells what they are: a frame has its own classes */
  const stack = [top];
  while (stack.length) {
    const node = stack.pop();
    if (node === CLOSE) {
      numbers.push(CLOSE);
    } else if (node.nodeType === Node.TEXT_NODE) {
      numbers.push(TEXT, node.data.length);
      texts.push(node.data);
      nodes.push(node);
    } else if (node.nodeType === Node.ELEMENT_NODE && !NEVER_TEXT.has(node.localName)) {
      const line = describe(node, near);
      const number = lines.get(line) ?? lines.size;
      lines.set(line, number);
      numbers.push(number);
      stack.push(CLOSE);
      pushChildren(stack, node);
    }
  }
  const descriptions = [...lines.keys()].join("\n");
  return { numbers: Int32Array.from(numbers), descriptions, text: texts.join(""), nodes };
}

/**
 * Last child first, so that the first is popped first. Our own element has words, but they are not the page's.
 * @param {unknown[]} stack
 * @param {Element} element
 */
function pushChildren(stack, element) {
  if (element.localName === "nut-graf") return;
  const slotted = element.localName === "slot" ? /** @type {HTMLSlotElement} */ (element).assignedNodes() : [];
  for (let i = slotted.length; i--; ) stack.push(slotted[i]);
  if (slotted.length) return;
  for (let child = (element.shadowRoot ?? element).lastChild; child; child = child.previousSibling) stack.push(child);
}

/**
 * @param {Element} element
 * @param {Element} [near]
 */
function describe(element, near) {
  let line = element.localName;
  if (element === near) line += "\tnear=";
  if (!element.hasAttributes()) return line;
  const value = (/** @type {string} */ name) => element.getAttribute(name) ?? "";
  for (const name of element.getAttributeNames()) {
    if (ATTRIBUTES.has(name)) line += `\t${name}=${oneLine(value(name))}`;
    else if (name === "href") line += "\thref=";
    else if (name === "style" && UNSEEN.test(value(name))) line += "\tunseen=";
  }
  return line;
}

/** @param {Document} page */
function pageFacts(page) {
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
  const facts = [
    fact("lang", page.documentElement?.lang),
    fact("host", page.location?.hostname),
    fact("title", page.title),
    fact("og:title", meta("og:title")),
    fact("twitter:title", meta("twitter:title")),
    fact("site", meta("og:site_name")),
    fact("site", meta("application-name")),
  ];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    facts.push(...linkedFacts(script.textContent));
  }
  return facts.filter(Boolean);
}

/**
 * What schema.org data says of an article. Data that does not parse says nothing (1 page in 25).
 * @param {string} json
 */
function linkedFacts(json) {
  /** @type {string[]} */
  const facts = [];
  try {
    const queue = [JSON.parse(json)];
    for (const item of queue) {
      if (Array.isArray(item)) queue.push(...item);
      else if (item && typeof item === "object") {
        queue.push(item["@graph"], item.mainEntity);
        const type = String(item["@type"]);
        if (/Article|BlogPosting|Report|Review/.test(type)) {
          facts.push(fact("ld:type", type), fact("ld:headline", item.headline), fact("ld:lang", item.inLanguage));
          facts.push(fact("ld:free", item.isAccessibleForFree), fact("site", item.publisher?.name));
        } else if (/Organization|WebSite/.test(type)) facts.push(fact("site", item.name));
      }
    }
  } catch {}
  return facts;
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function fact(name, value) {
  return value === undefined || value === null || typeof value === "object" || value === "" ? "" : `${name}\t${oneLine(value)}`;
}

/** @param {unknown} value */
function oneLine(value) {
  return String(value).replace(/\s+/g, " ").trim();
}
