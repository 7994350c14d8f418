// Finds the addresses of the other published files. Must not depend on what is in them.

/**
 * Returns the address of a file: beside this script, or in the folder that the page names by
 * `<meta name="nutgraf-base" content="/nutgraf/">`. Pages whose build tool has made this script a
 * part of another one need that.
 * @param {string} name
 */
export function assetUrl(name) {
  const base = globalThis.document?.querySelector('meta[name="nutgraf-base"]')?.getAttribute("content");
  return new URL(name, base ? new URL(base, document.baseURI) : import.meta.url);
}
