// Finds the script of the Worker: a published file, or a blob with a copy of it.

import { assetBase, assetUrl } from "../engine/asset-url.js";

/**
 * Returns the address of the Worker's script. A page may start only Workers of its own origin, so a
 * script of another origin is downloaded, checked against its hash, and copied to a blob. In a
 * package without `<meta name="nutgraf-base">`, the script is an import and is copied too. A blob
 * cannot find nutgraf.wasm, so it needs `module`.
 * @param {WebAssembly.Module | null} module
 * @param {typeof assetUrl} find finds published files. If this module itself runs from a blob, its
 *   own `assetUrl` finds none, so the caller passes another.
 * @returns {Promise<string>} rejects if the script cannot be copied
 */
export async function workerUrl(module, find = assetUrl) {
  if (NUTGRAF_IMPORTS && !assetBase()) return copyUrl(module, await NUTGRAF_ASSETS.worker());
  const { href, origin } = find("nutgraf-worker.js");
  return origin === location.origin ? href : copyUrl(module, await download(href));
}

/** @param {WebAssembly.Module | null} module @param {string} script */
function copyUrl(module, script) {
  if (!module) throw new Error("the page's policy, which a copy inherits, forbids WebAssembly");
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** @param {string} url */
async function download(url) {
  const integrity = NUTGRAF_IMPORTS ? "" : NUTGRAF_WORKER_INTEGRITY;
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`HTTP status ${response.status} for ${url}`);
  return response.text();
}
