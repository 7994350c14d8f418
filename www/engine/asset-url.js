// Finds the addresses of the published files. Must not depend on their content.

import { page } from "../shared/own-members.js";

/**
 * Returns the address of a published file: in the folder of `<meta name="nutgraf-base"
 * content="/nutgraf/">`, or else next to this script. Pages need the meta tag if a build tool has
 * merged this script into another one.
 * @param {string} name
 */
export function assetUrl(name) {
  const base = assetBase();
  return new URL(name, base ? new URL(base.replace(/\/?$/, "/"), page.baseURI) : import.meta.url);
}

/**
 * Returns the folder as `<meta name="nutgraf-base">` names it, relative or absolute; `undefined` or
 * `null` if the page has no such tag.
 */
export const assetBase = () => page?.querySelector('meta[name="nutgraf-base"]')?.getAttribute("content");
