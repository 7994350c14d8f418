import assert from "node:assert/strict";
import test from "node:test";
import { formatPieces } from "../summarizer/format.js";

const summary = (texts, lang = "en", truncated = false) => ({
  lang,
  points: texts.map((text) => ({ text, truncated })),
});
const form = (type, format) => ({ type, format });

test("key points are a list in markdown, and lines in plain text", () => {
  const points = summary(["One *star*.", "Two."]);
  assert.deepEqual(formatPieces(points, form("key-points", "markdown")), [
    "- One \\*star\\*.",
    "\n- Two.",
  ]);
  assert.deepEqual(formatPieces(points, form("key-points", "plain-text")), ["One *star*.", "\nTwo."]);
});

test("sentences of running text are separated by a space if their language uses spaces", () => {
  assert.deepEqual(formatPieces(summary(["One.", "Two."]), form("tldr", "markdown")), ["One.", " Two."]);
  assert.deepEqual(formatPieces(summary(["一。", "二。"], "zh"), form("tldr", "plain-text")), [
    "一。",
    "二。",
  ]);
  assert.deepEqual(formatPieces(summary(["하나.", "둘."], "ko"), form("teaser", "plain-text")), [
    "하나.",
    " 둘.",
  ]);
});

test("a sentence over several lines becomes one line, and a truncated one ends with an ellipsis", () => {
  assert.deepEqual(
    formatPieces(summary(["Over \r\n  two lines"], "en", true), form("headline", "plain-text")),
    ["Over two lines…"],
  );
  assert.deepEqual(formatPieces(summary(["a\u00a0b"]), form("headline", "plain-text")), ["a\u00a0b"]);
});

test("no points give an empty string", () => {
  assert.deepEqual(formatPieces(summary([]), form("key-points", "markdown")), []);
});
