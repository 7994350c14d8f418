// Opens the Worker for long texts.

import { startWorker, trustedWorkerUrl, WorkerHost } from "./worker-host.js";
import { workerUrl } from "./worker-url.js";

/**
 * Name of the Trusted Types policy. The panel loader has already created the policy `nutgraf`, and
 * a page may forbid a second one of the same name.
 */
const POLICY_NAME = "nutgraf-worker";

/**
 * Starts the first Worker and makes its host.
 * @param {WebAssembly.Module | null} module `null` if the Worker must fetch the module
 * @param {typeof import("../engine/asset-url.js").assetUrl} find finds published files
 * @returns {Promise<WorkerHost>} rejects if the page may not start a Worker
 */
export async function openWorker(module, find) {
  const url = trustedWorkerUrl(await workerUrl(module, find), POLICY_NAME);
  const start = () => startWorker(url, module);
  return new WorkerHost(start, await start());
}
