import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

test("the types are compatible with @types/dom-chromium-ai", () => {
  const tsc = new URL("../node_modules/.bin/tsc", import.meta.url).pathname;
  const project = new URL("../types", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(tsc, ["--project", project], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
});
