// Splits long texts, so that copying and measuring them never blocks the page.

/**
 * Length of a chunk in UTF-16 units: 1 to 5 ms of work on a busy machine. With shorter chunks,
 * pauses take longer than the work; with longer ones, a frame is late.
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

/** Checks if a UTF-16 unit is the first half of a surrogate pair. @param {number} unit */
function isHighSurrogate(unit) {
  return unit >= 0xd800 && unit < 0xdc00;
}
