// Decides if a page should have no button, from its own metadata and length. Must not depend on the
// element's state.

import { linkedItems } from "../shared/json-ld.js";

/**
 * Patterns of schema.org types that get no button unless the publisher allows the genre. Newsrooms
 * seldom want opinion or running coverage summarized.
 */
const GENRES = { opinion: /Opinion/, "live-blog": /LiveBlog/ };

/**
 * Checks if the page opts out: by `<meta name="nutgraf" content="off">`, or because its article is
 * of a genre that is not allowed.
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
 * Letters of scripts that are written without spaces. Each counts as a word, so the count is never
 * too low.
 */
const LETTERS = "\\p{Ideo}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";

const WORDS = new RegExp(`[${LETTERS}]|[^\\s${LETTERS}]+`, "gu");

/**
 * Checks if the article certainly has fewer words than `min-words`, because all text of its
 * container has. This runs before any click, so it loads nothing and causes no layout. If the story
 * is outside the `<article>` that the element is in, the page loses its button; if the container
 * holds more than the story, readers learn only after a click that the story is too short.
 * @param {Element} element
 */
export function isTooShort(element) {
  const least = Number(element.getAttribute("min-words"));
  // While the page loads, its text is incomplete.
  if (!least || element.ownerDocument.readyState === "loading") return false;
  const text = containerOf(element)?.textContent ?? "";
  return (text.match(WORDS)?.length ?? 0) < least;
}

/** Finds the container of the article. @param {Element} element */
function containerOf(element) {
  const page = element.ownerDocument;
  const selector = element.getAttribute("article");
  try {
    if (selector) return page.querySelector(selector);
  } catch {
    // An invalid selector is reported after a click.
    return page.body;
  }
  return element.closest("article") ?? element.closest("main") ?? page.body;
}
