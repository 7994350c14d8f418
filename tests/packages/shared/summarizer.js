// Summarizes the story with the standard Summarizer. The page is busy until a Worker has answered.

import { install } from "nutgraf/summarizer";
import { paragraphs, title } from "./story.js";

const root = document.documentElement;
/** @type {string[]} */
const addresses = [];

globalThis.Worker = class extends Worker {
  /** @param {string | URL} url @param {WorkerOptions} [options] */
  constructor(url, options) {
    super(url, options);
    addresses.push(String(url));
  }
};

async function summarize() {
  await install(globalThis, { when: "always" });
  const summarizer = await Summarizer.create({ type: "tldr", length: "short", format: "plain-text" });
  const summary = await summarizer.summarize([title, ...paragraphs].join("\n\n"));
  const base = document.querySelector("meta[name=nutgraf-base]");
  const expected = base ? "/nutgraf/nutgraf-worker.js" : "blob:";
  if (addresses.length !== 1 || !addresses[0].includes(expected)) throw new Error(`Workers: ${addresses}`);
  if (!summary || !paragraphs.some((text) => text.includes(summary))) throw new Error(summary);
  delete root.dataset.busy;
}

root.dataset.busy = "";
summarize();
