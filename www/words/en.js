/** The widget in English; every other language says the same things. `{n}`, `{all}` and `{time}` are filled in. */
export const en = {
  labels: {
    summarize: "Summarize",
    loading: "Loading…",
    "key-points": "Key points",
    tldr: "In short",
    headline: "In one line",
    fewer: "Fewer",
    more: "More",
    tryAgain: "Try again",
    about: "These are sentences of this article, picked on your device. Nothing was rewritten or sent.",
    saves: "Saves about {time} of reading",
  },
  /** One text for each plural category of the language, `other` at least. */
  counts: {
    ready: { one: "Summary ready: {n} sentence.", other: "Summary ready: {n} sentences." },
    shown: { one: "{n} sentence of {all}", other: "{n} sentences of {all}" },
  },
  errors: {
    "no-text": "There is no text to summarize.",
    "no-article": "No article was found on this page.",
    "too-short": "This article is too short to need a summary.",
    "too-long": "This text is too long: 10 MB is the most that can be summarized.",
    "bad-option": "The summary is not set up correctly on this page.",
    "unsupported-language": "Articles in this language cannot be summarized yet.",
    "load-failed": "The summarizer could not be loaded. Check your connection, then try again.",
    crashed: "Something went wrong on our side. Another try starts afresh.",
  },
};
