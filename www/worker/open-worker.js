// Opens the Worker for long texts.

import { startWorker, trusted, WorkerHost } from "./worker-host.js";
import { workerUrl } from "./worker-url.js";

/** Name of the Trusted Types policy. The loader of the panel has made `nutgraf`, once for all. */
const POLICY = "nutgraf-worker";

/**
 * Starts the first Worker.
 * @param {WebAssembly.Module | null} module null if the Worker must fetch it
 * @param {typeof import("../engine/asset-url.js").assetUrl} find finds published files
 * @returns {Promise<WorkerHost>} rejects if the page may not start a Worker
 */
export async function openWorker(module, find) {
  const url = trusted(await workerUrl(module, find), POLICY);
  const start = () => startWorker(url, module);
  return new WorkerHost(start, await start());
}
