// Reads PDF files with Mozilla's PDF.js. Loaded when a reader opens such a file.

import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { paragraphsOf } from "./pdf-paragraphs.js";

/**
 * Returns the text of a PDF as paragraphs.
 * @param {Uint8Array} data
 * @param {import('./read-file.js').Work} work
 * @returns {Promise<{ title: string | null, text: string }>} rejects with the signal's reason
 */
export async function readPdf(data, { signal, onProgress, startWorker }) {
  const port = startWorker();
  const task = getDocument({ data, worker: PDFWorker.create({ port }), isEvalSupported: false });
  const stop = () => void task.destroy();
  signal.addEventListener("abort", stop);
  try {
    const pdf = await task.promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await linesOf(await pdf.getPage(number)));
      onProgress(number / pdf.numPages);
      signal.throwIfAborted();
    }
    return { title: titleOf(await pdf.getMetadata()), text: paragraphsOf(pages).join("\n\n") };
  } finally {
    signal.removeEventListener("abort", stop);
    await task.destroy();
    port.terminate();
    signal.throwIfAborted();
  }
}

/**
 * Returns the lines of a page in the order of the file.
 * @param {any} page
 * @returns {Promise<import('./pdf-paragraphs.js').Line[]>}
 */
async function linesOf(page) {
  const items = await itemsOf(page);
  const lines = [];
  let text = "";
  for (const { str, hasEOL, transform, height } of items) {
    text += str;
    if (!hasEOL && str !== "") continue;
    if (text.trim()) lines.push({ text: text.trim(), x: transform[4], y: transform[5], height });
    text = "";
  }
  const last = items.at(-1);
  if (text.trim()) lines.push({ text: text.trim(), x: 0, y: last.transform[5], height: last.height });
  return lines;
}

/**
 * Returns the pieces of text of a page. PDF.js's own `getTextContent` iterates over a stream
 * asynchronously, which Safari does not support (https://webkit.org/b/194379).
 * @param {any} page
 */
async function itemsOf(page) {
  const reader = page.streamTextContent().getReader();
  const items = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    items.push(...chunk.value.items);
  }
  return items;
}

/**
 * Returns the title in the metadata; `null` if it looks like a file name, which many programs store
 * there.
 * @param {any} metadata
 */
function titleOf({ info }) {
  const title = (info?.Title ?? "").trim();
  return / /.test(title) && !/\.(?:docx?|pdf|indd|tex|qxd)$/i.test(title) ? title : null;
}
