// Checks what happens when WebAssembly traps, with the real module.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { Engine } from "../engine/engine.js";
import { __wbg_reset_state, initSync, summarizeText } from "../pkg/nutgraf.js";

test("after a trap, the next call runs on a fresh instance", async () => {
  let exports;
  const engine = new Engine({
    start: async () => {
      const bytes = await readFile(new URL("../pkg/nutgraf_bg.wasm", import.meta.url));
      exports = initSync({ module: await WebAssembly.compile(bytes) });
      return { summarizeText };
    },
    restart: __wbg_reset_state,
  });
  await engine.load();

  // A text that ends beyond the instance's memory.
  await assert.rejects(
    engine.run(() => exports.summarizeText(0xffff_0000, 0x1_0000, 0)),
    (error) => {
      assert.equal(error.code, "crashed");
      assert.ok(error.cause instanceof WebAssembly.RuntimeError, String(error.cause));
      return true;
    },
  );

  const { points } = await engine.run((program) =>
    program.summarizeText("It rained all day. The river rose.", { sentences: 1 }),
  );
  assert.equal(points.length, 1);
});

test("the program translated to JavaScript also restarts after a trap", async () => {
  const plain = await import("../../dist/nutgraf.plain.js");
  plain.__wbg_reset_state();
  const { points } = plain.summarizeText("It rained all day. The river rose.", { sentences: 1 });
  assert.equal(points.length, 1);
});
