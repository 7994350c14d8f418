// Checks the built module in Node: dist/nutgraf.js with the real nutgraf.wasm next to it.

import assert from "node:assert/strict";
import test from "node:test";
import { describeError, extractArticle, summarize, summarizeArticle } from "../../dist/nutgraf.js";

const TEXT = `Rivertown opens its new library

The city of Rivertown opened a new library on Monday after six years of work. It holds 400,000 books and has room for 900 readers.

The old library, which stood on a flood plain, was closed in 2019 after the river rose into its cellars. Nobody was hurt, but 12,000 books were lost.

Mayor Ada Quist said the new library was the most expensive building that the city had ever paid for. It cost 48 million crowns, nine million more than planned.

Readers queued from six in the morning. "I came for the chairs," said Olof Brandt, 81, who was first in line.`;

test("every point is the sentence at its offsets, and points are in reading order", async () => {
  const { points, title, lang } = await summarize(TEXT, { sentences: 3 });
  assert.equal(points.length, 3);
  assert.equal(title, "Rivertown opens its new library");
  assert.equal(lang, "en");
  let last = -1;
  for (const { text, start, end } of points) {
    assert.equal(TEXT.slice(start, end), text);
    assert.ok(start > last);
    last = end;
  }
});

test("offsets are UTF-16 units, even after characters of two units", async () => {
  const text = TEXT.replaceAll("Rivertown", "𝕽ivertown 🏙️");
  for (const { text: sentence, start, end } of (await summarize(text)).points) {
    assert.equal(text.slice(start, end), sentence);
  }
});

test("a lone surrogate does not shift offsets", async () => {
  const text = TEXT.replace("six years", "\uD83D six years");
  for (const { text: sentence, start, end } of (await summarize(text, { sentences: 7 })).points) {
    assert.equal(text.slice(start, end), sentence);
  }
});

test("a point of pasted markup is shown without markup", async () => {
  const text = `# ${TEXT.replace("400,000 books", "**400,000 books**")}`;
  const { points } = await summarize(text, { sentences: 7 });
  const marked = points.find((point) => point.text.includes("400,000 books"));
  assert.equal(marked?.text, "It holds 400,000 books and has room for 900 readers.");
  assert.match(text.slice(marked.start, marked.end), /\*\*400,000 books\*\*/);
});

test("a shorter summary is a part of a longer one", async () => {
  const starts = async (sentences) =>
    (await summarize(TEXT, { sentences })).points.map((point) => point.start);
  for (let n = 1; n < 7; n++) {
    const longer = new Set(await starts(n + 1));
    for (const start of await starts(n)) assert.ok(longer.has(start));
  }
});

for (const [what, code, call] of [
  ["no text", "no-text", () => summarize(" \n\t ")],
  ["text that is none", "bad-option", () => summarize(42)],
  ["no argument at all", "bad-option", () => summarize()],
  ["a length nobody knows", "bad-option", () => summarize(TEXT, { length: "huge" })],
  [
    "a language nobody knows, insisted on",
    "unsupported-language",
    () => summarize(TEXT, { lang: "tlh" }),
  ],
  ["more than 10 MB", "too-long", () => summarize("A sentence of this text is here. ".repeat(400_000))],
  ["a page where there is none", "bad-option", () => summarizeArticle()],
  ["an article of no page", "bad-option", () => extractArticle({})],
]) {
  test(`${what}: ${code}, and the next call works`, async () => {
    const thrown = await call().then(
      () => assert.fail(what),
      (error) => error,
    );
    assert.ok(thrown instanceof Error && thrown.message);
    assert.deepEqual([thrown.name, thrown.code], ["NutgrafError", code]);
    assert.match(await describeError(thrown), /^[A-Z].+\.$/);
    assert.equal((await summarize(TEXT, { sentences: 1 })).points.length, 1);
  });
}

for (const [bad, message] of [
  [{ type: 1 }, "type: the value is not a string"],
  [{ type: "haiku" }, "type: haiku is not one of key-points, tldr, headline, teaser, outline"],
  [{ length: "huge" }, "length: huge is not one of short, medium, long"],
  [{ headline: "above" }, "headline: above is not one of shown, hidden"],
  ...[0, 2.5, "3", Number.NaN, Infinity, -1].map((sentences) => [
    { sentences },
    "sentences: the value is not a whole number from 1",
  ]),
  [{ words: 0 }, "words: the value is not a whole number from 1"],
  [{ words: 1 }, "words: 1 is too few, the shortest sentence has 7"],
  [{ sentences: 1, words: 9 }, "sentences, words: only one of them can be given"],
  [{ lang: ["en"] }, "lang: the value is not a string"],
  [{ title: 5 }, "title: the value is not a string"],
  [{ context: {} }, "context: the value is not a string"],
]) {
  test(`the module refuses ${Object.entries(bad).join()}`, async () => {
    await assert.rejects(summarize(TEXT, bad), { name: "NutgrafError", code: "bad-option", message });
  });
}

test("an aborted call rejects with its signal's reason", async () => {
  const reason = new Error("enough");
  await assert.rejects(
    summarize(TEXT, { signal: AbortSignal.abort(reason) }),
    (error) => error === reason,
  );
});

test("simultaneous calls do not affect each other", async () => {
  const alone = await summarize(TEXT, { sentences: 2 });
  const together = await Promise.all(Array.from({ length: 8 }, () => summarize(TEXT, { sentences: 2 })));
  for (const summary of together) assert.deepEqual(summary, alone);
});
