// Linked data of a page (JSON-LD), as far as schema.org describes articles with it.

/**
 * Lists the items of a script of linked data with their types. Data that does not parse has none (1 page in 25).
 * @param {string | null} json
 * @returns {{ type: string, item: any }[]}
 */
export function linkedItems(json) {
  const items = [];
  try {
    const queue = [JSON.parse(json ?? "")];
    for (const item of queue) {
      if (Array.isArray(item)) queue.push(...item);
      else if (item && typeof item === "object") {
        items.push({ type: String(item["@type"]), item });
        queue.push(item["@graph"], item.mainEntity);
      }
    }
  } catch {}
  return items;
}
