import assert from "node:assert/strict";
import test from "node:test";
import { isOptedOut } from "../button/opt-out.js";

/** A document that says these things of itself. */
function page({ meta = null, data = [] } = {}) {
  const scripts = data.map((textContent) => ({ textContent }));
  return {
    querySelector: () => meta && { getAttribute: () => meta },
    querySelectorAll: () => scripts,
  };
}

const facts = (...items) => items.map((item) => JSON.stringify(item));

test("a page may say that it wants no button", () => {
  assert.equal(isOptedOut(page({ meta: " OFF " }), "all"), true);
  assert.equal(isOptedOut(page({ meta: "on" }), ""), false);
  assert.equal(isOptedOut(page(), ""), false);
});

test("opinion and live blogs get a button only where the publisher says so", () => {
  for (const [type, genre] of [
    ["OpinionNewsArticle", "opinion"],
    ["LiveBlogPosting", "live-blog"],
  ]) {
    for (const data of [
      { "@type": type },
      [{ "@type": ["Article", type] }],
      { "@graph": [{ mainEntity: { "@type": type } }] },
    ]) {
      assert.equal(isOptedOut(page({ data: facts(data) }), ""), true, JSON.stringify(data));
      assert.equal(isOptedOut(page({ data: facts(data) }), `other ${genre}`), false);
      assert.equal(isOptedOut(page({ data: facts(data) }), "all"), false);
    }
  }
});

test("news is news, and data that does not parse says nothing", () => {
  assert.equal(
    isOptedOut(page({ data: ["{", "null", "7", ...facts({ "@type": "NewsArticle" })] }), ""),
    false,
  );
});

test("data that is all brackets is read in linear time", () => {
  assert.equal(isOptedOut(page({ data: [`${"[".repeat(2000)}${"]".repeat(2000)}`] }), ""), false);
});
