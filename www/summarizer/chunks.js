// Splits long texts into chunks, so that copying and measuring them never blocks the page.

import { nextTask } from "./signals.js";

/**
 * The length of a chunk in UTF-16 units: 1 to 5 ms of work on a busy machine. Shorter, and the
 * pauses take longer than the work; longer, and a frame is lost.
 */
const CHUNK_UNITS = 500_000;

/** Yields the chunks of a text, without splitting a surrogate pair. @param {string} text */
export function* chunks(text) {
  for (let start = 0; start < text.length; ) {
    const end = start + CHUNK_UNITS;
    const next = isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end;
    yield text.slice(start, next);
    start = next;
  }
}

/** Checks if a UTF-16 unit is the first of a surrogate pair. @param {number} unit */
function isHighSurrogate(unit) {
  return unit >= 0xd800 && unit < 0xdc00;
}

/**
 * Checks if a text has a character that matches.
 * @param {string} text
 * @param {RegExp} character
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
