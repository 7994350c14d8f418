// Finds the addresses of the other published files. Must not depend on what is in them.

/**
 * Returns the address of a file: beside this script, or in the folder that the page names by
 * `<meta name="nutgraf-base" content="/nutgraf/">`. Pages whose build tool has made this script a
 * part of another one need that.
 * @param {string} name
 */
export function assetUrl(name) {
  const base = assetBase();
  return new URL(name, base ? new URL(base.replace(/[^/]$/, "$&/"), document.baseURI) : import.meta.url);
}

/** Returns the folder that the page names, if it does. */
export const assetBase = () =>
  globalThis.document?.querySelector('meta[name="nutgraf-base"]')?.getAttribute("content");
