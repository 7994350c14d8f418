// Decides if a page should have no button, from its own metadata and length. Must not depend on the
// element's state.

import { linkedItems } from "../shared/json-ld.js";

/**
 * Genres that get no button unless the publisher allows them, with a pattern of their schema.org
 * types. Newsrooms seldom want opinion or running coverage summarized.
 */
const EXCLUDED_GENRES = { opinion: /Opinion/, "live-blog": /LiveBlog/ };

/**
 * Checks if the page has no button, either by `<meta name="nutgraf" content="off">`, or because its
 * article has an excluded genre that `allowed` does not list.
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
  return Object.entries(EXCLUDED_GENRES).some(
    ([genre, pattern]) => !may.has(genre) && items.some(({ type }) => pattern.test(type)),
  );
}

/**
 * Letters of scripts that are written without spaces between words. Each letter counts as a word,
 * so that a text never seems shorter than it is.
 */
const UNSPACED_LETTERS =
  "\\p{Ideo}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";

const WORD = new RegExp(`[${UNSPACED_LETTERS}]|[^\\s${UNSPACED_LETTERS}]+`, "gu");

/**
 * Checks if the container of the article has fewer words than `min-words`. The article, which is a
 * part of its container, is then too short for a button. The check runs before any click, so it
 * loads nothing and causes no layout.
 *
 * It can be wrong in two ways. If the story is outside the `<article>` around the element, the page
 * loses its button. If the container holds more than the story, readers learn only after a click
 * that the story is too short.
 * @param {Element} element
 */
export function isTooShort(element) {
  const least = Number(element.getAttribute("min-words"));
  // While the page loads, its text is incomplete.
  if (!least || element.ownerDocument.readyState === "loading") return false;
  const text = containerOf(element)?.textContent ?? "";
  return (text.match(WORD)?.length ?? 0) < least;
}

/** Finds the element that contains the article. @param {Element} element */
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
