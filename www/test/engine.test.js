import assert from "node:assert/strict";
import test from "node:test";
import { Engine } from "../engine/engine.js";
import { NutgrafError } from "../engine/errors.js";

/** Makes a loader that counts its calls. `parts` replaces its functions. */
function machine(parts = {}) {
  const calls = { start: 0, restart: 0 };
  const counted =
    (name, act) =>
    (...args) => {
      calls[name]++;
      return act(...args);
    };
  return {
    calls,
    start: counted("start", parts.start ?? (async () => ({}))),
    restart: counted("restart", parts.restart ?? (() => {})),
  };
}

const trap = () => {
  throw new WebAssembly.RuntimeError("unreachable");
};

test("simultaneous calls load the module once", async () => {
  const made = machine();
  const engine = new Engine(made);
  assert.deepEqual(await Promise.all([engine.run(() => 1), engine.run(() => 2), engine.load()]), [
    1,
    2,
    undefined,
  ]);
  assert.deepEqual(made.calls, { start: 1, restart: 0 });
});

test("a text after a page loads the larger module, and a page after a text loads nothing", async () => {
  const loaded = [];
  const engine = new Engine(machine({ start: async (withText) => loaded.push(withText) }));
  const run = (withText) => engine.run(() => {}, undefined, withText);
  await run();
  await Promise.all([run(true), run(), run(true)]);
  assert.deepEqual(loaded, [false, true]);
});

test("after a failed load, the next call tries again", async () => {
  let online = false;
  const engine = new Engine(
    machine({ start: async () => (online ? {} : Promise.reject(new TypeError("offline"))) }),
  );
  await assert.rejects(
    engine.run(() => 1),
    { name: "NutgrafError", code: "load-failed", message: /offline/ },
  );
  online = true;
  assert.equal(await engine.run(() => 1), 1);
});

test("a module that cannot be started is reported as a failed load, unless its error has a better code", async () => {
  await assert.rejects(
    new Engine(machine({ start: async () => trap() })).run(() => 1),
    { code: "load-failed" },
  );
  const blocked = new Engine(
    machine({ start: async () => Promise.reject(new NutgrafError("blocked", "by policy")) }),
  );
  await assert.rejects(
    blocked.run(() => 1),
    { code: "blocked" },
  );
});

test("a call receives the exports of the module", async () => {
  const engine = new Engine(machine({ start: async () => ({ two: () => 2 }) }));
  assert.equal(await engine.run((exports) => exports.two()), 2);
});

test("on JavaScriptCore, a call is repeated until two results in a row match", async () => {
  const told = async (...ends) => {
    let runs = 0;
    const run = new Engine(machine(), 1).run(() => {
      const end = ends[runs++];
      if (typeof end === "string") throw new NutgrafError(end, "");
      return { points: end };
    });
    return [
      await run.then(
        ({ points }) => points,
        ({ code }) => code,
      ),
      runs,
    ];
  };
  assert.deepEqual(await told([1], [1]), [[1], 2]);
  assert.deepEqual(await told([2], [1], [1]), [[1], 3]);
  assert.deepEqual(await told("no-text", [1], [1]), [[1], 3]);
  assert.deepEqual(await told("no-article", "no-article"), ["no-article", 2]);
  assert.deepEqual(await told([1], "bad-option", "bad-option"), ["bad-option", 3]);
  assert.deepEqual(await told([1], [2], [3], [4], [4]), [[4], 4], "there is an end");
});

test("on JavaScriptCore, a crash that does not recur is not reported, and a run after two unequal results has a fresh instance", async () => {
  const restarts = async (...ends) => {
    const made = machine();
    assert.equal(await new Engine(made, 1).run(() => ends.shift()()), "well");
    return made.calls.restart;
  };
  const well = () => "well";
  assert.equal(await restarts(trap, well, well), 2);
  assert.equal(await restarts(() => "ill", well, well), 1);
  assert.equal(await restarts(well, well), 0);
});

test("only the first calls are repeated, and only on JavaScriptCore", async () => {
  const runs = async (...doubted) => {
    const engine = new Engine(machine(), ...doubted);
    let count = 0;
    for (let call = 0; call < 4; call++) await engine.run(() => void count++);
    return count;
  };
  assert.deepEqual([await runs(3), await runs(0), await runs()], [7, 4, 4]);
});

test("a crash is reported once, and the next call gets a fresh instance of the loaded module", async () => {
  const made = machine();
  const engine = new Engine(made);
  await assert.rejects(engine.run(trap), (error) => {
    assert.equal(error.code, "crashed");
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  });
  assert.equal(await engine.run(() => "well"), "well");
  assert.deepEqual(made.calls, { start: 1, restart: 1 });
});

test("if a fresh instance could not be made, the next call tries again", async () => {
  let memory = false;
  const restart = () => {
    if (!memory) throw new RangeError("out of memory");
  };
  const engine = new Engine(machine({ restart }));
  await assert.rejects(engine.run(trap), { code: "crashed" });
  await assert.rejects(
    engine.run(() => 1),
    { code: "crashed", message: /out of memory/ },
  );
  memory = true;
  assert.equal(await engine.run(() => 1), 1);
});

test("an error that the module returns is passed on and is not a crash", async () => {
  const made = machine();
  const engine = new Engine(made);
  const error = new NutgrafError("no-text", "nothing");
  const rejects = engine.run(() => {
    throw error;
  });
  await assert.rejects(rejects, (thrown) => thrown === error);
  await engine.run(() => 1);
  assert.equal(made.calls.restart, 0);
});

test("an aborted signal stops a call before anything is loaded", async () => {
  const made = machine();
  const reason = new Error("gone");
  await assert.rejects(
    new Engine(made).run(() => 1, AbortSignal.abort(reason)),
    (error) => error === reason,
  );
  assert.equal(made.calls.start, 0);
});

test("an abort during the load rejects at once, runs nothing, and does not stop the load for other calls", async () => {
  const { promise, resolve } = deferred();
  const engine = new Engine(machine({ start: () => promise }));
  const controller = new AbortController();
  let ran = false;
  const run = engine.run(() => (ran = true), controller.signal);
  controller.abort();
  await assert.rejects(run, { name: "AbortError" });
  resolve({});
  assert.equal(await engine.run(() => "other"), "other");
  assert.equal(ran, false);
});

function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
