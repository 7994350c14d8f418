// Explains to developers why a WebAssembly module did not load, and how to fix that.

import { assetUrl } from "./asset-url.js";
import { NutgrafError } from "./errors.js";

/**
 * The Content-Security-Policy directive that blocked a file, by the file's address.
 * @type {Record<string, string>}
 */
const blockingDirectives = {};

globalThis.addEventListener?.("securitypolicyviolation", (event) => {
  blockingDirectives[event.blockedURI] = event.effectiveDirective;
});

/**
 * Makes the error for a module that did not load.
 * @param {string} name file name of the module
 * @param {unknown} cause
 */
export async function loadError(name, cause) {
  const reason = NUTGRAF_IMPORTS ? String(cause) : await reasonOf(assetUrl(name), cause);
  return new NutgrafError("load-failed", `${name} could not be loaded: ${reason}`, cause);
}

/** @param {URL} url @param {unknown} cause */
async function reasonOf({ href, origin }, cause) {
  const directive = blockingDirectives[href];
  if (directive)
    return `the page's Content-Security-Policy forbids ${href}; add ${origin} to ${directive}`;
  const response = await fetch(href).catch(() => null);
  if (!response)
    return `${href} does not answer, or sends no Access-Control-Allow-Origin header (${cause})`;
  if (!response.ok)
    return `HTTP status ${response.status} for ${href}; put the file there, or name its folder: <meta name="nutgraf-base">`;
  return `${href} is another file, or of another version; replace all files together (${cause})`;
}
