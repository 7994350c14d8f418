import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { splitSentences, summarize } from "nutgraf/engine";
import { paragraphs, title } from "./shared/story.js";

const { points } = await summarize([title, ...paragraphs].join("\n\n"));
const expected = readFileSync(new URL("shared/points.txt", import.meta.url), "utf8").trim();
assert.equal(points.map(({ text }) => text).join("\n"), expected);

const sentences = await splitSentences("Dr. Ito left at 5 p.m. on Monday. Nobody knows why.");
assert.equal(sentences.length, 2);
