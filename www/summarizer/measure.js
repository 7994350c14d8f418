// Measures long texts without blocking the page.

import { nextTask } from "../shared/next-task.js";
import { chunks } from "../worker/chunks.js";

/**
 * Checks if any character of a text matches.
 * @param {string} text
 * @param {RegExp} character matches one character
 */
export async function hasMatch(text, character) {
  for (const chunk of chunks(text)) {
    if (character.test(chunk)) return true;
    await nextTask();
  }
  return false;
}

/** Returns the length of a text in bytes of UTF-8. @param {string} text */
export async function utf8Length(text) {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const chunk of chunks(text)) {
    bytes += encoder.encode(chunk).length;
    await nextTask();
  }
  return bytes;
}
