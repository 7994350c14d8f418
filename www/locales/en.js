// The English texts of the panel. The texts of other languages are in JSON files, such as de.json;
// those of the button are in button-labels.js. `{n}`, `{all}`, `{time}` and `{places}` are
// placeholders.

const labels = {
  "key-points": "Key points",
  tldr: "In short",
  outline: "Outline",
  teaser: "Teaser",
  headline: "In one line",
  kinds: "Type of summary",
  details: "Details",
  fewer: "Fewer",
  more: "More",
  copy: "Copy",
  copied: "Copied",
  share: "Share",
  listen: "Listen",
  stop: "Stop",
  print: "Print",
  back: "Back to the summary",
  refresh: "Summarize again",
  keywords: "Topics",
  places: "Positions of the points in the article: {places}",
  saves: "Saves about {time} of reading",
  about:
    "These are the article’s own sentences, selected on your device. Nothing was rewritten, and nothing was sent anywhere.",
  because:
    "A small program on this page scores every sentence by how well it matches the rest of the article and the headline, and by its position. It runs in your browser. Each point links to its place in the text.",
};

/**
 * Texts with a form for each plural category of the language (Unicode CLDR). `other` is required.
 */
const counts = {
  ready: { one: "Summary ready: {n} sentence.", other: "Summary ready: {n} sentences." },
  shown: { one: "{n} sentence of {all}", other: "{n} sentences of {all}" },
};

/** Error messages for readers, by code. */
export const errors = {
  "no-text": "There is no text to summarize.",
  "no-article": "No article was found on this page.",
  "too-short": "This article is too short to need a summary.",
  "too-long": "This text is too long. The limit is 10 MB.",
  "bad-option": "Summaries are not set up correctly on this page.",
  "unsupported-language": "Articles in this language cannot be summarized yet.",
  blocked: "Summaries are not available on this page. You can still read the article.",
  "load-failed": "The summary could not be loaded. Check your connection and try again.",
  crashed: "Something went wrong. Please try again.",
  "article-changed": "The article has changed since it was summarized.",
};

export const en = { labels, counts, errors };
