import assert from "node:assert/strict";
import test from "node:test";
import { SummaryCache } from "../panel/summary-cache.js";

test("a request is computed once, and again only for another request or another article", async () => {
  const asked = [];
  const made = new SummaryCache(async (wish) => asked.push(wish.sentences));
  await Promise.all([
    made.get({ sentences: 3 }),
    made.get({ sentences: 3 }),
    made.get({ sentences: 4 }),
  ]);
  assert.deepEqual(asked, [3, 4]);
  made.clear();
  await made.get({ sentences: 3 });
  assert.deepEqual(asked, [3, 4, 3]);
});

test("a failed summary is not cached", async () => {
  let online = false;
  const made = new SummaryCache(async () => (online ? "points" : Promise.reject(new Error("offline"))));
  await assert.rejects(made.get({}), /offline/);
  online = true;
  assert.equal(await made.get({}), "points");
});
