// Checks how the lines of a PDF are joined into paragraphs.

import assert from "node:assert/strict";
import test from "node:test";
import { paragraphsOf } from "../site/pdf-paragraphs.js";

/** Makes the lines of a page from text, space above (points) and indentation. */
function page(...lines) {
  let y = 800;
  return lines.map(([text, gap, indent = 0, height = 10]) => {
    y -= gap;
    return { text, x: 50 + indent, y, height };
  });
}

test("lines at the usual distance are one paragraph, and a wider gap begins another", () => {
  const lines = page(
    ["The ferry will run", 0],
    ["all night.", 12],
    ["It costs four", 20],
    ["million.", 12],
  );
  assert.deepEqual(paragraphsOf([lines]), ["The ferry will run all night.", "It costs four million."]);
});

test("a line that is set in begins a paragraph", () => {
  const lines = page(["The boat left.", 0], ["She ran after it,", 12, 12], ["too late.", 12]);
  assert.deepEqual(paragraphsOf([lines]), ["The boat left.", "She ran after it, too late."]);
});

test("a word divided at the end of a line is joined", () => {
  const lines = page(["The har-", 0], ["bour board met the Anglo-", 12], ["Danish union.", 12]);
  assert.deepEqual(paragraphsOf([lines]), ["The harbour board met the Anglo- Danish union."]);
});

test("a heading in larger letters stays apart", () => {
  const lines = page(["Night boats", 0, 0, 16], ["The first one left.", 12], ["It was full.", 12]);
  assert.deepEqual(paragraphsOf([lines]), ["Night boats", "The first one left. It was full."]);
});

test("running heads and page numbers are left out, and a sentence goes on over a page break", () => {
  const body = [
    ["the crew waited", "for the tide."],
    ["Then they", "went on board"],
    ["and slept.", "In the morning it rained."],
  ];
  const pages = body.map(([first, second], index) =>
    page(["The Night Ferry", 0], [first, 30], [second, 12], [`${index + 1}`, 30]),
  );
  assert.deepEqual(paragraphsOf(pages), [
    "the crew waited for the tide.",
    "Then they went on board and slept. In the morning it rained.",
  ]);
});
