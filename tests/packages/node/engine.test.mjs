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

for (const [kind, load] of [["import", (name) => import(name)], ["require", require]]) {
  test(`${kind} nutgraf/engine: sentences, with their places`, async () => {
    const { splitSentences } = await load("nutgraf/engine");
    const said = "Dr. Ito left 🚢 at 5 p.m. on Monday.  Nobody knows why.";
    const sentences = await splitSentences(said, { lang: "en" });
    assert.deepEqual(sentences.map(({ text }) => text), ["Dr. Ito left 🚢 at 5 p.m. on Monday.", "Nobody knows why."]);
    for (const { text, start, end } of sentences) assert.equal(said.slice(start, end), text);
    assert.deepEqual(await splitSentences(" "), []);
    await assert.rejects(splitSentences(said, { lang: 1 }), { code: "bad-option" });
  });
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
