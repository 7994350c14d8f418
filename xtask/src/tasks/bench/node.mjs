// Measures one summarizer in Node: `node node.mjs SIDE ORIGIN FOLDER`. Prints a line for each text:
// the number of words, the side, and the time in microseconds, separated by tabs. FOLDER has the
// side's files: `dist/`, or a folder with `node_modules`.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { story, times } from "./engine.mjs";

const [side, origin, folder] = process.argv.slice(2);
const load = (/** @type {string} */ file) => import(String(pathToFileURL(`${folder}/${file}`)));

/** The number of sentences that others are asked for; the time hardly depends on it. */
const SENTENCES = 5;

/** Returns the class of node-summarizer, which is CommonJS. */
const manager = () => createRequire(`${folder}/`)("node-summarizer").SummarizerManager;

/** The sides: each returns a function that summarizes a text. */
const sides = {
  nutgraf: async () => (await load("nutgraf-worker.js")).summarize,
  lexrank: async () => (await load("node_modules/lexrank.js/src/lexrank.js")).default,
  frequency: async () => {
    const Manager = manager();
    return (text) => new Manager(text, SENTENCES).getSummaryByFrequency();
  },
  rank: async () => {
    const Manager = manager();
    return (text) => new Manager(text, SENTENCES).getSummaryByRank();
  },
};

/**
 * Prints the size of the longest text, and that of the module's memory before and after its
 * summary, in bytes, separated by tabs.
 */
async function printMemory() {
  let memory;
  const { Instance } = WebAssembly;
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, values) {
      const instance = new target(...values);
      memory = instance.exports.memory ?? memory;
      return instance;
    },
  });
  const { preload, summarize } = await load("nutgraf-worker.js");
  const text = await story(origin, 1_000_000);
  await preload();
  const before = memory.buffer.byteLength;
  await summarize(text);
  console.log([new Blob([text]).size, before, memory.buffer.byteLength].join("\t"));
}

if (side === "memory") await printMemory();
else
  for await (const [words, time] of times(origin, await sides[side]()))
    console.log([words, side, time * 1000].join("\t"));
