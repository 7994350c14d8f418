// The function that `cargo xtask pages` calls in a saved page.

/**
 * Removes white space and soft hyphens for comparison, because a sentence has its white space
 * collapsed.
 */
const letters = (text) => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, "");

/**
 * Returns the article. Requests every sentence, and compares the text of its range with it. A page
 * too short for a summary has no sentences.
 * @param {string} module address of nutgraf.js
 */
async function read(module) {
  const { extractArticle, summarizeArticle } = await import(module);
  let mutations = 0;
  const watch = new MutationObserver((changes) => (mutations += changes.length));
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const { title, lang, text } = await extractArticle();
  const { points } = await summarizeArticle(document, { sentences: 1e6 }).catch(() => ({ points: [] }));
  const exact = points.filter((point) => letters(point.range.toString()) === letters(point.text)).length;
  mutations += watch.takeRecords().length;
  return { title, lang, text, sentences: points.length, exact, mutations };
}

window.pages = { read };
