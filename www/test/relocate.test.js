import assert from "node:assert/strict";
import test from "node:test";
import { bestMatch, relocate } from "../page/relocate.js";

test("if a sentence occurs several times, the occurrence with the same context is found", () => {
  const page = "Norecords.Itrained.Theboatleft.Snow.Itrained.Theboatsank.";
  assert.equal(bestMatch(page, "Itrained.", "Snow.", "Theboat"), page.lastIndexOf("Itrained."));
  assert.equal(bestMatch(page, "Itrained.", "Norecords.", "Theboat"), page.indexOf("Itrained."));
});

test("changed context counts as far as it matches, and the first occurrence wins a tie", () => {
  const page = "a.Itrained.b.c.Itrained.d";
  assert.equal(bestMatch(page, "Itrained.", "zc.", ""), page.lastIndexOf("Itrained."));
  assert.equal(bestMatch(page, "Itrained.", "x", "y"), 2);
});

test("a sentence that is not on the page is not found", () => {
  assert.equal(bestMatch("Itsnowed.", "Itrained.", "", ""), -1);
  assert.equal(bestMatch("Itsnowed.", "", "", ""), -1);
});

test("a page that repeats one letter is searched in linear time", () => {
  const time = (length) => {
    const start = process.cpuUsage().user;
    bestMatch("a".repeat(length), "a".repeat(1000), "a".repeat(32), "b".repeat(32));
    return process.cpuUsage().user - start;
  };
  time(1_000_000);
  assert.ok(time(4_000_000) < Math.max(time(1_000_000), 5_000) * 12);
});

test("a point without its text is a bad option", () => {
  for (const point of [null, undefined, {}, { text: "It rained." }]) {
    assert.throws(() => relocate(point), { code: "bad-option" });
  }
});
