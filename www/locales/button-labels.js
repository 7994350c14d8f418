// The labels of the button in every language. They are part of nutgraf.js.

/**
 * Four labels for each language: summarize, loading, could not be loaded, try again. The keys are
 * BCP 47 tags in lower case. Similar languages are next to each other, which compresses better. The
 * other texts of a language are in a JSON file, such as `de.json`; the English ones are in `en.js`.
 * @type {Record<string, string>}
 */
export const BUTTON_LABELS = {
  en: "Summarize|Loading…|Could not be loaded.|Try again",
  de: "Zusammenfassen|Wird geladen…|Konnte nicht geladen werden.|Erneut versuchen",
  nl: "Samenvatten|Laden…|Laden is mislukt.|Opnieuw proberen",
  da: "Opsummér|Indlæser…|Kunne ikke indlæses.|Prøv igen",
  no: "Oppsummer|Laster…|Kunne ikke lastes.|Prøv igjen",
  sv: "Sammanfatta|Laddar…|Kunde inte laddas.|Försök igen",
  fi: "Tiivistä|Ladataan…|Lataus epäonnistui.|Yritä uudelleen",
  fr: "Résumer|Chargement…|Échec du chargement.|Réessayer",
  it: "Riassumi|Caricamento…|Caricamento non riuscito.|Riprova",
  es: "Resumir|Cargando…|No se pudo cargar.|Reintentar",
  pt: "Resumir|Carregando…|Falha ao carregar.|Tentar novamente",
  id: "Ringkas|Memuat…|Gagal dimuat.|Coba lagi",
  tr: "Özetle|Yükleniyor…|Yüklenemedi.|Yeniden dene",
  cs: "Shrnout|Načítá se…|Nepodařilo se načíst.|Zkusit znovu",
  pl: "Streść|Wczytywanie…|Nie udało się wczytać.|Spróbuj ponownie",
  vi: "Tóm tắt|Đang tải…|Không tải được.|Thử lại",
  ru: "Кратко|Загрузка…|Не удалось загрузить.|Повторить",
  uk: "Стисло|Завантаження…|Не вдалося завантажити.|Спробувати ще раз",
  ar: "تلخيص|جارٍ التحميل…|تعذّر التحميل.|إعادة المحاولة",
  hi: "सारांश देखें|लोड हो रहा है…|लोड नहीं हो सका।|फिर कोशिश करें",
  ja: "要約する|読み込み中…|読み込めませんでした。|もう一度試す",
  zh: "生成摘要|加载中…|加载失败。|重试",
  ko: "요약하기|불러오는 중…|불러오지 못했습니다.|다시 시도",
};

/**
 * Other language subtags (IANA registry): the deprecated one of Indonesian, and the two written
 * forms of Norwegian.
 */
const LANGUAGE_ALIASES = /** @type {Record<string, string>} */ ({ in: "id", nb: "no", nn: "no" });

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar"]);

/**
 * Chooses the language of the labels.
 * @param {string[]} tags BCP 47, in order of preference
 * @returns {string} the first language with labels, or else `en`
 */
export function languageOf(tags) {
  const known = (/** @type {string} */ tag) => {
    const language = tag.toLowerCase().split(/[-_]/)[0] ?? "";
    const name = Object.hasOwn(LANGUAGE_ALIASES, language) ? LANGUAGE_ALIASES[language] : language;
    return name && Object.hasOwn(BUTTON_LABELS, name) ? name : undefined;
  };
  for (const tag of tags) {
    const language = known(tag);
    if (language) return language;
  }
  return "en";
}

/**
 * Returns the writing direction, `rtl` or `ltr`.
 * @param {string} language a key of `BUTTON_LABELS`
 */
export function directionOf(language) {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/** Returns the labels of the button. @param {string} language a key of `BUTTON_LABELS` */
export function buttonLabels(language) {
  const [summarize = "", loading = "", failed = "", again = ""] = (BUTTON_LABELS[language] ?? "").split(
    "|",
  );
  return { summarize, loading, failed, again };
}
