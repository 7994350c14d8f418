// What the button says before the rest is there, in every language: so few words that they come with the page.

/**
 * By BCP 47 tag in lower case: to summarize, at work, not loaded, and once more. The other words of a language are in
 * `en.js` and in the JSON file of its name. Neighbours have letters in common, which makes them smaller as they are sent.
 * @type {Record<string, string>}
 */
export const BUTTON = {
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

/** Tags that are other names of a language above (IANA language subtag registry; Norwegian is written in two ways). */
const ALIASES = /** @type {Record<string, string>} */ ({ in: "id", nb: "no", nn: "no" });

/** The languages above that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar"]);

/**
 * @param {string[]} tags BCP 47, the first wish first
 * @returns {string} the first language that has words, else English
 */
export function languageOf(tags) {
  const known = (/** @type {string} */ tag) => {
    const language = tag.toLowerCase().split(/[-_]/)[0] ?? "";
    const name = Object.hasOwn(ALIASES, language) ? ALIASES[language] : language;
    return name && Object.hasOwn(BUTTON, name) ? name : undefined;
  };
  for (const tag of tags) {
    const language = known(tag);
    if (language) return language;
  }
  return "en";
}

/** @param {string} language one of `BUTTON` */
export function directionOf(language) {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/** @param {string} language one of `BUTTON` */
export function buttonWords(language) {
  const [summarize = "", loading = "", failed = "", again = ""] = (BUTTON[language] ?? "").split("|");
  return { summarize, loading, failed, again };
}
