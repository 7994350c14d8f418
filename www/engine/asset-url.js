// Finds the addresses of the other published files. Must not depend on what is in them.

/**
 * Returns the address of a published file. It is next to this script, or in the folder that the
 * page names with `<meta name="nutgraf-base" content="/nutgraf/">`. Pages need that if a build tool
 * has merged this script into another one.
 * @param {string} name
 */
export function assetUrl(name) {
  const base = assetBase();
  return new URL(name, base ? new URL(base.replace(/\/?$/, "/"), document.baseURI) : import.meta.url);
}

/** Returns the folder that `<meta name="nutgraf-base">` names, if the page has one. */
export const assetBase = () =>
  globalThis.document?.querySelector('meta[name="nutgraf-base"]')?.getAttribute("content");
