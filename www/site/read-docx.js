// Reads Word documents (DOCX) with mammoth. Loaded only when a reader opens such a file.

import mammoth from "mammoth";

/**
 * Returns the text of a document as HTML, with its headings, lists and tables.
 * @param {Uint8Array} bytes
 * @returns {Promise<string>}
 */
export async function readDocx(bytes) {
  const arrayBuffer = /** @type {ArrayBuffer} */ (bytes.slice().buffer);
  const ignoreImages = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage: ignoreImages });
  return value;
}
