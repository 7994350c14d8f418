// The functions that `cargo xtask wpt` calls in a page of tests.

/** Waits for the results, which report.js stores after the last test. */
async function take() {
  while (!globalThis.results) await new Promise((resolve) => setTimeout(resolve, 20));
  return globalThis.results;
}

/** Checks if scripts can read which features the page's policy allows. */
function knowsPolicy() {
  return document.featurePolicy?.features().includes("summarizer") ?? false;
}

window.wpt = { take, knowsPolicy };
