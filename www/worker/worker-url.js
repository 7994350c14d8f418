// Finds the script of the Worker: a published file, or a copy of it.

import { assetBase, assetUrl } from "../engine/asset-url.js";

/**
 * Returns the address of the Worker's script. A page starts Workers of its own origin only. The
 * script of another origin is copied, if it has the right hash, and is given the module, since it
 * no longer knows where it came from. The script of a package is a copy too, unless the page names
 * a folder that has it.
 * @param {WebAssembly.Module | null} module
 * @param {typeof assetUrl} find finds published files; a copy of this module cannot
 * @returns {Promise<string>} rejects if the script cannot be copied
 */
export async function workerUrl(module, find = assetUrl) {
  if (NUTGRAF_IMPORTS && !assetBase()) return copy(module, await NUTGRAF_ASSETS.worker());
  const { href, origin } = find("nutgraf-worker.js");
  return origin === location.origin ? href : copy(module, await download(href));
}

/** @param {WebAssembly.Module | null} module @param {string} script */
function copy(module, script) {
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
