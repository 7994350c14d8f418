// Decides from a page's metadata and length if it gets no button. Must not depend on the element's
// state.

import { linkedItems } from "../shared/json-ld.js";
import { page } from "../shared/own-members.js";

/**
 * Genres that get no button by default, with a pattern of their schema.org types. Newsrooms seldom
 * want opinion or live coverage summarized.
 */
const EXCLUDED_GENRES = { opinion: /Opinion/, "live-blog": /LiveBlog/ };

/**
 * Checks if the page opts out: by `<meta name="nutgraf" content="off">`, or by an excluded genre
 * that is not in `allowed`.
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
 * Letters of scripts without spaces between words. Each counts as a word, so the number of words is
 * never too low.
 */
const UNSPACED_LETTERS =
  "\\p{Ideo}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";

const WORD = new RegExp(`[${UNSPACED_LETTERS}]|[^\\s${UNSPACED_LETTERS}]+`, "gu");

/**
 * Checks if the article's container has fewer words than `min-words`. The check runs on every page,
 * so it loads nothing and causes no layout.
 *
 * The container may be the wrong element. If the story is outside it, the page loses its button. If
 * it holds more than the story, readers learn only after a click that the story is too short.
 * @param {Element} element
 */
export function isTooShort(element) {
  const least = Number(element.getAttribute("min-words"));
  // While the page loads, its text is incomplete.
  if (!least || page.readyState === "loading") return false;
  const text = containerOf(element)?.textContent ?? "";
  return (text.match(WORD)?.length ?? 0) < least;
}

/** Finds the container of the article. @param {Element} element */
function containerOf(element) {
  const selector = element.getAttribute("article");
  try {
    if (selector) return page.querySelector(selector);
  } catch {
    // An invalid selector is reported when the reader clicks.
    return page.body;
  }
  return element.closest("article") ?? element.closest("main") ?? page.body;
}
