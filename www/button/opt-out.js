// Where a publisher wants no button. Knows the page's own words on what it is; must not know what is done about it.

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
  const types = articleTypes(page);
  return Object.entries(GENRES).some(
    ([genre, pattern]) => !may.has(genre) && types.some((type) => pattern.test(type)),
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
 * @param {string | null} selector of the article's container, if the publisher knows it
 * @param {number} least
 */
export function isTooShort(element, selector, least) {
  const page = element.ownerDocument;
  // What is still on its way cannot be counted.
  if (!least || page.readyState === "loading") return false;
  const text = container(element, selector)?.textContent ?? "";
  return (text.match(WORDS)?.length ?? 0) < least;
}

/** @param {Element} element @param {string | null} selector */
function container(element, selector) {
  const page = element.ownerDocument;
  try {
    if (selector) return page.querySelector(selector);
  } catch {
    // That it is no selector is said after a click.
    return page.body;
  }
  return element.closest("article") ?? element.closest("main") ?? page.body;
}

/**
 * The schema.org types of what the page itself is; data that does not parse says nothing.
 * @param {Document} page
 */
function articleTypes(page) {
  /** @type {string[]} */
  const types = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const queue = [JSON.parse(script.textContent)];
      for (const item of queue) {
        if (Array.isArray(item)) queue.push(...item);
        else if (item) {
          types.push(String(item["@type"]));
          queue.push(item["@graph"], item.mainEntity);
        }
      }
    } catch {}
  }
  return types;
}
