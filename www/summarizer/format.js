// Formats a summary as text, in the pieces that the Summarizer streams.

import { escapeMarkdown } from "./markdown.js";

/** Languages without a space between sentences. */
const UNSPACED_LANGUAGES = ["zh", "ja"];

/**
 * Formats a summary in pieces, one for each point. Joined, they are the whole text.
 * @param {import("../types/nutgraf.d.ts").Summary} summary
 * @param {{ type: string, format: string }} options
 * @returns {string[]}
 */
export function formatPieces({ points, lang }, { type, format }) {
  const markdown = format === "markdown";
  const write = markdown ? escapeMarkdown : (/** @type {string} */ text) => text;
  const isList = type === "key-points";
  const bullet = markdown && isList ? "- " : "";
  const between = isList ? "\n" : UNSPACED_LANGUAGES.includes(lang) ? "" : " ";
  return points.map((point, index) => `${index > 0 ? between : ""}${bullet}${write(formatLine(point))}`);
}

/**
 * Returns the text of a point on one line, with an ellipsis if it was truncated.
 * @param {import("../types/nutgraf.d.ts").Point} point
 */
function formatLine({ text, truncated }) {
  return text.trim().replace(/[ \t\v\f]*[\r\n\x85\u2028\u2029]\s*/g, " ") + (truncated ? "…" : "");
}
