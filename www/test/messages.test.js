import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { BUTTON_LABELS, buttonLabels, directionOf, languageOf } from "../locales/button-labels.js";
import { describeError } from "../locales/describe-error.js";
import { en } from "../locales/en.js";
import { Messages } from "../locales/messages.js";
import { MAX_TEXT_BYTES } from "../pkg/limits.js";

const FOLDER = new URL("../locales/", import.meta.url);
const english = new Messages("en", en);

/** All languages except English. */
const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".json"));
const languages = await Promise.all(
  files.map(async (name) => [
    name.replace(".json", ""),
    JSON.parse(await readFile(new URL(name, FOLDER), "utf8")),
  ]),
);

test("the interface uses the first language of the page that has texts, or else English", () => {
  for (const tag of ["", "tlh", "x", "constructor", "__proto__", "en-GB", "EN"])
    assert.equal(languageOf([tag]), "en", tag);
  assert.equal(languageOf(["tlh", "de-AT", "fr"]), "de");
  assert.equal(languageOf(["zh-Hant-TW"]), "zh");
  for (const tag of ["nb", "nn-NO", "no"]) assert.equal(languageOf([tag]), "no");
  assert.equal(directionOf("ar"), "rtl");
  assert.equal(directionOf("tr"), "ltr");
});

test("a language has texts for both the button and the panel, or for neither", () => {
  assert.ok(languages.length >= 14);
  assert.deepEqual([...languages.map(([lang]) => lang), "en"].sort(), Object.keys(BUTTON_LABELS).sort());
  for (const lang of Object.keys(BUTTON_LABELS)) {
    for (const [name, word] of Object.entries(buttonLabels(lang)))
      assert.ok(word.trim(), `${lang} ${name}`);
  }
});

test("every language has all the texts of English, with the same placeholders", () => {
  const holes = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  for (const [lang, words] of languages) {
    for (const part of ["labels", "errors"]) {
      assert.deepEqual(Object.keys(words[part]), Object.keys(en[part]), lang);
      for (const [name, text] of Object.entries(words[part])) {
        assert.ok(text.trim(), `${lang} ${name}`);
        assert.equal(holes(text), holes(en[part][name]), `${lang} ${name}`);
      }
    }
  }
});

test("every language names the limit of the crate for long texts", () => {
  const limit = String(MAX_TEXT_BYTES / 1_000_000);
  for (const [lang, words] of languages) {
    const digits = words.errors["too-long"].normalize("NFKD").match(/\p{Nd}+/u)?.[0] ?? "";
    const number = [...digits].map(digitValue).join("");
    assert.equal(number, limit, `${lang}: ${words.errors["too-long"]}`);
  }
});

/** Converts a decimal digit of any script to ASCII. Unicode has the digits of a script in order. */
function digitValue(digit) {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) zero--;
  return String(digit.codePointAt(0) - zero);
}

test("every language has all of its plural forms", () => {
  for (const [lang, words] of languages) {
    assert.deepEqual(Object.keys(words.counts), Object.keys(en.counts), lang);
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [name, forms] of Object.entries(words.counts)) {
      assert.deepEqual(Object.keys(forms).sort(), [...categories].sort(), `${lang} ${name}`);
    }
  }
});

test("counts take the plural form of their number", () => {
  assert.equal(english.count("ready", 1), "Summary ready: 1 sentence.");
  assert.equal(english.count("ready", 3), "Summary ready: 3 sentences.");
  assert.equal(english.count("shown", 3, 1200), "3 sentences of 1,200");
  const polish = new Messages("pl", languages.find(([lang]) => lang === "pl")[1]);
  assert.match(polish.count("shown", 3, 20), /^3 zdania/);
  assert.match(polish.count("shown", 5, 20), /^5 zdań/);
});

test("the reading time saved is rounded as people would say it", () => {
  assert.equal(english.saved(9), "");
  assert.equal(english.saved(Number.NaN), "");
  assert.equal(english.saved(47), "Saves about 50 seconds of reading");
  assert.equal(english.saved(60), "Saves about 1 minute of reading");
  assert.equal(english.saved(200), "Saves about 3 minutes of reading");
  assert.equal(english.saved(7199), "Saves about 120 minutes of reading");
  assert.equal(english.saved(30_000), "Saves about 8 hours of reading");
});

test("positions are shares of the article", () => {
  assert.equal(english.places([0, 0.254, 0.9]), "Positions of the points in the article: 0%, 25%, 90%");
});

test("a publisher's own texts take precedence, and values that are not text are ignored", () => {
  const own = new Messages("en", en, {
    more: "Go on",
    fewer: 7,
    shown: "{n}/{all}",
    crashed: "Oops",
    toString: "x",
  });
  assert.equal(own.label("more"), "Go on");
  assert.equal(own.label("fewer"), "Fewer");
  assert.equal(own.count("shown", 3, 8), "3/8");
  assert.equal(own.error("crashed"), "Oops");
  assert.equal(own.error("no such code"), "Oops");
});

test("every error has a message, including errors of others", () => {
  assert.match(english.error("too-short"), /too short/);
  assert.match(describeError({ code: "too-short" }), /too short/);
  for (const strange of ["toString", 7, undefined, null])
    assert.equal(english.error(strange), english.error("crashed"));
  for (const strange of [
    new TypeError("x"),
    null,
    undefined,
    "boom",
    { code: "toString" },
    { code: 7 },
  ]) {
    assert.equal(describeError(strange), english.error("crashed"));
  }
});
