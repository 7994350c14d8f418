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

test("the error about a bad option of the page names it and what is allowed", () => {
  const message = 'near: "main" is not an element';
  assert.throws(() => checkOptions({ near: "main" }), {
    name: "NutgrafError",
    code: "bad-option",
    message,
  });
});

for (const bad of ["short", 7, { article: elementLike() }, { signal: {} }, { signal: true }]) {
  test(`bad-option: ${JSON.stringify(bad)}`, () => {
    assert.throws(() => checkOptions(bad), { code: "bad-option" });
  });
}

/** Returns an object that looks like an element, passed by mistake instead of a selector. */
function elementLike() {
  return { nodeType: 1 };
}
