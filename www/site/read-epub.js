// Reads e-books (EPUB 2 and 3, https://www.w3.org/TR/epub-33/) with fflate. Loaded when a reader
// opens such a file.

import { strFromU8, unzipSync } from "fflate";

/** Names of the files to unpack: chapters and metadata, but no pictures or fonts. */
const UNPACKED_FILES = /\.(?:x?html?|xml|opf)$/i;

/**
 * Returns the chapters of a book in reading order.
 * @param {Uint8Array} bytes
 * @param {(xml: string, type: DOMParserSupportedType) => Document} parse
 * @returns {Promise<{ title: string | null, chapters: string[] }>} the chapters as XHTML
 */
export async function readEpub(bytes, parse) {
  const files = unzipSync(bytes, { filter: ({ name }) => UNPACKED_FILES.test(name) });
  const content = (/** @type {string} */ name) => {
    const file = files[name];
    return file ? strFromU8(file) : "";
  };
  const container = parse(content("META-INF/container.xml"), "text/xml");
  const path = container.querySelector("rootfile")?.getAttribute("full-path") ?? "";
  const book = parse(content(path), "text/xml");
  const chapters = chapterNames(book, path).map(content).filter(Boolean);
  if (!chapters.length) throw new Error("no chapters");
  return { title: titleOf(book), chapters };
}

/**
 * Lists the files of the chapters in reading order: the "spine" lists items of the "manifest",
 * which have the file names.
 * @param {Document} book the package document
 * @param {string} path of the package document; file names are relative to it
 */
function chapterNames(book, path) {
  const items = new Map();
  for (const item of book.querySelectorAll("manifest > item")) {
    items.set(item.getAttribute("id"), item);
  }
  return [...book.querySelectorAll("spine > itemref")]
    .filter((reference) => reference.getAttribute("linear") !== "no")
    .map((reference) => items.get(reference.getAttribute("idref")))
    .filter((item) => item && !/\bnav\b/.test(item.getAttribute("properties") ?? ""))
    .map((item) => resolvePath(item.getAttribute("href") ?? "", path));
}

/** Resolves a relative path inside the archive. @param {string} href @param {string} path */
function resolvePath(href, path) {
  const { pathname } = new URL(href, `https://book.invalid/${path}`);
  return decodeURIComponent(pathname.slice(1));
}

/** @param {Document} book */
function titleOf(book) {
  return book.getElementsByTagNameNS("*", "title")[0]?.textContent?.trim() || null;
}
