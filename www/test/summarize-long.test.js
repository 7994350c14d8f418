import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test, { after, before } from "node:test";
import { setModuleSource } from "../engine/instance.js";
import { summarize as summarizeHere } from "../engine/summarize.js";

/** A text that is too long for the page, so that a Worker summarizes it. */
const LONG = "The council of Fernmouth voted on Monday to repair the old harbour wall. ".repeat(600);

/** The events of all Workers, in order. */
const log = [];
/** Handles a text that a Worker receives; tests replace it. */
let onText = () => {};

class FakeWorker {
  constructor(url, { name }) {
    assert.equal(name, "nutgraf-worker");
    assert.match(url, /nutgraf-worker\.js$/);
    log.push("starts");
  }
  #text = "";
  postMessage({ module, chunk, options }) {
    if (module) queueMicrotask(() => this.onmessage({ data: {} }));
    if (chunk) this.#text += chunk;
    if (options) onText(this, this.#text, options);
    if (options) this.#text = "";
  }
  terminate() {
    log.push("ends");
  }
}

/** Answers with the summary, as nutgraf-worker.js does. */
const answers = (worker, text, options) => {
  void summarizeHere(text, options).then((value) => worker.onmessage({ data: { value } }));
};

const { summarize } = await import("../worker/summarize.js");

before(async () => {
  const wasm = await readFile(new URL("../pkg/nutgraf_bg.wasm", import.meta.url));
  setModuleSource(() => WebAssembly.compile(wasm));
  globalThis.location = new URL("../", import.meta.url);
  globalThis.NUTGRAF_IMPORTS = false;
  globalThis.Worker = FakeWorker;
});

after(() => {
  for (const name of ["location", "NUTGRAF_IMPORTS", "Worker"]) delete globalThis[name];
});

test("a short text is summarized on the page, a long one in a Worker, with the same points", async () => {
  onText = answers;
  const short = LONG.slice(0, 2_000);
  assert.deepEqual(await summarize(short), await summarizeHere(short));
  assert.deepEqual(log, []);
  assert.deepEqual(await summarize(LONG, { sentences: 2 }), await summarizeHere(LONG, { sentences: 2 }));
  assert.deepEqual(log, ["starts"]);
});

test("an abort stops a long text midway and those waiting behind it", async () => {
  log.length = 0;
  const controller = new AbortController();
  let asked = 0;
  onText = () => {
    asked++;
    controller.abort("enough");
  };
  const calls = [LONG, LONG].map((text) => summarize(text, { signal: controller.signal }));
  for (const { reason } of await Promise.allSettled(calls)) assert.equal(reason, "enough");
  assert.equal(asked, 1);
  onText = answers;
  assert.equal((await summarize(LONG, { sentences: 1 })).points.length, 1);
  assert.deepEqual(log, ["ends", "starts"]);
});

test("if the signal is aborted already, a long text is not sent to the Worker", async () => {
  onText = () => assert.fail("sent");
  const signal = AbortSignal.abort("before");
  await assert.rejects(summarize(LONG, { signal }), (reason) => reason === "before");
});

test("if the Worker dies, the call rejects with a code, and the next text gets a new Worker", async () => {
  log.length = 0;
  onText = (worker) => worker.onerror({ message: "out of memory", preventDefault() {} });
  await assert.rejects(summarize(LONG), { name: "NutgrafError", code: "crashed" });
  onText = answers;
  assert.ok((await summarize(LONG)).points.length > 0);
  assert.deepEqual(log, ["ends", "starts"]);
});

test("wrong options are errors before anything is sent to the Worker, and elements are never sent", async () => {
  await assert.rejects(summarize(LONG, { sentance: 2 }), { code: "bad-option" });
  onText = (worker, _text, options) => {
    assert.deepEqual(options, { words: 30 });
    worker.onmessage({ data: { value: "done" } });
  };
  const near = /** @type {any} */ ({ nodeType: 1 });
  assert.equal(await summarize(LONG, { words: 30, near }), "done");
});
