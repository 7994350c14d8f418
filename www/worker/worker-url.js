// Finds the script of the Worker: a published file, or a copy of it.

import { assetBase, assetUrl } from "../engine/asset-url.js";

/**
 * Returns the address of the Worker's script. A page may start only Workers of its own origin, so a
 * script of another origin is downloaded, checked against its hash, and started from a copy. The
 * copy gets the module in a message, because it cannot find nutgraf.wasm from its own address. In a
 * package the script is a copy too, unless the page names a folder that has it.
 * @param {WebAssembly.Module | null} module
 * @param {typeof assetUrl} find finds published files; in a copy of this module, its own `assetUrl`
 *   would not find them
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
