// From a summary to what a Summarizer answers, in the pieces in which it is streamed. Decides nothing about texts.

import { escapeMarkdown } from "./markdown.js";

/** Languages that are written without a space between sentences. */
const WITHOUT_SPACES = ["zh", "ja"];

/**
 * The pieces of an answer: joined, they are the whole of it.
 * @param {import("../types/nutgraf.d.ts").Summary} summary
 * @param {{ type: string, format: string }} options
 * @returns {string[]}
 */
export function pieces({ points, lang }, { type, format }) {
  const markdown = format === "markdown";
  const write = markdown ? escapeMarkdown : (/** @type {string} */ text) => text;
  const isList = type === "key-points";
  const bullet = markdown && isList ? "- " : "";
  const between = isList ? "\n" : WITHOUT_SPACES.includes(lang) ? "" : " ";
  return points.map((point, index) => `${index > 0 ? between : ""}${bullet}${write(line(point))}`);
}

/** A sentence may run over the line ends of its text; an ellipsis says that words after it were left out. */
function line(/** @type {import("../types/nutgraf.d.ts").Point} */ { text, truncated }) {
  return text.trim().replace(/[ \t\v\f]*[\r\n\x85\u2028\u2029]\s*/g, " ") + (truncated ? "…" : "");
}
