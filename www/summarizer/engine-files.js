// The engine of the Summarizer: published files, or the imports of a package.

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
        return { url: importer(assetUrl("nutgraf-worker.js")), module: null };
      },
      load: () => import(assetUrl("nutgraf-worker.js").href),
    };

/**
 * Returns the address of a script that is, or imports, a script of any origin: a page starts
 * Workers of its own origin only.
 * @param {URL} script
 */
function importer({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
}
