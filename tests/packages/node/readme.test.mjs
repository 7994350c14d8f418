// The example of the package's README, word for word.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { paragraphs, title } from "./shared/story.js";

import { parseHTML } from "linkedom";
import { summarizeArticle } from "nutgraf/html";

const story = `<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}`;
// Whole, because linkedom takes the first element of a fragment for the whole document.
const html = `<html><body><article>${story}</article></body></html>`;
const expected = readFileSync(new URL("shared/points.txt", import.meta.url), "utf8").trim().split("\n");

test("the points of a page that linkedom has parsed", async () => {
  const { points } = await summarizeArticle(parseHTML(html).document);

  assert.deepEqual(points.map(({ text }) => text), expected);
});
