// Where the other files lie: beside this one, or where the page says. Must not know what is in them.

/**
 * The address of a file. A page whose build tool has made this script a part of another one says where the others are:
 * `<meta name="nutgraf-base" content="/nutgraf/">`.
 * @param {string} name
 */
export function assetUrl(name) {
  const base = globalThis.document?.querySelector('meta[name="nutgraf-base"]')?.getAttribute("content");
  return new URL(name, base ? new URL(base, document.baseURI) : import.meta.url);
}
