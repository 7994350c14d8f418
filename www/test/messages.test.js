import assert from "node:assert/strict";
import test from "node:test";
import { Messages } from "../messages.js";
import { NutgrafError } from "../errors.js";

test("a language without words of ours gets English ones", () => {
  for (const tag of ["", "tlh", "x", "constructor", "__proto__", "en-GB", "EN"]) {
    assert.equal(new Messages(tag).lang, "en", tag);
  }
});

test("counts take the plural form of their number", () => {
  const messages = new Messages("en");
  assert.equal(messages.count("ready", 1), "Summary ready: 1 sentence.");
  assert.equal(messages.count("ready", 3), "Summary ready: 3 sentences.");
  assert.equal(messages.count("shown", 3, 1200), "3 sentences of 1,200");
});

test("reading time saved is rounded to what people would say", () => {
  const messages = new Messages("en");
  assert.equal(messages.saved(9), "");
  assert.equal(messages.saved(Number.NaN), "");
  assert.equal(messages.saved(47), "Saves about 50 seconds of reading");
  assert.equal(messages.saved(60), "Saves about 1 minute of reading");
  assert.equal(messages.saved(200), "Saves about 3 minutes of reading");
  assert.equal(messages.saved(7199), "Saves about 120 minutes of reading");
  assert.equal(messages.saved(30_000), "Saves about 8 hours of reading");
});

test("every error has words, also one that is none of ours", () => {
  const messages = new Messages("en");
  assert.match(messages.error(new NutgrafError("too-short", "")), /too short/);
  for (const strange of [new TypeError("x"), null, undefined, "boom", { code: "toString" }, { code: 7 }]) {
    assert.equal(messages.error(strange), messages.error({ code: "crashed" }));
  }
});
