// Reads a file as text: plain text, Markdown, HTML, PDF, DOCX or EPUB. The format is detected from
// the first bytes, because names may be wrong. The code for PDF, DOCX and EPUB is loaded when such
// a file is opened.

import { MAX_TEXT_BYTES } from "../pkg/limits.js";
import { parseHtml, readPage, textOf } from "./parse-html.js";

/**
 * Size limit of files in bytes. A book with pictures has about 50 MB; much larger files could use
 * up the memory of a phone.
 */
const MAX_FILE_BYTES = 200_000_000;
/** First bytes of a ZIP archive. DOCX and EPUB files are ZIP archives. */
const ZIP_START = "PK\u0003\u0004";

/** The text of a file, with its title if the file has one. */
/** @typedef {{ title: string | null, text: string }} FileText */
/**
 * Context of a reading task.
 * @typedef {object} Work
 * @property {AbortSignal} signal aborts the task
 * @property {(share: number) => void} onProgress called with the share that has been read, 0 to 1
 * @property {() => Worker} startWorker starts the Worker of PDF.js
 */

/** An error whose message explains to readers why a file cannot be read. */
export class UnreadableFile extends Error {}

/**
 * Reads a file.
 * @param {File} file
 * @param {Work} work
 * @returns {Promise<FileText>} rejects with an `UnreadableFile`, or with the signal's reason
 */
export async function readFile(file, work) {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile("This file is larger than 200 MB.");
  const bytes = await bytesOf(file);
  work.signal.throwIfAborted();
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const read = start.includes("%PDF-") ? readPdf : start.startsWith(ZIP_START) ? readArchive : readText;
  const content = await read(bytes, file, work);
  work.signal.throwIfAborted();
  if (!content.text.trim()) throw new UnreadableFile("No text was found in this file.");
  return content;
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnreadableFile(`${file.name} could not be read. Was it moved or deleted?`);
  }
}

/** @param {Uint8Array} bytes @param {File} file @param {Work} work */
async function readPdf(bytes, file, work) {
  const reader = await import("./read-pdf.js");
  const content = await readOrExplain(file, "PDF", () => reader.readPdf(bytes, work));
  if (content.text.trim()) return content;
  throw new UnreadableFile(
    `${file.name} has pictures of pages and no text. A program that recognizes text (OCR) can add it.`,
  );
}

/** @param {Uint8Array} bytes @param {File} file @param {Work} work */
async function readArchive(bytes, file, work) {
  const names = new TextDecoder("latin1").decode(bytes);
  if (names.includes("application/epub+zip")) return readEpub(bytes, file, work);
  if (names.includes("word/document.xml")) return readDocx(bytes, file);
  throw new UnreadableFile(
    `${file.name} is an archive. Open a text, PDF, Word or EPUB file from it instead.`,
  );
}

/** @param {Uint8Array} bytes @param {File} file */
async function readDocx(bytes, file) {
  const { readDocx } = await import("./read-docx.js");
  const html = await readOrExplain(file, "Word document", () => readDocx(bytes));
  return { title: null, text: textOf(parseHtml(html)) };
}

/** @param {Uint8Array} bytes @param {File} file @param {Work} work */
async function readEpub(bytes, file, { signal, onProgress }) {
  const { readEpub } = await import("./read-epub.js");
  const { title, chapters } = await readOrExplain(file, "EPUB", () => readEpub(bytes, parseHtml));
  const texts = [];
  for (const [index, chapter] of chapters.entries()) {
    texts.push(textOf(parseHtml(chapter)));
    onProgress((index + 1) / chapters.length);
    // Lets the browser paint and handle events between chapters.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return { title, text: texts.filter(Boolean).join("\n\n") };
}

/** @param {Uint8Array} bytes @param {File} file */
async function readText(bytes, file) {
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    throw new UnreadableFile(
      `This text is longer than ${MAX_TEXT_BYTES / 1_000_000} MB, more than a shelf of books.`,
    );
  }
  const text = decode(bytes);
  // No text has a null character; pictures, programs and old Word files do.
  if (text.includes("\0")) {
    throw new UnreadableFile(
      `${file.name} is not a text. Text, Markdown, HTML, PDF, DOCX and EPUB files can be read.`,
    );
  }
  return /html/.test(file.type) ||
    /\.x?html?$/i.test(file.name) ||
    /^\s*<(!doctype html|html)/i.test(text)
    ? readPage(text)
    : { title: null, text };
}

/**
 * Decodes a text: as its byte order mark says, or else as UTF-8, or else as Windows-1252, the
 * encoding of most other Western files.
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const mark = [...bytes.subarray(0, 2)].join();
  if (mark === "255,254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254,255") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Calls `read`. If that fails, throws an `UnreadableFile` with the name of the file instead, except
 * for an `AbortError`.
 * @template T
 * @param {File} file
 * @param {string} kind
 * @param {() => Promise<T>} read
 */
async function readOrExplain(file, kind, read) {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableFile(
      locked
        ? `${file.name} is protected by a password. Save a copy without one.`
        : `${file.name} is not a ${kind} that can be read. It may be damaged.`,
    );
  }
}
