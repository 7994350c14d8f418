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
  return Object.entries(GENRES).some(([genre, pattern]) => !may.has(genre) && types.some((type) => pattern.test(type)));
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
        else if (item) types.push(String(item["@type"])), queue.push(item["@graph"], item.mainEntity);
      }
    } catch {}
  }
  return types;
}
