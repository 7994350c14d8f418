// Loads the texts of the panel. English is in the bundle; other languages are small files, each
// fetched at most once.

import { en } from "./en.js";

/**
 * @typedef {import('./messages.js').Catalog} Catalog
 * @typedef {{ lang: string, catalog: Catalog }} Locale
 */

const ENGLISH_LOCALE = { lang: "en", catalog: /** @type {Catalog} */ (en) };

/** @type {Map<string, Promise<Locale>>} */
const loadedLocales = new Map([["en", Promise.resolve(ENGLISH_LOCALE)]]);

/**
 * Loads the texts of a language. After a failure, the English texts replace them until the page is
 * reloaded: the panel works with those, without another request.
 * @param {string} lang a key of `BUTTON_LABELS`
 * @returns {Promise<Locale>}
 */
export function loadLocale(lang) {
  let locale = loadedLocales.get(lang);
  if (!locale) {
    locale = fetchLocale(lang).catch(() => ENGLISH_LOCALE);
    loadedLocales.set(lang, locale);
  }
  return locale;
}

/** Fetches the texts of a language. @param {string} lang @returns {Promise<Locale>} */
async function fetchLocale(lang) {
  if (NUTGRAF_IMPORTS) {
    const words = await NUTGRAF_ASSETS.words[lang]?.();
    return words ? { lang, catalog: words.default } : ENGLISH_LOCALE;
  }
  const integrity = NUTGRAF_WORDS[lang];
  if (!integrity) return ENGLISH_LOCALE;
  // An answer without the file, such as an error page, fails the check of its hash.
  const response = await fetch(new URL(`nutgraf-words/${lang}.json`, import.meta.url), { integrity });
  return { lang, catalog: await response.json() };
}
