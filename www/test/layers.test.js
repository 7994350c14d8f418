// Checks that each module imports only what its folder may depend on. The folders follow the
// bundles: everything that the button imports is downloaded by every page.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
import test from "node:test";
import { parse } from "acorn";
import { simple } from "acorn-walk";

const WWW = new URL("..", import.meta.url);

/** The folders that are checked. `pkg` is generated. */
const FOLDERS = [
  "shared",
  "locales",
  "engine",
  "page",
  "panel",
  "button",
  "worker",
  "summarizer",
  "site",
  "extension",
  "entries",
  "package",
];

/**
 * The modules and folders that each folder, or a single module, may import. An entry for a module
 * overrides that of its folder.
 */
const ALLOWED = {
  shared: [],
  locales: [],
  engine: ["shared", "pkg/nutgraf.js", "pkg/limits.js", "entries/nutgraf.plain.js"],
  "engine/wasm-shim.js": ["pkg/plain/translated.js"],
  page: ["shared", "locales", "engine", "pkg/styles.js"],
  panel: ["shared", "locales", "engine", "page", "pkg/styles.js", "pkg/limits.js"],
  button: [
    "shared",
    "locales/button-labels.js",
    "engine/errors.js",
    "engine/abort.js",
    "engine/fetch-wasm.js",
    "engine/asset-url.js",
    "pkg/styles.js",
  ],
  "button/panel-loader.js": ["button", "entries/nutgraf-panel.js"],
  worker: ["shared", "engine/errors.js", "engine/abort.js", "engine/asset-url.js", "pkg/limits.js"],
  "worker/summarize.js": ["engine", "entries/nutgraf-long.js"],
  summarizer: [
    "shared",
    "engine/errors.js",
    "engine/abort.js",
    "worker/chunks.js",
    "worker/page-units.js",
    "worker/worker-host.js",
    "pkg/limits.js",
  ],
  "summarizer/engine-files.js": [
    "engine/asset-url.js",
    "engine/fetch-wasm.js",
    "worker/worker-url.js",
    "entries/nutgraf-worker.js",
  ],
  site: [
    "shared",
    "entries/nutgraf.js",
    "entries/nutgraf-summarizer.js",
    "pkg/limits.js",
    "summarizer/markdown.js",
  ],
  extension: ["shared", "locales", "engine/errors.js", "panel/length-stepper.js", "pkg/limits.js"],
  "extension/page-script.js": ["page"],
  "extension/summarize-copy.js": ["engine"],
  "entries/nutgraf.js": ["button", "locales/button-labels.js"],
  "entries/nutgraf-panel.js": ["engine", "locales", "page", "panel", "worker"],
  "entries/nutgraf-summarizer.js": ["summarizer"],
  "entries/nutgraf-worker.js": ["engine"],
  "entries/nutgraf-long.js": ["worker"],
  "entries/nutgraf.plain.js": ["pkg/plain/nutgraf.js"],
  "package/element.js": ["button"],
  "package/engine.js": ["engine", "locales"],
  "package/html.js": ["page"],
};

/**
 * Returns the specifiers of a module's imports, re-exports and dynamic imports. Type imports in
 * comments do not count.
 * @param {string} source
 */
function importsOf(source) {
  const found = [];
  const add = ({ source: specifier }) => specifier?.type === "Literal" && found.push(specifier.value);
  simple(parse(source, { ecmaVersion: "latest", sourceType: "module" }), {
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
  });
  return found;
}

/**
 * Returns the modules of a folder with their imports, as paths from www/.
 * @param {string} folder
 */
async function modulesOf(folder) {
  const names = (await readdir(new URL(`${folder}/`, WWW))).filter((name) => name.endsWith(".js"));
  return Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}`;
      const source = await readFile(new URL(path, WWW), "utf8");
      const lines = source.split("\n").length - 1;
      return {
        path,
        lines,
        imports: importsOf(source).map((specifier) => posix.join(folder, specifier)),
      };
    }),
  );
}

/**
 * Returns the imports of a module that `ALLOWED` does not list.
 * @param {{ path: string, imports: string[] }} module
 */
function forbidden({ path, imports }) {
  const folder = posix.dirname(path);
  const own = folder === "entries" ? [] : [folder];
  const allowed = [...own, ...(ALLOWED[folder] ?? []), ...(ALLOWED[path] ?? [])];
  const isAllowed = (target) =>
    allowed.some((known) => target === known || target.startsWith(`${known}/`));
  return imports.filter((target) => !isAllowed(target));
}

/**
 * Returns the paths of a circular import; empty if there is none.
 * @param {{ path: string, imports: string[] }[]} modules
 */
function findCycle(modules) {
  const importsByPath = new Map(modules.map(({ path, imports }) => [path, imports]));
  const done = new Set();
  const visit = (path, above) => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of importsByPath.get(path) ?? []) {
      const found = visit(target, [...above, path]);
      if (found.length) return found;
    }
    done.add(path);
    return [];
  };
  return modules.map(({ path }) => visit(path, [])).find((found) => found.length) ?? [];
}

const modules = (await Promise.all(FOLDERS.map(modulesOf))).flat();

test("modules import only what their folder may depend on", () => {
  assert.ok(modules.length > 60, `only ${modules.length} modules were found`);
  for (const module of modules) assert.deepEqual(forbidden(module), [], module.path);
});

test("no module has more than 400 lines", () => {
  for (const { path, lines } of modules) assert.ok(lines <= 400, `${path} has ${lines} lines`);
});

test("there are no circular imports", () => {
  // The panel never imports the button, although the button's panel-loader imports the panel.
  assert.deepEqual(findCycle(modules), []);
});

test("every form of import is found, and types in comments are ignored", () => {
  const source = `
    import "./one.js";
    import {
      a,
      b as c,
    } from "./two.js";
    export { d } from './three.js';
    export * from "./four.js";
    /** @typedef {import("./type.js").T} T */
    const text = 'import "./text.js"';
    async function f() { return (await import("./five.js")).e; }`;
  const expected = ["./one.js", "./two.js", "./three.js", "./four.js", "./five.js"];
  assert.deepEqual(importsOf(source).sort(), expected.sort());
});

test("an import of the panel by the button is found", () => {
  const view = { path: "button/button-view.js", imports: ["shared/dom.js", "locales/messages.js"] };
  assert.deepEqual(forbidden(view), ["locales/messages.js"]);
  const element = { path: "button/element.js", imports: ["entries/nutgraf-panel.js", "panel/tabs.js"] };
  assert.deepEqual(forbidden(element), ["entries/nutgraf-panel.js", "panel/tabs.js"]);
  const loader = { path: "button/panel-loader.js", imports: ["entries/nutgraf-panel.js"] };
  assert.deepEqual(forbidden(loader), []);
});

test("a circular import is found", () => {
  const chain = [
    { path: "a.js", imports: ["b.js"] },
    { path: "b.js", imports: ["c.js"] },
  ];
  assert.deepEqual(findCycle(chain), []);
  assert.deepEqual(findCycle([...chain, { path: "c.js", imports: ["b.js"] }]), ["b.js", "c.js", "b.js"]);
});
