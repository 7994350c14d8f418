// The published nutgraf-long.js: the code that starts a Worker for long texts. It is loaded with
// the first long text.

export { openWorker } from "../worker/open-worker.js";
