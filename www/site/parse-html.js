// Converts the HTML of saved pages, e-books and Word documents to text. The HTML is never shown,
// and its scripts never run.

import { extractArticle } from "./nutgraf.js";

/** Elements whose text is a paragraph of its own. */
const BLOCK_ELEMENTS =
  "p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,dt,dd,figcaption,caption,tr,div,section,article,td,th,center";
/** Elements whose text is not prose. */
const SKIPPED_ELEMENTS =
  "script,style,noscript,template,svg,math,nav,head,title,sup a,a[role~='doc-noteref']";

/** @type {{ createHTML: (html: string) => any } | undefined} */
let policy;

/**
 * Parses HTML into a document without a window: scripts do not run, and images are not fetched.
 * @param {string} html
 * @param {DOMParserSupportedType} [type]
 */
export function parseHtml(html, type = "text/html") {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy("nutgraf-text", {
    createHTML: (/** @type {string} */ text) => text,
  });
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, type);
}

/**
 * Returns the article of a saved page, or the whole text if it has no article.
 * @param {string} html
 * @returns {Promise<{ title: string | null, text: string }>}
 */
export async function readPage(html) {
  const page = parseHtml(html);
  try {
    const { title, text } = await extractArticle(page);
    return { title, text };
  } catch {
    return { title: page.title.trim() || null, text: textOf(page) };
  }
}

/**
 * Returns the text of a document, with an empty line between blocks. Removes the skipped elements
 * from the document.
 * @param {Document} page
 */
export function textOf(page) {
  const root = page.body ?? page.documentElement;
  for (const element of root.querySelectorAll(SKIPPED_ELEMENTS)) element.remove();
  const lines = [...root.querySelectorAll(BLOCK_ELEMENTS)]
    .filter((element) => !element.querySelector(BLOCK_ELEMENTS))
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim());
  const text = lines.filter(Boolean).join("\n\n");
  return text || (root.textContent ?? "").trim();
}

/** Guesses if a pasted text is HTML source. @param {string} text */
export function isHtml(text) {
  return /^\s*(?:<!doctype html|<html[\s>]|<(?:head|body|article|main|div|section|p|h1)[\s>][\s\S]*<\/)/i.test(
    text,
  );
}
