// The panel in English; every other language says the same things, in the JSON file of its name. `{n}`, `{all}`, `{time}`
// and `{places}` are filled in. What the button says is in button.js.

const labels = {
  "key-points": "Key points",
  tldr: "In short",
  outline: "Outline",
  teaser: "Teaser",
  headline: "In one line",
  kinds: "Kind of summary",
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
  places: "Where in the article the points are: {places}",
  saves: "Saves about {time} of reading",
  about: "These are sentences of this article, picked on your device. Nothing was rewritten or sent.",
  how: "How?",
  because:
    "A small program in this page weighs every sentence by what the article as a whole is about, where it stands and what the headline says. It runs in your browser, and each point leads to its place in the text.",
};

/** One text for each plural category of the language, `other` at least. */
const counts = {
  ready: { one: "Summary ready: {n} sentence.", other: "Summary ready: {n} sentences." },
  shown: { one: "{n} sentence of {all}", other: "{n} sentences of {all}" },
};

/** By code: what went wrong, and what can be done about it. */
export const errors = {
  "no-text": "There is no text to summarize.",
  "no-article": "No article was found on this page.",
  "too-short": "This article is too short to need a summary.",
  "too-long": "This text is too long: 10 MB is the most that can be summarized.",
  "bad-option": "The summary is not set up correctly on this page.",
  "unsupported-language": "Articles in this language cannot be summarized yet.",
  blocked: "This page does not let the summarizer run. You can still read the article.",
  "load-failed": "The summarizer could not be loaded. Check your connection, then try again.",
  crashed: "Something went wrong on our side. Please try again.",
  "article-changed": "The article has changed since it was summarized.",
};

export const en = { labels, counts, errors };
