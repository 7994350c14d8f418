// Where a publisher wants no button. Knows the page's own words on what it is; must not know what is done about it.

import { linkedItems } from "../shared/json-ld.js";

/** Kinds of articles that newsrooms do not want summarized unless they say so (schema.org). */
const GENRES = { opinion: /Opinion/, "live-blog": /LiveBlog/ };

/**
 * Whether the page keeps the button off: `<meta name="nutgraf" content="off">`, or an article of a kind that is not
 * among the allowed ones.
 * @param {Document} page
 * @param {string} allowed genres, separated by spaces, or `all`
 */
export function isOptedOut(page, allowed) {
  const meta = page.querySelector('meta[name="nutgraf" i]')?.getAttribute("content");
  if (meta?.trim().toLowerCase() === "off") return true;
  const may = new Set(allowed.split(/\s+/));
  if (may.has("all")) return false;
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const items = scripts.flatMap((script) => linkedItems(script.textContent));
  return Object.entries(GENRES).some(
    ([genre, pattern]) => !may.has(genre) && items.some(({ type }) => pattern.test(type)),
  );
}

/**
 * Letters of languages that are written without spaces. Each is taken for a word, so that what is counted is never less
 * than there is.
 */
const LETTERS = "\\p{Ideo}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";

const WORDS = new RegExp(`[${LETTERS}]|[^\\s${LETTERS}]+`, "gu");

/**
 * Whether the article has surely fewer than `least` words: all text around the element has. Asked before any click, so
 * nothing is loaded or laid out for it. Where the story stands outside of the `<article>` that the element is in, a page
 * loses its button; where more than the story is inside, it is only said after a click that the story is too short.
 * @param {Element} element
 */
export function isTooShort(element) {
  const least = Number(element.getAttribute("min-words"));
  // What is still on its way cannot be counted.
  if (!least || element.ownerDocument.readyState === "loading") return false;
  const text = containerOf(element)?.textContent ?? "";
  return (text.match(WORDS)?.length ?? 0) < least;
}

/** @param {Element} element */
function containerOf(element) {
  const page = element.ownerDocument;
  const selector = element.getAttribute("article");
  try {
    if (selector) return page.querySelector(selector);
  } catch {
    // That it is no selector is said after a click.
    return page.body;
  }
  return element.closest("article") ?? element.closest("main") ?? page.body;
}
