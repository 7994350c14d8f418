// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { extractArticle } from "nutgraf";
import "./shared/page.js";
import { paragraphs, title } from "./shared/story.js";
import { shows } from "./shows.js";

test("show() settles, and the points are there", () => shows());

test("the article of the document", async () => {
  const { title: found, blocks } = await extractArticle();
  expect(found).toBe(title);
  expect(blocks.filter(({ kind }) => kind === "paragraph")).toHaveLength(paragraphs.length);
});
