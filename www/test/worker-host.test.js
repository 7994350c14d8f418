import assert from "node:assert/strict";
import test from "node:test";
import { startWorker, trustedWorkerUrl, WorkerHost } from "../worker/worker-host.js";

const LONG = "x".repeat(40_000);
const never = new AbortController().signal;

/** Makes a host whose Workers, listed in `made`, answer only when a test calls `answer`. */
function workers() {
  const made = [];
  class Worker {
    asked = [];
    text = "";
    ended = false;
    constructor() {
      made.push(this);
    }
    postMessage({ chunk, options }) {
      if (chunk !== undefined) {
        this.text += chunk;
        return;
      }
      assert.deepEqual(options, {});
      this.asked.push(this.text);
      this.text = "";
    }
    answer(data) {
      this.onmessage({ data });
    }
    terminate() {
      this.ended = true;
    }
  }
  return {
    made,
    start: async () => new Worker(),
    host: new WorkerHost(async () => new Worker(), new Worker()),
  };
}

/** Waits until all chunks of a text are sent. */
const chunksSent = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test("texts are summarized one at a time, in order", async () => {
  const {
    made: [worker],
    host,
  } = workers();
  const answers = [host.run("a", {}, never), host.run("b", {}, never)];
  await chunksSent();
  assert.deepEqual(worker.asked, ["a"]);
  worker.answer({ value: 1 });
  await chunksSent();
  assert.deepEqual(worker.asked, ["a", "b"]);
  worker.answer({ error: { code: "no-text", message: "nothing" } });
  const [first, second] = await Promise.allSettled(answers);
  assert.equal(first.value, 1);
  assert.equal(second.reason.code, "no-text");
  assert.equal(worker.ended, false);
});

test("an abort stops a long text midway, and the next one gets a new Worker", async () => {
  const { made, host } = workers();
  const controller = new AbortController();
  const long = host.run(LONG, {}, controller.signal);
  const next = host.run("b", {}, never);
  await chunksSent();
  controller.abort("enough");
  await assert.rejects(long, (reason) => reason === "enough");
  await chunksSent();
  assert.equal(made[0].ended, true);
  assert.deepEqual(made[1].asked, ["b"]);
  made[1].answer({ value: 2 });
  assert.equal(await next, 2);
});

test("a short text is finished despite an abort, and one that is aborted before its turn never starts", async () => {
  const { made, host } = workers();
  const controller = new AbortController();
  const short = host.run("a", {}, controller.signal);
  const waiting = host.run("b", {}, controller.signal);
  await chunksSent();
  controller.abort("enough");
  made[0].answer({ value: 1 });
  await short;
  await assert.rejects(waiting, (reason) => reason === "enough");
  assert.deepEqual([made.length, made[0].asked, made[0].ended], [1, ["a"], false]);
});

test("a text that is aborted while its Worker starts is not sent", async () => {
  const { made, start } = workers();
  const first = await start();
  const host = new WorkerHost(start, first);
  await Promise.all([
    host.run("x".repeat(1_000_000), {}, never),
    chunksSent().then(() => first.answer({ value: 1 })),
  ]);
  const controller = new AbortController();
  const text = host.run("b", {}, controller.signal);
  queueMicrotask(() => controller.abort("enough"));
  await assert.rejects(text, (reason) => reason === "enough");
  assert.deepEqual(made.at(-1).asked, []);
});

test("a Worker that fails is replaced", async () => {
  const { made, host } = workers();
  const failed = host.run("a", {}, never);
  await chunksSent();
  made[0].onerror({ message: "out of memory", preventDefault() {} });
  await assert.rejects(failed, /out of memory/);
  const next = host.run("b", {}, never);
  await chunksSent();
  made[1].answer({ value: 2 });
  assert.equal(await next, 2);
  assert.equal(made[0].ended, true);
});

test("the memory of a large text is released", async () => {
  const { made, host } = workers();
  const large = host.run("x".repeat(1_000_000), {}, never);
  await chunksSent();
  made[0].answer({ value: 1 });
  await large;
  assert.equal(made[0].ended, true);
});

test("a long text is sent in parts that do not split surrogate pairs", async () => {
  const {
    made: [worker],
    host,
  } = workers();
  const text = `x${"🦊".repeat(500_000)}`;
  const sent = [];
  const { postMessage } = worker;
  worker.postMessage = (message) => {
    if (message.chunk) sent.push(message.chunk);
    postMessage.call(worker, message);
  };
  const answer = host.run(text, {}, never);
  await chunksSent();
  assert.deepEqual(
    sent.map(({ length }) => length),
    [500_001, 500_000],
  );
  assert.ok(sent.every((part) => part.isWellFormed()));
  assert.equal(worker.asked[0], text);
  worker.answer({ value: 1 });
  assert.equal(await answer, 1);
});

test("the first message of a Worker distinguishes a failed engine from a failed Worker", async (t) => {
  t.after(() => delete globalThis.Worker);
  let worker;
  globalThis.Worker = class {
    constructor(url, options) {
      worker = Object.assign(this, { url, options, ended: false });
    }
    postMessage(message) {
      this.first = message;
    }
    terminate() {
      this.ended = true;
    }
  };
  const ready = startWorker("/nutgraf-worker.js");
  worker.onmessage({ data: {} });
  assert.deepEqual((await ready).options, { type: "module", name: "nutgraf-worker" });
  assert.deepEqual(worker.first, { module: null });
  const broken = startWorker("/nutgraf-worker.js");
  worker.onmessage({ data: { error: { code: "load-failed", message: "offline" } } });
  await assert.rejects(broken, { name: "NutgrafError", code: "load-failed" });
  assert.equal(worker.ended, true);
  const forbidden = startWorker("/nutgraf-worker.js");
  worker.onerror({ preventDefault() {} });
  await assert.rejects(forbidden, { name: "Error" });
});

test("on pages that require Trusted Types, one policy creates the Worker's address", (t) => {
  t.after(() => delete globalThis.trustedTypes);
  assert.equal(trustedWorkerUrl("/a.js", "ours"), "/a.js");
  globalThis.trustedTypes = {
    createPolicy: (name, rules) => ({
      createScriptURL: (url) => ({ name, url: rules.createScriptURL(url) }),
    }),
  };
  const { createPolicy } = globalThis.trustedTypes;
  let policies = 0;
  globalThis.trustedTypes.createPolicy = (...given) => {
    policies++;
    return createPolicy(...given);
  };
  for (const url of ["/a.js", "/b.js"])
    assert.deepEqual(trustedWorkerUrl(url, "ours"), { name: "ours", url });
  assert.equal(policies, 1);
});
