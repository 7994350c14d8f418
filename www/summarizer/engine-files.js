// Finds the engine of the Summarizer, for a Worker or for the page: a published file, or an import
// in a package.

import { assetUrl } from "../engine/asset-url.js";
import { readWasm } from "../engine/fetch-wasm.js";
import { workerUrl } from "../worker/worker-url.js";

/** @type {import("./host.js").Engine} */
export const engineFiles = NUTGRAF_IMPORTS
  ? {
      async worker() {
        const module = await readWasm(true);
        return { url: await workerUrl(module), module };
      },
      load: () => import("../entries/nutgraf-worker.js"),
    }
  : {
      async worker() {
        return { url: startableUrl(assetUrl("nutgraf-worker.js")), module: null };
      },
      load: () => import(assetUrl("nutgraf-worker.js").href),
    };

/**
 * Returns an address from which the page can start a Worker that runs `script`. A page may start
 * only Workers of its own origin, so a script of another origin is imported by a blob.
 * @param {URL} script
 */
function startableUrl({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
}
