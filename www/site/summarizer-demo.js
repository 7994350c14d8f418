// The page of the Summarizer: a form on the standard interface. Uses it as any page would, whosever it is.

import { install } from "../entries/nutgraf-summarizer.js";
import { keepOffline } from "./offline.js";

/** The part of @types/dom-chromium-ai's global that this page calls. */
const { Summarizer } =
  /** @type {{ Summarizer: import("../types/nutgraf-summarizer.d.ts").SummarizerInterface }} */ (
    /** @type {unknown} */ (globalThis)
  );

/** @template {HTMLElement} T @param {string} id @returns {T} */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing`);
  return /** @type {T} */ (element);
}

/** @param {string} id @returns {string} what a field holds */
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
    if (work?.signal === signal) status.textContent = reasonOf(error);
  } finally {
    if (work?.signal === signal) stop.disabled = true;
  }
}

/** @param {AbortSignal} signal */
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
    : `The text takes ${used.toLocaleString("en")} of ${quota} code units.`;
  summarizer.destroy();
}

function chosen() {
  return { type: fieldValue("type"), length: fieldValue("length"), format: fieldValue("format") };
}

/** @param {unknown} error */
function reasonOf(error) {
  const { name, message } = /** @type {Error} */ (error);
  return name === "AbortError" ? "Stopped." : `${name}: ${message}`;
}

async function tellWhose() {
  byId("whose").textContent = (await install(window))
    ? "This browser has no Summarizer that works on this device, so this page has brought one: Nutgraf."
    : "This browser has a Summarizer of its own. It is left alone, and answers here.";
}

void tellWhose();
void keepOffline(byId("offline"));
