// Imports the Summarizer, as a page does, and installs it in child frames too, because a browser's
// own Summarizer would also be in those.
import { install } from "/nutgraf/nutgraf-summarizer.js";

const frames = (records) =>
  records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.localName === "iframe");

new MutationObserver((records) => {
  for (const { contentWindow } of frames(records)) {
    install(contentWindow, { when: "always" }).catch(() => {}); // a frame of another origin is none of ours
  }
}).observe(document, { childList: true, subtree: true });
