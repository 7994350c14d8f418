import assert from "node:assert/strict";
import test from "node:test";
import { sentenceUrl } from "../page/text-fragment.js";

const PAGE = "https://example.org/story?page=2";

test("a text fragment has a short sentence in full, and the ends of a long one", () => {
  assert.equal(sentenceUrl(PAGE, "It rained."), `${PAGE}#:~:text=It%20rained.`);
  const long = Array.from({ length: 20 }, (_, n) => `w${n}`).join(" ");
  assert.equal(sentenceUrl(PAGE, long), `${PAGE}#:~:text=w0%20w1%20w2%20w3,w16%20w17%20w18%20w19`);
});

test("characters with a meaning in text fragments are encoded", () => {
  assert.equal(sentenceUrl(PAGE, "A-b, c & d."), `${PAGE}#:~:text=A%2Db%2C%20c%20%26%20d.`);
});

test("the fragment of the page's address is replaced", () => {
  assert.equal(sentenceUrl(`${PAGE}#top`, "Yes."), `${PAGE}#:~:text=Yes.`);
});

test("a lone surrogate does not cause an error", () => {
  assert.equal(sentenceUrl(PAGE, "a\uD800b"), `${PAGE}#:~:text=a%EF%BF%BDb`);
});

test("a sentence that occurs twice is distinguished by its context", () => {
  const page = "Snow fell. It rained. The boat left. Fog came. It rained. The boat sank.";
  const around = { page, before: "left. Fog came.", after: "The boat sa" };
  assert.equal(
    sentenceUrl(PAGE, "It rained.", around),
    `${PAGE}#:~:text=Fog%20came.-,It%20rained.,-The%20boat`,
  );
  assert.equal(sentenceUrl(PAGE, "Fog came.", around), `${PAGE}#:~:text=Fog%20came.`);
});

test("context ends at the end of the paragraph", () => {
  const around = { page: "It rained. It rained.", before: "Fog came.\n", after: "\nThe boat sank." };
  assert.equal(sentenceUrl(PAGE, "It rained.", around), `${PAGE}#:~:text=It%20rained.`);
});

test("a long sentence with the beginning of another one is given in full", () => {
  const long = (end) =>
    `The council said on Monday that the ferry would be free for people on foot ${end}.`;
  const around = { page: `${long("in May")} ${long("in June")}`, before: "", after: "" };
  assert.ok(!sentenceUrl(PAGE, long("in June"), around).includes(","));
});
