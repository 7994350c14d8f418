// A long text in parts, each so small that the page is not kept from anything while it is copied or measured.

import { nextTask } from "./signals.js";

/** The length of a part in UTF-16 units: 1 to 5 ms of work, on a machine that has other work as well. */
const PART = 500_000;

/** No pair of surrogates is torn apart. @param {string} text */
export function* chunks(text) {
  for (let start = 0; start < text.length; ) {
    const end = start + PART;
    const next = isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end;
    yield text.slice(start, next);
    start = next;
  }
}

/** @param {number} unit */
function isHighSurrogate(unit) {
  return unit >= 0xd800 && unit < 0xdc00;
}

/**
 * Whether a text has a character of a kind.
 * @param {string} text
 * @param {RegExp} character
 */
export async function has(text, character) {
  for (const part of chunks(text)) {
    if (character.test(part)) return true;
    await nextTask();
  }
  return false;
}

/** The length of a text in bytes of UTF-8. @param {string} text */
export async function utf8Length(text) {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const part of chunks(text)) {
    bytes += encoder.encode(part).length;
    await nextTask();
  }
  return bytes;
}
