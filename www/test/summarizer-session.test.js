import assert from "node:assert/strict";
import test from "node:test";
import { emptyResult } from "../engine/errors.js";

globalThis.NUTGRAF_LANGUAGES = "en de nb no:nb";
const { Realm } = await import("../summarizer/realm.js");
const { Session } = await import("../summarizer/session.js");

/** Makes a stand-in for a window. */
const window = () => ({
  document: { defaultView: {} },
  EventTarget,
  DOMException,
  ReadableStream,
  ProgressEvent: Event,
});

const OPTIONS = { type: "key-points", format: "plain-text", length: "short", preference: "auto" };

/** Makes a session on a host that returns `summary` and records its calls. */
function session({ options = {}, summary = {}, quota = 100, run, view = window() } = {}) {
  const asked = [];
  const answer = {
    lang: "en",
    articleWords: 200,
    points: [{ text: "One." }, { text: "Two." }],
    ...summary,
  };
  const record = async (text, given) => {
    asked.push([text, given]);
    return answer;
  };
  const host = { quota, run: run ?? record };
  return { asked, view, made: new Session(new Realm(view), host, { ...OPTIONS, ...options }) };
}

const read = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
};

test("contexts are joined and passed on, without blank ones", async () => {
  const { made, asked } = session({ options: { sharedContext: "harbours" } });
  await made.summarize("A text.", { context: "heat" });
  await made.summarize("A text.", { context: " \n" });
  assert.deepEqual(
    asked.map(([, { context }]) => context),
    ["harbours\nheat", "harbours"],
  );
  const without = session();
  await without.made.summarize("A text.", {});
  assert.equal(without.asked[0][1].context, undefined);
});

test("a single expected language is used, several are ignored", async () => {
  const one = session({ options: { expectedInputLanguages: ["no-NO"] } });
  await one.made.summarize("Tekst.", {});
  assert.equal(one.asked[0][1].lang, "nb");
  const two = session({ options: { expectedInputLanguages: ["no", "en"] } });
  await two.made.summarize("Tekst.", {});
  assert.equal(two.asked[0][1].lang, undefined);
});

test("nothing is translated, and a short text is not rejected for its language", async () => {
  const german = { options: { outputLanguage: "en" }, summary: { lang: "de" } };
  await assert.rejects(session(german).made.summarize("Ein Text.", {}), { name: "NotSupportedError" });
  const { made } = session({ ...german, summary: { lang: "de", articleWords: 9 } });
  assert.equal(await made.summarize("Ein Text.", {}), "One.\nTwo.");
  const unknown = session({ ...german, summary: { lang: "und" } });
  assert.equal(await unknown.made.summarize("Text.", {}), "One.\nTwo.");
});

test("empty input gives an empty summary without calling the engine", async () => {
  const { made, asked } = session();
  for (const nothing of ["", " ", "\n\t\u00a0", "\u0000\u200b\ufeff"])
    assert.equal(await made.summarize(nothing, {}), "");
  assert.deepEqual(await read(made.stream(" ", {})), []);
  assert.equal(asked.length, 0);
  const marks = session({
    run: async () => Promise.reject(emptyResult("no-text", "marks")),
  });
  assert.equal(await marks.made.summarize("?!", {}), "");
});

test("usage is the length of all input, and more than the quota is a QuotaExceededError", async () => {
  const { made } = session({ options: { sharedContext: "12345" }, quota: 20 });
  assert.equal(await made.measure("🦊abc", { context: "de" }), 12);
  await made.summarize("1234567890", { context: "12345" });
  const quotaExceeded = (error) =>
    error.name === "QuotaExceededError" && error.requested === 21 && error.quota === 20;
  await assert.rejects(made.summarize("1234567890", { context: "123456" }), quotaExceeded);
  await assert.rejects(read(made.stream("1234567890123456", {})), quotaExceeded);
});

test("a text of more bytes than the engine accepts exceeds the quota", async () => {
  const { made, asked } = session({ quota: 10_000_000 });
  assert.equal(await made.measure("日".repeat(3_333_333), {}), 3_333_333);
  assert.equal(await made.measure("a".repeat(3_333_334), {}), 3_333_334);
  assert.equal(await made.measure("日".repeat(3_333_334), {}), 10_000_002);
  await assert.rejects(made.summarize("日".repeat(3_333_334), {}), { name: "QuotaExceededError" });
  assert.equal(asked.length, 0);
});

test("a QuotaExceededError is of the browser's own class if it has one", async () => {
  class QuotaExceededError extends DOMException {
    constructor(message, { quota, requested }) {
      super(message, "QuotaExceededError");
      Object.assign(this, { quota, requested });
    }
  }
  const { made } = session({ quota: 1, view: { ...window(), QuotaExceededError } });
  await assert.rejects(
    made.summarize("12", {}),
    (error) => error instanceof QuotaExceededError && error.requested === 2,
  );
});

test("pieces are streamed as deltas", async () => {
  assert.deepEqual(await read(session().made.stream("A text.", {})), ["One.", "\nTwo."]);
});

test("an abort during a stream ends it, one after its end does nothing, and the next call works", async () => {
  const { made } = session();
  const controller = new AbortController();
  const reader = made.stream("A text.", { signal: controller.signal }).getReader();
  assert.equal((await reader.read()).value, "One.");
  controller.abort("enough");
  await assert.rejects(reader.read(), (reason) => reason === "enough");
  const late = new AbortController();
  assert.equal((await read(made.stream("A text.", { signal: late.signal }))).length, 2);
  late.abort();
  assert.equal(await made.summarize("A text.", {}), "One.\nTwo.");
});

test("canceling a stream stops the work", async () => {
  let stopped;
  const run = (_text, _options, signal) => {
    return new Promise((_, reject) =>
      signal.addEventListener("abort", () => {
        stopped = signal.reason;
        reject(stopped);
      }),
    );
  };
  const { made } = session({ run });
  const stream = made.stream("A text.", {});
  await made.measure("", {}); // by then the host is at work
  await stream.cancel("bored");
  assert.equal(stopped, "bored");
});

test("after destroy(), every call rejects or throws with the reason", async () => {
  const { made } = session({ run: () => new Promise(() => {}) });
  const pending = [
    made.summarize("A text.", {}),
    made.measure("A text.", {}),
    read(made.stream("A text.", {})),
  ];
  made.destroy();
  pending.push(made.summarize("A text.", {}), made.measure("A text.", {}));
  for (const promise of pending) await assert.rejects(promise, { name: "AbortError" });
  assert.throws(() => made.stream("A text.", {}), { name: "AbortError" });
});

test("in a removed frame, every call fails as the standard says", async () => {
  const { made, view } = session();
  view.document.defaultView = null;
  await assert.rejects(made.summarize("A text.", {}), { name: "InvalidStateError" });
  await assert.rejects(made.measure("A text.", {}), { name: "InvalidStateError" });
  assert.throws(() => made.stream("A text.", {}), { name: "InvalidStateError" });
});

test("a failure of the engine is an UnknownError", async () => {
  const { made } = session({ run: async () => Promise.reject(new Error("a bug")) });
  await assert.rejects(made.summarize("A text.", {}), { name: "UnknownError", message: /a bug/ });
});
