// Reads Word documents (DOCX) with mammoth. Loaded when a reader opens such a file.

import mammoth from "mammoth";

/**
 * Converts a document to HTML with headings, lists and tables.
 * @param {Uint8Array} bytes
 * @returns {Promise<string>}
 */
export async function readDocx(bytes) {
  const arrayBuffer = /** @type {ArrayBuffer} */ (bytes.slice().buffer);
  const ignoreImages = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage: ignoreImages });
  return value;
}
