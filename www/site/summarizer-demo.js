// Runs the form of the Summarizer page, with the browser's Summarizer or ours.

import { install } from "../entries/nutgraf-summarizer.js";
import { byId } from "./by-id.js";
import { showCurrentChapter } from "./chapters.js";
import { keepOffline } from "./offline.js";

/** The global `Summarizer` with our types, instead of those of @types/dom-chromium-ai. */
const { Summarizer } =
  /** @type {{ Summarizer: import("../types/nutgraf-summarizer.d.ts").SummarizerInterface }} */ (
    /** @type {unknown} */ (globalThis)
  );

/** Returns the value of a field. @param {string} id @returns {string} */
const fieldValue = (id) => /** @type {HTMLInputElement} */ (byId(id)).value;

const form = /** @type {HTMLFormElement} */ (byId("form"));
const stop = /** @type {HTMLButtonElement} */ (byId("stop"));
const answer = byId("answer");
const status = byId("usage");

/** @type {AbortController | null} */
let work = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void summarize();
});
form.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement && work) void summarize();
});
stop.addEventListener("click", () => work?.abort());

/** Summarizes the text in the form. */
async function summarize() {
  work?.abort();
  work = new AbortController();
  const { signal } = work;
  stop.disabled = false;
  answer.hidden = true;
  answer.replaceChildren();
  status.textContent = "Summarizing…";
  try {
    await stream(signal);
  } catch (error) {
    if (work?.signal === signal) status.textContent = messageOf(error);
  } finally {
    if (work?.signal === signal) stop.disabled = true;
  }
}

/** Shows the summary as it is streamed. @param {AbortSignal} signal */
async function stream(signal) {
  const summarizer = await Summarizer.create({ .../** @type {any} */ (chosen()), signal });
  const call = { context: fieldValue("context"), signal };
  const used = await summarizer.measureInputUsage(fieldValue("input"), call);
  const reader = summarizer.summarizeStreaming(fieldValue("input"), call).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    answer.append(piece.value);
    answer.hidden = false;
  }
  const quota = summarizer.inputQuota.toLocaleString("en");
  status.textContent = answer.hidden
    ? "There is nothing to summarize."
    : `This text uses ${used.toLocaleString("en")} of ${quota} UTF-16 code units.`;
  summarizer.destroy();
}

function chosen() {
  return { type: fieldValue("type"), length: fieldValue("length"), format: fieldValue("format") };
}

/** Returns the message for an error. @param {unknown} error */
function messageOf(error) {
  const { name, message } = /** @type {Error} */ (error);
  return name === "AbortError" ? "Stopped." : `${name}: ${message}`;
}

/** Shows which Summarizer the page uses. */
async function showProvider() {
  byId("whose").textContent = (await install(window))
    ? "This browser has no working Summarizer, so this page uses Nutgraf’s."
    : "This browser has a Summarizer of its own, so this page uses that one.";
}

void showProvider();
showCurrentChapter();
void keepOffline();
