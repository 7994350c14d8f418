import assert from "node:assert/strict";
import test from "node:test";
import { checkOptions } from "../engine/options.js";

test("missing options are valid", () => {
  for (const nothing of [undefined, null, {}, { type: undefined, words: null }]) {
    assert.deepEqual(checkOptions(nothing), {});
  }
});

test("good options are copied", () => {
  const { signal } = new AbortController();
  const good = {
    type: "tldr",
    length: "long",
    sentences: 3,
    words: 60,
    lang: "de",
    title: "T",
    headline: "hidden",
    article: "main",
    signal,
  };
  assert.deepEqual(checkOptions(good), good);
});

test("an unknown option is an error that names the nearest one", () => {
  for (const [slip, meant] of [
    ["sentance", "sentences"],
    ["Words", "words"],
    ["language", "lang"],
  ]) {
    const message = `${slip}: no such option, the nearest is ${meant}`;
    assert.throws(() => checkOptions({ [slip]: 2 }), { code: "bad-option", message });
  }
});

test("the error about a bad option names the option and the allowed values", () => {
  const message = /^type: "haiku" is not one of key-points, tldr, headline, teaser, outline$/;
  assert.throws(() => checkOptions({ type: "haiku" }), {
    name: "NutgrafError",
    code: "bad-option",
    message,
  });
});

for (const bad of [
  "short",
  7,
  { type: 1 },
  { length: "huge" },
  { headline: "above" },
  { sentences: 0 },
  { sentences: 2.5 },
  { sentences: "3" },
  { words: Number.NaN },
  { words: Infinity },
  { words: -1 },
  { lang: ["en"] },
  { title: 5 },
  { article: document_like() },
  { signal: {} },
  { signal: true },
]) {
  test(`bad-option: ${JSON.stringify(bad)}`, () => {
    assert.throws(() => checkOptions(bad), { code: "bad-option" });
  });
}

/** A common slip: the element where its selector should be. */
function document_like() {
  return { nodeType: 1 };
}
