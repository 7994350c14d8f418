import assert from "node:assert/strict";
import test from "node:test";

globalThis.NUTGRAF_LANGUAGES = "en de zh yue:zh nb no:nb he iw:he";
const { availabilityOf, canonicalTags, languageOf } = await import("../summarizer/languages.js");

test("every form of a language tag is mapped to the engine's language", () => {
  const tags = ["en", "EN-gb", "de-CH-1996", "zh-Hant-TW", "yue", "no", "nb-NO", "iw", "zu", "tlh"];
  const languages = ["en", "en", "de", "zh", "zh", "nb", "nb", "he", undefined, undefined];
  assert.deepEqual(tags.map(languageOf), languages);
});

test("tags are canonicalized without duplicates, and a malformed one is a RangeError", () => {
  assert.deepEqual(canonicalTags(["EN-gb", "en-GB", "de"]), ["en-GB", "de"]);
  assert.ok(Object.isFrozen(canonicalTags(["en"])));
  for (const tag of ["", "e", "en_GB", "en-abc-invalid", "english-"])
    assert.throws(() => canonicalTags([tag]), RangeError, tag);
});

test("every language must be supported, and translations are unavailable", () => {
  const of = (expectedInputLanguages, outputLanguage, expectedContextLanguages) =>
    availabilityOf({ expectedInputLanguages, outputLanguage, expectedContextLanguages });
  assert.equal(of(), "available");
  assert.equal(of(["en", "de"], "de-AT"), "available");
  assert.equal(of(undefined, "no", ["de"]), "available");
  assert.equal(of(["nb"], "no"), "available");
  assert.equal(of(["en", "zu"]), "unavailable");
  assert.equal(of(undefined, "zu"), "unavailable");
  assert.equal(of(undefined, undefined, ["zu"]), "unavailable");
  assert.equal(of(["en"], "de"), "unavailable");
});
