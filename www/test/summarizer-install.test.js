import assert from "node:assert/strict";
import test from "node:test";

globalThis.NUTGRAF_LANGUAGES = "en de";
const { installer } = await import("../summarizer/install.js");

class ProgressEvent extends Event {
  constructor(type, { loaded, total, lengthComputable }) {
    super(type);
    Object.assign(this, { loaded, total, lengthComputable });
  }
}

/** Makes a stand-in for a window. */
function window({ native, secure = true, ...more } = {}) {
  const document = { defaultView: {} };
  const made = {
    document,
    EventTarget,
    ProgressEvent,
    DOMException,
    ReadableStream,
    isSecureContext: secure,
    ...more,
  };
  if (native)
    Object.defineProperty(made, "Summarizer", { value: native, configurable: true, writable: false });
  return made;
}

const answering = (availability) => ({ availability: async () => availability });
const host = {
  quota: 1000,
  run: async () => ({ lang: "en", articleWords: 1, points: [{ text: "One." }] }),
};
const install = installer(async () => host);

test("if the browser has no Summarizer, ours exists when install returns", async () => {
  const view = window();
  const installed = install(view);
  assert.equal(typeof view.Summarizer.create, "function");
  assert.equal(typeof view.CreateMonitor, "function");
  assert.equal(await installed, true);
  const { enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(view, "Summarizer");
  assert.deepEqual([enumerable, writable, configurable], [false, true, true]);
});

test("a native Summarizer that is unavailable or fails is replaced, even if it is read-only", async () => {
  for (const native of [
    answering("unavailable"),
    { availability: () => Promise.reject(new Error()) },
    {},
  ]) {
    const view = window({ native });
    assert.equal(await install(view), true);
    assert.notEqual(view.Summarizer, native);
  }
});

test("a native Summarizer that works, or will after a download, is left alone unless asked", async () => {
  for (const availability of ["available", "downloadable", "downloading"]) {
    const native = answering(availability);
    const view = window({ native });
    assert.equal(await install(view), false);
    assert.equal(view.Summarizer, native);
    assert.equal(await install(view, { when: "always" }), true);
    assert.notEqual(view.Summarizer, native);
  }
});

test("'missing' does not query the native Summarizer", async () => {
  const native = { availability: () => assert.fail("was asked") };
  const view = window({ native });
  assert.equal(await install(view, { when: "missing" }), false);
  assert.equal(view.Summarizer, native);
  assert.equal(await install(window(), { when: "missing" }), true);
});

test("it is installed once, and does not replace one that was installed meanwhile", async () => {
  const view = window();
  await install(view);
  const first = view.Summarizer;
  assert.equal(await install(view, { when: "always" }), true);
  assert.equal(view.Summarizer, first);
  const busy = window({ native: answering("unavailable") });
  const installed = install(busy);
  const other = {};
  Object.defineProperty(busy, "Summarizer", { value: other });
  assert.equal(await installed, false);
  assert.equal(busy.Summarizer, other);
});

test("on a page that is not a secure context, it is installed only on request", async () => {
  const view = window({ secure: false });
  assert.equal(await install(view), false);
  assert.equal("Summarizer" in view, false);
  assert.equal(await install(view, { when: "always" }), true);
});

test("an unknown value of `when` is an error", async () => {
  await assert.rejects(install(window(), { when: "sometimes" }), TypeError);
});

test("the permissions policy is obeyed if the browser exposes it", async () => {
  const under = async (features, allowed) => {
    const view = window();
    view.document.featurePolicy = { features: () => features, allowsFeature: () => allowed };
    await install(view);
    return view.Summarizer;
  };
  const refused = await under(["summarizer"], false);
  assert.equal(await refused.availability(), "unavailable");
  await assert.rejects(refused.create(), { name: "NotAllowedError" });
  for (const open of [await under(["summarizer"], true), await under([], false)]) {
    assert.equal(await open.availability(), "available");
    await open.create();
  }
});

test("errors are reported in the order of the standard", async () => {
  const view = window();
  await install(view);
  const { Summarizer } = view;
  const aborted = AbortSignal.abort("aborted");
  const monitor = () => assert.fail("was told");
  await assert.rejects(
    Summarizer.create({ type: "tl;dr", outputLanguage: "?", signal: aborted, monitor }),
    TypeError,
  );
  await assert.rejects(Summarizer.create({ outputLanguage: "?", signal: aborted, monitor }), RangeError);
  await assert.rejects(
    Summarizer.create({ signal: aborted, monitor }),
    (reason) => reason === "aborted",
  );
  await assert.rejects(Summarizer.create({ outputLanguage: "zu", monitor() {} }), {
    name: "NotSupportedError",
  });
  await assert.rejects(Summarizer.create({ sharedContext: "x".repeat(1001) }), {
    name: "QuotaExceededError",
  });
  for (const bad of [
    1,
    "word",
    { signal: {} },
    { monitor: 1 },
    { expectedInputLanguages: "en" },
    { format: Symbol() },
  ]) {
    await assert.rejects(Summarizer.create(bad), TypeError);
  }
  view.document.defaultView = null;
  await assert.rejects(Summarizer.create({ outputLanguage: "?" }), { name: "InvalidStateError" });
  await assert.rejects(Summarizer.availability(), { name: "InvalidStateError" });
});

test("an engine that does not load is a NetworkError, and the next create tries again", async () => {
  let online = false;
  const view = window();
  const offline = Object.assign(new Error("offline"), { name: "NutgrafError", code: "load-failed" });
  await installer(async () => (online ? host : Promise.reject(offline)))(view);
  await assert.rejects(view.Summarizer.create(), { name: "NetworkError" });
  online = true;
  await view.Summarizer.create();
});

test("options are read once, converted, and kept", async () => {
  const view = window();
  await install(view);
  const summarizer = await view.Summarizer.create({
    expectedInputLanguages: new Set(["EN-gb", "en-GB"]),
    expectedContextLanguages: [],
    outputLanguage: "en",
    sharedContext: 5,
    preference: "speed",
  });
  assert.deepEqual(summarizer.expectedInputLanguages, ["en-GB"]);
  assert.equal(summarizer.expectedContextLanguages, null);
  assert.equal(summarizer.sharedContext, "5");
  assert.equal(summarizer.preference, "speed");
  assert.equal(String(summarizer), "[object Summarizer]");
  assert.throws(() => new view.Summarizer(), TypeError);
});

test("the monitor gets the events of a download that begins and ends, in the order of the standard", async () => {
  const view = window();
  await install(view);
  const told = [];
  await view.Summarizer.create({
    monitor(monitor) {
      assert.ok(monitor instanceof view.CreateMonitor);
      monitor.ondownloadprogress = () => assert.fail("was replaced");
      monitor.addEventListener("downloadprogress", ({ loaded }) => told.push(`listener ${loaded}`));
      monitor.ondownloadprogress = function ({ loaded, total }) {
        assert.equal(this, monitor);
        told.push(`handler ${loaded} of ${total}`);
      };
    },
  });
  assert.deepEqual(told, ["handler 0 of 1", "listener 0", "handler 1 of 1", "listener 1"]);
  assert.throws(() => new view.CreateMonitor(), TypeError);
  assert.throws(() => view.CreateMonitor.prototype.ondownloadprogress, TypeError);
});

test("the browser's own CreateMonitor is kept and still works", async () => {
  class Native extends EventTarget {
    #handler = null;
    get ondownloadprogress() {
      return this.#handler;
    }
    set ondownloadprogress(value) {
      this.#handler = value;
    }
  }
  const view = window({ CreateMonitor: Native });
  await install(view);
  assert.equal(view.CreateMonitor, Native);
  let ours;
  await view.Summarizer.create({ monitor: (monitor) => (ours = monitor) });
  assert.ok(ours instanceof Native);
  const handler = () => {};
  for (const monitor of [ours, new Native()]) {
    monitor.ondownloadprogress = handler;
    assert.equal(monitor.ondownloadprogress, handler);
  }
});
