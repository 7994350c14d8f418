// The published nutgraf-long.js: what long texts need on the page, loaded for the first one.

export { openWorker } from "../worker/open-worker.js";
