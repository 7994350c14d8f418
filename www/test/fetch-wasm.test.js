import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { readWasm } from "../engine/fetch-wasm.js";
import { sourceBeside } from "../engine/read-disk.js";

globalThis.NUTGRAF_IMPORTS = false;

/** The smallest module: magic number and version. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Starts a server that sends the `answers` one after another and records the requests. */
async function serve(t, ...answers) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.headers["cache-control"]);
    const [status, body] = answers.shift();
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return { asked, url: new URL(`http://127.0.0.1:${server.address().port}/nutgraf.wasm`) };
}

test("the bytes of the module decide, whatever content type the server sends", async (t) => {
  const { url } = await serve(t, [200, EMPTY]);
  assert.ok((await readWasm(false, url)) instanceof WebAssembly.Module);
});

test("a missing file and one that is not a module are errors, and the next try bypasses the browser's cache", async (t) => {
  const { url, asked } = await serve(t, [404, ""], [200, "<!doctype html>"], [200, EMPTY], [200, EMPTY]);
  await assert.rejects(readWasm(false, url), /404/);
  await assert.rejects(readWasm(false, url), WebAssembly.CompileError);
  await readWasm(false, url);
  await readWasm(false, url);
  assert.deepEqual(asked, [undefined, "no-cache", "no-cache", undefined]);
});

test("a file that does not exist is an error", async () => {
  const read = sourceBeside("file:///nowhere/nutgraf.js", readWasm);
  await assert.rejects(read(true), { code: "ENOENT" });
});
