// Writes pages whose router replaces their content: Turbo Drive, and pjax in a few lines. The script
// tag of the button runs on the first page only.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { paragraphs, title } from "./shared/story.js";

mkdirSync("dist", { recursive: true });
cpSync("node_modules/nutgraf/web", "dist/nutgraf", { recursive: true });
cpSync("node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js", "dist/turbo.js");
for (const name of ["first.js", "pjax.js"]) cpSync(name, `dist/${name}`);

const story = `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;
const other = "<article><h1>Another story</h1><p>It is short.</p></article>";

/** Writes a page. @param {string} name @param {string} script @param {string} article */
function write(name, script, article) {
  const head = `<meta charset="utf-8"><title>${name}</title><script type="module" src="/${script}"></script>
<script type="module" src="/nutgraf/nutgraf.js" data-nutgraf-target="article h1" data-length="short"></script>`;
  const template = `<template>${story}</template>`;
  const page = `<!doctype html>\n<html lang="en" data-busy>\n<head>${head}</head>\n<body>${article}${template}</body></html>\n`;
  writeFileSync(`dist/${name}.html`, page);
}

write("first", "first.js", other);
write("second", "first.js", story);
write("pjax", "pjax.js", other);
