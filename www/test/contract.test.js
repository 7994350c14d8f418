// Checks that the custom elements manifest and the page `element.html` list exactly what the
// sources have.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { ATTRIBUTES } from "../button/attributes.js";
import { KINDS, LENGTHS, LONG_SENTENCES, OPTIONS } from "../pkg/limits.js";

const www = new URL("..", import.meta.url);
const read = (name) => readFile(new URL(name, www), "utf8");
const manifest = JSON.parse(await read("../dist/custom-elements.json"));
const element = manifest.modules[0].declarations[0];

const folders = ["button", "panel", "page", "engine", "shared", "locales", "styles"];
const filesOf = async (folder) =>
  (await readdir(new URL(`${folder}/`, www))).map((name) => `${folder}/${name}`);
const widget = (await Promise.all(folders.map(filesOf)))
  .flat()
  .filter((name) => /\.(js|css)$/.test(name));
const sources = (await Promise.all(widget.map(read))).join("\n");

const names = (entries) =>
  entries
    .map(({ name }) => name)
    .filter(Boolean)
    .sort();
const found = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();

test("every attribute that is watched is documented", () => {
  assert.deepEqual(
    names(element.attributes),
    [...ATTRIBUTES.filter((name) => name !== "lang"), "open"].sort(),
  );
});

test("every event that is sent is documented", () => {
  assert.deepEqual(
    names(element.events),
    found(/"(nutgraf-(?:summary|toggle|jump|copy|share|listen|error|[a-z]+))"[,)]/g).filter(
      (name) => !/panel|words/.test(name),
    ),
  );
});

test("every custom property that is read is documented", () => {
  assert.deepEqual(names(element.cssProperties), found(/var\((--nutgraf-[a-z-]+)/g));
});

test("every slot is documented", () => {
  const literal = found(/[sS]lot(?:\("|", \{ name: ")([a-z]+)"/g);
  // The slots of messages have no literal name in the sources.
  assert.deepEqual(names(element.slots), [...literal, "empty", "error"].sort());
});

test("every state is documented", () => {
  assert.deepEqual(names(element.cssStates), ["empty", "error", "loading", "off", "open"]);
  for (const state of names(element.cssStates)) assert.match(sources, new RegExp(`"${state}"`));
});

test("the reference page has every name", async () => {
  const page = await read("../dist/element.html");
  const lists = [
    element.attributes,
    element.events,
    element.slots,
    element.cssParts,
    element.cssProperties,
    element.cssStates,
  ];
  for (const name of lists.flatMap(names)) assert.ok(page.includes(`<code>${name}</code>`), name);
});

test("every part is documented", () => {
  const literal = found(/part: (?:[^`"\n]* \? )?["`]([a-z ]+)/g).flatMap((value) =>
    value.trim().split(" "),
  );
  const documented = new Set(names(element.cssParts));
  assert.ok(literal.length > 15, literal.join());
  for (const part of literal) assert.ok(documented.has(part), part);
});

test("the types have the options of the crate, and a signal", async () => {
  const [, body] =
    /interface SummarizeOptions \{(.+?)\n\}/s.exec(await read("types/nutgraf-engine.d.ts")) ?? [];
  const typed = [...(body ?? "").matchAll(/\n {2}(\w+)\?:/g)].map(([, name]) => name);
  assert.deepEqual(typed.sort(), [...OPTIONS, "signal"].sort());
});

test("the types have the kinds and lengths of the crate", async () => {
  const union = (text, pattern) =>
    [...(pattern.exec(text)?.[1] ?? "").matchAll(/"([a-z-]+)"/g)].map(([, name]) => name).sort();
  const types = await read("types/nutgraf-engine.d.ts");
  assert.deepEqual(union(types, /\n {2}type\?: ([^;]+);/), [...KINDS].sort());
  assert.deepEqual(union(types, /\n {2}length\?: ([^;]+);/), [...LENGTHS].sort());
  assert.match(types, new RegExp(`${LONG_SENTENCES["key-points"]} key points`));
  assert.match(types, new RegExp(`${LONG_SENTENCES.tldr} sentences of tldr or teaser`));
  const standard = await read("types/nutgraf-summarizer.d.ts");
  const kinds = KINDS.filter((kind) => kind !== "outline");
  assert.deepEqual(union(standard, /SummarizerType = ([^;]+);/), kinds.sort());
  assert.deepEqual(union(standard, /SummarizerLength = ([^;]+);/), [...LENGTHS].sort());
});
