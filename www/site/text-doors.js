// The ways a text gets into "Summarize any text", besides typing: files that are opened, dropped or
// handed over by the system, the clipboard, the address, and other apps' "Share".

import { byId } from "./by-id.js";

/** The cache in which the service worker leaves what another app has shared. */
export const SHARED = "nutgraf-shared";

/**
 * @typedef {object} Doors
 * @property {HTMLElement} form where files can be dropped
 * @property {(file: File) => void} onFile
 * @property {(text: string, title: string | null) => void} onText
 * @property {(message: string) => void} onRefusal
 */

/** Listens at every door. @param {Doors} doors */
export function listenForFiles(doors) {
  listenForOpened(doors);
  listenForDrops(doors);
  listenForClipboard(doors);
  listenForSystem(doors);
  takeFromAddress(doors);
}

/** @param {Doors} doors */
function listenForOpened({ onFile }) {
  const input = byId("file", HTMLInputElement);
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // Otherwise opening the same file again, after an edit, fires no event.
    input.value = "";
    if (file) onFile(file);
  });
}

/** A file may be dropped anywhere on the page. @param {Doors} doors */
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

/** @param {Doors} doors */
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

/** An installed app can be the program for a kind of file. @param {Doors} doors */
function listenForSystem({ onFile }) {
  const { launchQueue } = /** @type {any} */ (globalThis);
  launchQueue?.setConsumer(async (/** @type {{ files?: any[] }} */ { files }) => {
    if (files?.[0]) onFile(await files[0].getFile());
  });
}

/**
 * Takes the text of `?text=` (with `&title=`), or what another app has shared. The address is
 * cleared, so that a reload or a bookmark does not have it.
 * @param {Doors} doors
 */
function takeFromAddress(doors) {
  const { searchParams, pathname } = new URL(location.href);
  const text = searchParams.get("text");
  const isShared = searchParams.has("shared");
  if (!text && !isShared) return;
  history.replaceState(null, "", pathname);
  if (isShared) void takeShared(doors);
  else doors.onText(text ?? "", searchParams.get("title"));
}

/** @param {Doors} doors */
async function takeShared({ onFile, onText, onRefusal }) {
  const cache = await caches.open(SHARED);
  const answer = await cache.match("shared");
  await caches.delete(SHARED);
  if (!answer) return;
  const form = await answer.formData();
  const file = form.get("file");
  const value = (/** @type {string} */ name) => String(form.get(name) ?? "").trim();
  const text = value("text") || value("url");
  if (file instanceof File && file.size) onFile(file);
  else if (text) onText(text, value("title") || null);
  else onRefusal("The other app shared nothing that can be read.");
}
