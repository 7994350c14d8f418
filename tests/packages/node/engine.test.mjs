import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { readFileSync } from "node:fs";
import { title, paragraphs } from "./shared/story.js";

const require = createRequire(import.meta.url);
const text = [title, ...paragraphs].join("\n\n");
const expected = readFileSync(new URL("shared/points.txt", import.meta.url), "utf8").trim().split("\n");
const names = ["nutgraf", "nutgraf/engine", "nutgraf/html", "nutgraf/standalone"];

for (const name of names) {
  for (const [kind, load] of [["import", (name) => import(name)], ["require", require]]) {
    test(`${kind} ${name}`, async () => {
      const { summarize, preload, describeError } = await load(name);
      await preload();
      const { points } = await summarize(text);
      assert.deepEqual(points.map(({ text }) => text), expected);
      const error = await summarize("").catch((error) => error);
      assert.equal(error.code, "no-text");
      assert.equal(await describeError(error), "There is no text to summarize.");
    });
  }
}

test("without a DOM, the element and the Summarizer are there to be imported and do nothing", async () => {
  const { NutGrafElement, define } = await import("nutgraf/element");
  define();
  assert.equal(typeof NutGrafElement, "function");
  const { install } = await import("nutgraf/summarizer");
  assert.equal(await install(globalThis, { when: "missing" }), false);
  assert.equal(await require("nutgraf/summarizer").install(globalThis, { when: "missing" }), false);
  await require("nutgraf/element").define();
});

test("the files for a web server can be found", () => {
  for (const name of ["web/nutgraf.js", "web/nutgraf-words/de.json", "web/nutgraf.wasm", "custom-elements.json"])
    assert.ok(readFileSync(require.resolve(`nutgraf/${name}`)).length > 0);
});
