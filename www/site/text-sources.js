// Takes texts for "Summarize any text" that readers do not type: from opened and dropped files, the
// clipboard, the address, the operating system, and the "Share" of other apps.

import { byId } from "./by-id.js";

/** Name of the cache in which the service worker stores a shared text or file. */
export const SHARED_CACHE = "nutgraf-shared";

/**
 * @typedef {object} TextTarget
 * @property {HTMLElement} form the element that is marked while a file is dragged over the page
 * @property {(file: File) => void} onFile
 * @property {(text: string, title: string | null) => void} onText
 * @property {(message: string) => void} onRefusal
 */

/** Starts to take texts and files from all sources. @param {TextTarget} target */
export function listenForTexts(target) {
  listenForOpened(target);
  listenForDrops(target);
  listenForClipboard(target);
  listenForSystem(target);
  takeFromAddress(target);
}

/** @param {TextTarget} target */
function listenForOpened({ onFile }) {
  const input = byId("file", HTMLInputElement);
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // Otherwise, opening the same file again fires no event.
    input.value = "";
    if (file) onFile(file);
  });
}

/** Takes files that are dropped anywhere on the page. @param {TextTarget} target */
function listenForDrops({ form, onFile }) {
  const mark = (/** @type {boolean} */ on) => form.classList.toggle("dropping", on);
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener("dragleave", (event) => !event.relatedTarget && mark(false));
  addEventListener("drop", (event) => {
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
}

/** @param {TextTarget} target */
function listenForClipboard({ onText, onRefusal }) {
  const paste = byId("paste");
  paste.hidden = !navigator.clipboard?.readText;
  paste.addEventListener("click", async () => {
    try {
      onText(await navigator.clipboard.readText(), null);
    } catch {
      onRefusal("The clipboard could not be read. Paste with the keyboard instead.");
    }
  });
}

/**
 * Takes files that the operating system opens with this site, if it is installed as an app.
 * @param {TextTarget} target
 */
function listenForSystem({ onFile }) {
  const { launchQueue } = /** @type {any} */ (globalThis);
  launchQueue?.setConsumer(async (/** @type {{ files?: any[] }} */ { files }) => {
    if (files?.[0]) onFile(await files[0].getFile());
  });
}

/**
 * Takes the text of `?text=` (and `&title=`), or a shared text or file. Then clears the address, so
 * that a reload or a bookmark does not take it again.
 * @param {TextTarget} target
 */
function takeFromAddress(target) {
  const { searchParams, pathname } = new URL(location.href);
  const text = searchParams.get("text");
  const isShared = searchParams.has("shared");
  if (!text && !isShared) return;
  history.replaceState(null, "", pathname);
  if (isShared) void takeShared(target);
  else target.onText(text ?? "", searchParams.get("title"));
}

/** @param {TextTarget} target */
async function takeShared({ onFile, onText, onRefusal }) {
  const cache = await caches.open(SHARED_CACHE);
  const answer = await cache.match("shared");
  await caches.delete(SHARED_CACHE);
  if (!answer) return;
  const form = await answer.formData();
  const file = form.get("file");
  const value = (/** @type {string} */ name) => String(form.get(name) ?? "").trim();
  const text = value("text") || value("url");
  if (file instanceof File && file.size) onFile(file);
  else if (text) onText(text, value("title") || null);
  else onRefusal("The other app shared nothing that can be read.");
}
