// Loads the panel's texts: English is part of the bundle; every other language is a small file that
// is fetched once at most.

import { en } from "./en.js";

/**
 * @typedef {import('./messages.js').Catalog} Catalog
 * @typedef {{ lang: string, catalog: Catalog }} Locale
 */

const ENGLISH = { lang: "en", catalog: /** @type {Catalog} */ (en) };

/** @type {Map<string, Promise<Locale>>} */
const loaded = new Map([["en", Promise.resolve(ENGLISH)]]);

/**
 * Loads the texts of a language, or the English ones if that fails. A failure is final, because a
 * panel in English works without another request.
 * @param {string} lang a key of `BUTTON_LABELS`
 * @returns {Promise<Locale>}
 */
export function loadLocale(lang) {
  let locale = loaded.get(lang);
  if (!locale) {
    locale = fetchLocale(lang).catch(() => ENGLISH);
    loaded.set(lang, locale);
  }
  return locale;
}

/** Fetches the texts of a language. @param {string} lang @returns {Promise<Locale>} */
async function fetchLocale(lang) {
  if (NUTGRAF_IMPORTS) {
    const words = await NUTGRAF_ASSETS.words[lang]?.();
    return words ? { lang, catalog: words.default } : ENGLISH;
  }
  const integrity = NUTGRAF_WORDS[lang];
  if (!integrity) return ENGLISH;
  const response = await fetch(new URL(`nutgraf-words/${lang}.json`, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return { lang, catalog: await response.json() };
}
