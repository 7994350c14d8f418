import assert from "node:assert/strict";
import test from "node:test";
import { sentenceUrl } from "../fragment.js";

const PAGE = "https://example.org/story?page=2";

test("a short sentence is named whole, a long one by its ends", () => {
  assert.equal(sentenceUrl(PAGE, "It rained."), `${PAGE}#:~:text=It%20rained.`);
  const long = Array.from({ length: 20 }, (_, n) => `w${n}`).join(" ");
  assert.equal(sentenceUrl(PAGE, long), `${PAGE}#:~:text=w0%20w1%20w2%20w3,w16%20w17%20w18%20w19`);
});

test("what means something in a text fragment is encoded", () => {
  assert.equal(sentenceUrl(PAGE, "A-b, c & d."), `${PAGE}#:~:text=A%2Db%2C%20c%20%26%20d.`);
});

test("the page's own fragment gives way", () => {
  assert.equal(sentenceUrl(`${PAGE}#top`, "Yes."), `${PAGE}#:~:text=Yes.`);
});

test("half a surrogate pair is no reason to fail", () => {
  assert.equal(sentenceUrl(PAGE, "a\uD800b"), `${PAGE}#:~:text=a%EF%BF%BDb`);
});
