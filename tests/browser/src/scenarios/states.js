// Functions for the scenarios without a summary.

/** Removes all but the first two paragraphs and headings of the article. */
const shortenArticle = () => {
  for (const p of [...document.querySelectorAll("article p, article h2")].slice(2)) p.remove();
};

/** Makes the creation of ranges fail until `window.allowRanges` is called. */
const refuseRanges = () => {
  const { createRange } = Document.prototype;
  Document.prototype.createRange = () => {
    throw new Error("no ranges today");
  };
  window.allowRanges = () => {
    Document.prototype.createRange = createRange;
  };
};

/** Gives the first paragraph of the article a new text. */
const rewriteArticle = () => {
  document.querySelector("article .byline + p").textContent =
    `Night trains will not run after all, the railway said on Saturday, because nobody could be found to
    drive them through the long nights of the winter. The three towns want their money back and will go
    to court over it.`.replace(/\s+/g, " ");
};

/** Replaces the paragraphs of the article by copies, like a page that renders itself again. */
const renderArticleAgain = () => {
  for (const p of document.querySelectorAll("article p")) p.replaceWith(p.cloneNode(true));
};

/** Makes the page Swedish, and places the widget again. */
const turnSwedish = () => {
  document.documentElement.lang = "sv";
  placeAgain((it) => it.removeAttribute("lang"));
};

/** Writes the publisher's own message for a page without an article. */
const writeOwnMessage = () =>
  nut().append(
    Object.assign(document.createElement("p"), { slot: "empty", textContent: "Nothing here." }),
  );
