// Where the panel's words come from: English is here, every other language is a small file, fetched once at most.

import { en } from "./en.js";

/**
 * @typedef {import('./messages.js').Words} Words
 * @typedef {{ lang: string, words: Words }} Vocabulary
 */

const ENGLISH = { lang: "en", words: /** @type {Words} */ (en) };

/** @type {Map<string, Promise<Vocabulary>>} */
const loaded = new Map([["en", Promise.resolve(ENGLISH)]]);

/**
 * The words of a language; English ones where there are none, or they do not come. That is not tried again: a reader
 * who has English points may go on without another request.
 * @param {string} lang one that has a word for the button
 * @returns {Promise<Vocabulary>}
 */
export function loadLabels(lang) {
  let words = loaded.get(lang);
  if (!words) {
    words = fetchLabels(lang).catch(() => ENGLISH);
    loaded.set(lang, words);
  }
  return words;
}

/** @param {string} lang @returns {Promise<Vocabulary>} */
async function fetchLabels(lang) {
  const known = NUTGRAF_WORDS[lang];
  if (!known) return ENGLISH;
  if (typeof known !== "string") return { lang, words: known };
  const response = await fetch(new URL(`nutgraf-words/${lang}.json`, import.meta.url), {
    integrity: known,
  });
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return { lang, words: await response.json() };
}
