import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { extractArticle, summarizeArticle } from "nutgraf/html";
import { paragraphs, title } from "./shared/story.js";

const expected = readFileSync(new URL("shared/points.txt", import.meta.url), "utf8").trim().split("\n");

// The fields of the form have the names of members that the reader of the page uses.
const html = `<!doctype html><html lang="en"><head><title>${title} – The Rivertown Post</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<form><input name="lastChild"><input name="nodeType"><input name="previousSibling"></form>
<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>
<aside class="sidebar"><p>Sign up for our newsletter, and get the news of Rivertown every day.</p></aside>
<footer><p>Copyright The Rivertown Post. All rights reserved.</p></footer></body></html>`;

function happyDom(html) {
  const { document } = new Window();
  document.write(html);
  return document;
}

const documents = {
  jsdom: new JSDOM(html).window.document,
  linkedom: parseHTML(html).document,
  "happy-dom": happyDom(html),
};

for (const [name, document] of Object.entries(documents)) {
  test(`${name}: the article of a document`, async () => {
    const { title: found, blocks, text, lang } = await extractArticle(document);
    assert.equal(found, title);
    assert.equal(lang, "en");
    const inside = blocks.filter(({ kind }) => kind === "paragraph");
    assert.deepEqual(inside.map(({ start, end }) => text.slice(start, end)), paragraphs);
  });

  test(`${name}: its points, with ranges if the DOM has them`, async () => {
    const { points } = await summarizeArticle(document);
    assert.deepEqual(points.map(({ text }) => text), expected);
    for (const { range, text } of points) {
      if (name === "linkedom") assert.equal(range, null);
      else assert.equal(range.toString(), text);
    }
  });

  test(`${name}: an element that the caller names`, async () => {
    const named = await extractArticle(document, { article: "article" });
    assert.deepEqual(await extractArticle(document.querySelector("article")), named);
    await assert.rejects(extractArticle(document, { article: "main" }), { code: "no-article" });
  });
}
