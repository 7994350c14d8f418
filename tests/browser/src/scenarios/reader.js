// Functions for the scenarios of a reader with the points.

/** Adds a link to the end of every paragraph of the article. */
const addLinks = () => {
  for (const [index, text] of [...document.querySelectorAll("article p")].entries()) {
    const link = document.createElement("a");
    Object.assign(link, { href: "#", id: `link-${index}` }).append("Link");
    text.append(" ", link);
  }
};

/**
 * Returns the link of the paragraph in which the second point begins, or the link `offset` places
 * after it. A negative offset counts backwards.
 */
const linkOfSecondPoint = (offset = 0) => {
  const links = [...document.querySelectorAll("article p a")];
  const paragraph = nut().summary.points[1].range.startContainer.parentNode;
  return links[links.indexOf(paragraph.querySelector("a")) + offset];
};

/** Checks if the caret is where the sentence of a point starts. */
const isCaretAt = (index) => {
  const { anchorNode, anchorOffset, isCollapsed } = getSelection();
  const { startContainer, startOffset } = nut().summary.points[index].range;
  return isCollapsed && anchorNode === startContainer && anchorOffset === startOffset;
};

/** Checks if a whole element is in view. */
const isWhollyInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** Checks if the marks of the strip stand where the points are in the text, to 2 pixels. */
const areMarksInPlace = () => {
  const { points, textLength } = nut().summary;
  const line = part("strip").getBoundingClientRect();
  return parts("mark").every((mark, i) => {
    const wanted = line.left + (points[i].start / textLength) * line.width;
    return Math.abs(mark.getBoundingClientRect().left - wanted) < 2;
  });
};

/** Replaces the clipboard with one that only stores what is copied, in `window.copied`. */
const fakeClipboard = () => {
  window.ClipboardItem = class {
    constructor(parts) {
      this.parts = parts;
    }
  };
  const write = async ([{ parts }]) => {
    window.copied = {};
    for (const [type, blob] of Object.entries(parts)) window.copied[type] = await blob.text();
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
};

/**
 * Sets `window.saidCopied` when button and status both show "Copied", which the button does for
 * only two seconds.
 */
const recordCopied = () => {
  const look = () => {
    const said = [part("copy"), widget().querySelector("[role=status]")];
    window.saidCopied ||= said.every(({ textContent }) => textContent === "Copied");
  };
  new MutationObserver(look).observe(widget(), { childList: true, characterData: true, subtree: true });
};

/** Checks if the copied text has all points, and the address at its end. */
const isTextCopied = () => {
  const text = window.copied["text/plain"];
  return points().every((point) => text.includes(`• ${point}\n`)) && text.endsWith(location.href);
};

/** Returns the text fragments of the copied links. */
const copiedFragments = () => {
  const links = window.copied["text/html"].matchAll(/#:~:text=([^"]*)/g);
  return [...links].map(([, text]) => decodeURIComponent(text));
};

/** Lets the browser refuse to copy, and records the error's code and name in `window.refused`. */
const refuseToCopy = () => {
  addEventListener("nutgraf-error", ({ detail: { code, error } }) => {
    window.refused = [code, error.name];
  });
  navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
};

/** Keeps the widget from copying. */
const preventCopy = () => {
  window.copied = null;
  addEventListener("nutgraf-copy", (event) => event.preventDefault());
};

/** Lets the device share, and stores in `window.shared` what is shared. */
const fakeShare = () =>
  Object.defineProperties(navigator, {
    canShare: { configurable: true, value: () => true },
    share: {
      configurable: true,
      value: async (content) => {
        window.shared = content;
      },
    },
  });

/**
 * Replaces speech synthesis with one that records utterances in `window.said`, and records in
 * `window.heard` the events of the widget. The test starts and ends each utterance.
 */
const recordSpeech = () => {
  window.said = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  fakeSpeech({
    getVoices: () => [{}],
    speak: (utterance) => window.said.push(utterance),
    cancel: () => {
      window.silenced = window.said.length;
    },
  });
  recordEvents("heard", ["listen"], ({ speaking }) => speaking);
};

/** Returns the index of the point that is marked as the current one, or -1. */
const currentPoint = () =>
  parts("point").findIndex((point) => point.getAttribute("aria-current") === "true");

/** Returns the ids of the visible tools. */
const visibleTools = () =>
  parts("tool")
    .filter(shown)
    .map(({ id }) => id);

/** Takes copying, sharing and speech from the browser. */
const removeTools = () => {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
  Object.defineProperty(navigator, "canShare", { configurable: true, value: () => false });
  delete window.SpeechSynthesisUtterance;
};

/** Replaces speech synthesis with one that has no voice yet. */
const fakeLateVoices = () => {
  window.voices = [];
  window.SpeechSynthesisUtterance = class {};
  fakeSpeech(Object.assign(new EventTarget(), { getVoices: () => window.voices, cancel() {} }));
};

/** Applies the print styles to the screen. */
const showAsPrinted = () => {
  for (const sheet of widget().adoptedStyleSheets)
    for (const rule of sheet.cssRules)
      if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
};

/** Returns the visible controls of the widget, by their ids or parts. */
const visibleControls = () =>
  [...widget().querySelectorAll("button")].filter(shown).map(({ id, part }) => id || part.value);
