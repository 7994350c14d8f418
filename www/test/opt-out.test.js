import assert from "node:assert/strict";
import test from "node:test";
import { isOptedOut } from "../button/opt-out.js";

/** Makes a document with this meta tag and these JSON-LD scripts. */
function page({ meta = null, data = [] } = {}) {
  const scripts = data.map((textContent) => ({ textContent }));
  return {
    querySelector: () => meta && { getAttribute: () => meta },
    querySelectorAll: () => scripts,
  };
}

const facts = (...items) => items.map((item) => JSON.stringify(item));

test("a page can opt out of the button", () => {
  assert.equal(isOptedOut(page({ meta: " OFF " }), "all"), true);
  assert.equal(isOptedOut(page({ meta: "on" }), ""), false);
  assert.equal(isOptedOut(page(), ""), false);
});

test("opinion and live blogs get a button only if the publisher asks for it", () => {
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

test("news gets a button, and linked data that does not parse is ignored", () => {
  assert.equal(
    isOptedOut(page({ data: ["{", "null", "7", ...facts({ "@type": "NewsArticle" })] }), ""),
    false,
  );
});

test("linked data that consists of brackets is read in linear time", () => {
  assert.equal(isOptedOut(page({ data: [`${"[".repeat(2000)}${"]".repeat(2000)}`] }), ""), false);
});
