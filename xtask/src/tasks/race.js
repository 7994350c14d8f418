// The function that `cargo xtask race` calls in a saved page.

/** @param {() => Promise<unknown>} read @returns {Promise<number>} ms */
const timed = async (read) => {
  const start = performance.now();
  await read();
  return performance.now() - start;
};

/**
 * Returns the times of the first run and of the warm run, in ms. A page without an article is read
 * like any other.
 * @param {string} module address of nutgraf.js
 * @param {boolean} weAreFirst
 */
async function times(module, weAreFirst) {
  const { extractArticle, preload } = await import(module);
  await preload();
  await new Promise((resolve) => requestIdleCallback(resolve));
  const ours = () => timed(() => extractArticle().catch(() => {}));
  const theirs = () => timed(async () => new Readability(document.cloneNode(true)).parse());
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const order = weAreFirst ? { ours, theirs } : { theirs, ours };
  const found = {};
  for (const [name, read] of Object.entries(order))
    found[name] = { first: await read(), warm: Infinity };
  for (let round = 0; round < 8; round++) {
    for (const [name, read] of Object.entries(order))
      found[name].warm = Math.min(found[name].warm, await read());
  }
  return found;
}

window.race = { times };
