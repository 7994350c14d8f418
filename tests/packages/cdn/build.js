// Writes a page for each way to use the package without a bundler: from a CDN on another origin,
// from files on the page's own server, with an import map, and under several policies.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { paragraphs, title } from "./shared/story.js";

const cdn = process.env.CDN;
const web = "node_modules/nutgraf/web";
const integrity = JSON.parse(readFileSync(`${web}/integrity.json`, "utf8"));

const story = (button) =>
  `<article><h1>${title}</h1>${button}${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;

/** Writes a page. @param {string} name @param {string} head @param {string} [button] */
function write(name, head, button = "<nut-graf></nut-graf>") {
  const page = `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n${head}\n${story(button)}\n`;
  writeFileSync(`dist/${name}.html`, page);
}

const policy = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const hashed = (name) => `src="${cdn}/${name}" integrity="${integrity[name]}" crossorigin="anonymous"`;
const importMap = (nonce, url) => `<script${nonce} type="importmap">{ "imports": { "nutgraf": "${url}" } }</script>`;

mkdirSync("dist", { recursive: true });
cpSync(web, "dist/nutgraf", { recursive: true });
cpSync("node_modules/nutgraf", "dist/package", { recursive: true });
writeFileSync("dist/app.js", 'import { preload } from "nutgraf";\n\npreload();\n');
writeFileSync("dist/nonce.js", 'import "./nutgraf/nutgraf.js";\n');

write("module", `<script type="module" ${hashed("nutgraf.js")}></script>`);
write("classic", `<script defer ${hashed("nutgraf.standalone.js")}></script>`);
write("import-map", `${importMap("", `${cdn}/nutgraf.js`)}<script type="module" src="app.js"></script>`);
write("import-map-package", `${importMap("", "./package/nutgraf.js")}<script type="module" src="app.js"></script>`);
write("own-files", '<script type="module" src="nutgraf/nutgraf.js"></script>');
// The script is moved, and the page says where its other files are, without a slash at the end.
cpSync(`${web}/nutgraf.js`, "dist/bundle.js");
write("base", '<meta name="nutgraf-base" content="nutgraf"><script type="module" src="bundle.js"></script>');
// The Worker of the Summarizer is one of those files, too.
cpSync("shared", "dist/shared", { recursive: true });
writeFileSync("dist/summarizer.js", 'import "nutgraf";\nimport "./shared/summarizer.js";\n');
const imports = { nutgraf: "./package/nutgraf.js", "nutgraf/summarizer": "./package/summarizer.js" };
write(
  "summarizer",
  `<meta name="nutgraf-base" content="nutgraf"><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="summarizer.js"></script>`,
);
write(
  "nonce",
  `${policy("default-src 'none'; connect-src 'self'; script-src 'nonce-abc' 'wasm-unsafe-eval'")}
<script type="module" nonce="abc" src="nonce.js"></script>`,
);
write(
  "policy",
  `${policy(`default-src 'self'; script-src ${cdn} 'wasm-unsafe-eval'; connect-src ${cdn}`)}
<script type="module" ${hashed("nutgraf.js")}></script>`,
);
write(
  "no-wasm",
  `${policy("default-src 'self'; script-src 'self'")}<script type="module" src="nutgraf/nutgraf.js"></script>`,
);
write("inserted", `<script type="module" ${hashed("nutgraf.js")} data-nutgraf-target="h1"></script>`, "");
