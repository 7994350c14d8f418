// The function that `cargo xtask dump` calls in a page of tests/pages.

/**
 * Reads the page. `data-root` on an element makes that element the root; `data-near` makes it the
 * element whose surrounding article is wanted.
 * @param {string} module address of read-page.js
 */
async function read(module) {
  const { readPage } = await import(module);
  const root = document.querySelector("[data-root]") ?? document;
  const near = document.querySelector("[data-near]") ?? undefined;
  const { numbers, ...page } = readPage(root, { near });
  const texts = [page.descriptions, page.text, page.facts];
  const [descriptions, text, facts] = texts.map((bytes) => new TextDecoder().decode(bytes));
  return { numbers: [...numbers], descriptions, text, facts };
}

window.dump = { read };
