//! Which language a text is in: its script first, then its function words.
//!
//! A script of one language (Greek, Tamil, Hangul …) decides by itself. Of the languages that share one, the text's
//! function words decide: each word votes for every language that has it, with a share of its vote, so that words of
//! one language (`the`) weigh more than words of many (`de`). Too few votes, or two languages too close: undetermined.

use super::Language;
use super::lexicon::{Class, Lexicon};
use super::word_table::Sorted;
use crate::text::{lower, span::head, word_spans};
use std::sync::OnceLock;

/// So many characters are looked at. Twice as many changed 2 answers of 9,282 and took twice the time.
const LOOK: usize = 800;

/// A language must have at least this share of the text's words as function words of its own. Running text has .2 to
/// .5; a list of names has next to none. At 0 a text in no supported language gets the one that is nearest.
const LEAST_SHARE: f32 = 0.06;

/// And so many votes: one word is no evidence.
const LEAST_VOTES: f32 = 1.5;

/// A letter that only one language has counts as much of a vote. At 0 Vietnamese texts full of names are not told; at 1 a
/// single Polish name would outweigh an English sentence.
const LETTER_VOTE: f32 = 0.2;

/// A source names the language of its text and is believed, until another one has so many times its votes, of which it is
/// given [`LEAST_VOTES`]: a few words prove nothing against it. Sources that are wrong leave a program's default in place
/// (`en`), which has next to none; at 1 a Norwegian text that reads like Danish would be Danish, at 10 a German one with
/// English names in it English. Changes 4 of 131 news pages, for the better, and 1 of 16,000 texts whose language is
/// known, for the worse.
const OUTVOTED: f32 = 3.0;

impl Language {
    /// The language of `text` as far as its script and its function words tell, else [`Language::UNDETERMINED`].
    /// Looks at the first 800 characters. Right on more than 99 of 100 paragraphs of 200 characters.
    pub fn detect(text: &str) -> Self {
        Evidence::of(text).language()
    }

    /// This language, in which `text` is said to be; or another one, which it clearly is in.
    ///
    /// Among Chinese, Japanese and Korean the source knows better: a few lines of one may use the script of another.
    pub(crate) fn or_clearly_another(self, text: &str) -> Self {
        let evidence = Evidence::of(text);
        let found = evidence.language();
        let outvoted = evidence.votes(found) > OUTVOTED * (evidence.votes(self) + LEAST_VOTES);
        let east_asian = |language: Self| matches!(language.tag(), "zh" | "ja" | "ko");
        if outvoted && !(east_asian(self) && east_asian(found)) { found } else { self }
    }
}

/// What a text's letters and function words say of its language.
struct Evidence {
    /// The languages that are written in its script.
    candidates: Vec<Language>,
    /// By [`Language::index`].
    votes: [f32; Language::COUNT],
    words: f32,
}

impl Evidence {
    fn of(text: &str) -> Self {
        let head = head(text, LOOK);
        let tags = main_script(head).map_or("", Script::languages);
        let candidates: Vec<_> = tags.split(' ').filter_map(Language::from_tag).collect();
        let mut evidence = Self { candidates, votes: [0.0; Language::COUNT], words: 0.0 };
        match evidence.candidates.as_slice() {
            // A script of its own is evidence enough.
            [only] => evidence.vote(only.index(), f32::INFINITY),
            _ => evidence.read(head),
        }
        evidence
    }

    fn read(&mut self, text: &str) {
        for language in text.chars().filter_map(own_letter).filter_map(Language::from_tag) {
            self.vote(language.index(), LETTER_VOTE);
        }
        for word in word_spans(text) {
            self.words += 1.0;
            let voters = voters().of(&lower(word.slice(text)));
            for (.., language) in voters {
                self.vote(usize::from(*language), 1.0 / voters.len() as f32);
            }
        }
    }

    /// `language`: by [`Language::index`].
    fn vote(&mut self, language: usize, share: f32) {
        if let Some(votes) = self.votes.get_mut(language) {
            *votes += share;
        }
    }

    fn votes(&self, language: Language) -> f32 {
        self.votes.get(language.index()).copied().unwrap_or_default()
    }

    /// The candidate with most votes, the first of equals, where they are enough.
    fn language(&self) -> Language {
        let better = |one: Language, other: Language| {
            if self.votes(other) > self.votes(one) { other } else { one }
        };
        let best = self.candidates.iter().copied().reduce(better);
        best.filter(|best| self.votes(*best) >= LEAST_VOTES.max(LEAST_SHARE * self.words))
            .unwrap_or(Language::UNDETERMINED)
    }
}

/// Writing systems of the supported languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Ethiopic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Burmese,
    Khmer,
    Hangul,
    Kana,
    Han,
}

impl Script {
    const COUNT: usize = Self::Han as usize + 1;

    const fn of(c: char) -> Option<Self> {
        Some(match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{531}'..='\u{58f}' => Self::Armenian,
            '\u{5d0}'..='\u{5ea}' => Self::Hebrew,
            '\u{620}'..='\u{6ff}' => Self::Arabic,
            '\u{900}'..='\u{963}' => Self::Devanagari,
            '\u{980}'..='\u{9ff}' => Self::Bengali,
            '\u{a00}'..='\u{a7f}' => Self::Gurmukhi,
            '\u{a80}'..='\u{aff}' => Self::Gujarati,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            '\u{c00}'..='\u{c7f}' => Self::Telugu,
            '\u{c80}'..='\u{cff}' => Self::Kannada,
            '\u{d00}'..='\u{d7f}' => Self::Malayalam,
            '\u{d80}'..='\u{dff}' => Self::Sinhala,
            '\u{1000}'..='\u{109f}' => Self::Burmese,
            '\u{1200}'..='\u{139f}' => Self::Ethiopic,
            '\u{1780}'..='\u{17ff}' => Self::Khmer,
            '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            '\u{3041}'..='\u{30ff}' => Self::Kana,
            '\u{3400}'..='\u{9fff}' => Self::Han,
            _ => return None,
        })
    }

    /// The languages that are written in it.
    const fn languages(self) -> &'static str {
        match self {
            Self::Latin => "en fr id vi de es pt it nl ca cs da fi hu nb pl ro sr sv sw tl tr",
            Self::Greek => "el",
            Self::Cyrillic => "ru uk bg sr kk",
            Self::Armenian => "hy",
            Self::Hebrew => "he",
            Self::Arabic => "ar fa ur",
            Self::Ethiopic => "am",
            Self::Devanagari => "hi mr ne",
            Self::Bengali => "bn",
            Self::Gurmukhi => "pa",
            Self::Gujarati => "gu",
            Self::Tamil => "ta",
            Self::Telugu => "te",
            Self::Kannada => "kn",
            Self::Malayalam => "ml",
            Self::Sinhala => "si",
            Self::Burmese => "my",
            Self::Khmer => "",
            Self::Hangul => "ko",
            Self::Kana => "ja",
            Self::Han => "zh",
        }
    }
}

/// The script of most letters. A letter of a syllabary or of Han counts for several of an alphabet, so that a few Latin
/// names do not outweigh a text; kana decides between Japanese and Chinese.
fn main_script(text: &str) -> Option<Script> {
    let mut counts = [(0_u32, None); Script::COUNT];
    for script in text.chars().filter_map(Script::of) {
        let weight = if script == Script::Latin { 1 } else { 2 };
        if let Some(count) = counts.get_mut(script as usize) {
            *count = (count.0 + weight, Some(script));
        }
    }
    let seen = |script: Script| counts.get(script as usize).map_or(0, |count| count.0);
    let main = counts.iter().rev().max_by_key(|count| count.0)?.1;
    let kana = main == Some(Script::Han) && seen(Script::Kana) * 10 > seen(Script::Han);
    if kana { Some(Script::Kana) } else { main }
}

/// The language that `c` is a letter of, and no other of the same script that is supported.
const fn own_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ơ' | 'ư' | '\u{309}' | '\u{323}' | '\u{1ea0}'..='\u{1ef9}' => "vi",
        'ğ' | 'ı' => "tr",
        'ł' | 'ż' | 'ź' | 'ś' | 'ę' => "pl",
        'ř' | 'ě' | 'ů' => "cs",
        'ő' | 'ű' => "hu",
        'ș' | 'ț' => "ro",
        'ß' => "de",
        'і' | 'ї' | 'є' | 'ґ' => "uk",
        'ы' | 'э' => "ru",
        'ә' | 'қ' | 'ғ' | 'ұ' | 'ң' => "kk",
        'ђ' | 'ћ' | 'џ' => "sr",
        'ٹ' | 'ڈ' | 'ے' | 'ں' | 'ہ' => "ur",
        'ك' | 'ي' | 'ة' => "ar",
        'ळ' => "mr",
        _ => return None,
    })
}

/// The function words, each with the languages that have it, by [`Language::index`].
fn voters() -> &'static Sorted {
    static ALL: OnceLock<Sorted> = OnceLock::new();
    ALL.get_or_init(|| {
        let of = |language: Language| {
            let words = Lexicon::of(language).section(Class::WORD);
            words.map(move |word| (word, language.index() as u16))
        };
        Sorted::new(&mut Language::supported().flat_map(of))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One sentence in every language: the board closes the old quay.
    const PARAGRAPHS: &[(&str, &str)] = &[
        (
            "en",
            "The board met on Monday and agreed to close the old quay, which has not been safe since the storm.",
        ),
        (
            "fr",
            "Le conseil s'est réuni lundi et a décidé de fermer le vieux quai, qui n'est plus sûr depuis la tempête.",
        ),
        (
            "de",
            "Der Rat hat am Montag beschlossen, den alten Kai zu schließen, der seit dem Sturm nicht mehr sicher ist.",
        ),
        (
            "es",
            "El consejo se reunió el lunes y decidió cerrar el viejo muelle, que no es seguro desde la tormenta.",
        ),
        (
            "pt",
            "O conselho reuniu-se na segunda-feira e decidiu fechar o velho cais, que não é seguro desde a tempestade.",
        ),
        (
            "it",
            "Il consiglio si è riunito lunedì e ha deciso di chiudere il vecchio molo, che non è più sicuro dopo la tempesta.",
        ),
        (
            "nl",
            "De raad kwam maandag bijeen en besloot de oude kade te sluiten, die sinds de storm niet meer veilig is.",
        ),
        (
            "id",
            "Dewan bertemu pada hari Senin dan memutuskan untuk menutup dermaga lama yang tidak aman sejak badai itu.",
        ),
        (
            "vi",
            "Hội đồng họp vào thứ hai và quyết định đóng cửa bến cũ, vì bến này không còn an toàn từ sau cơn bão.",
        ),
        (
            "pl",
            "Rada zebrała się w poniedziałek i postanowiła zamknąć stare nabrzeże, które od burzy nie jest bezpieczne.",
        ),
        (
            "tr",
            "Kurul pazartesi günü toplandı ve fırtınadan sonra güvenli olmayan eski iskeleyi kapatmaya karar verdi.",
        ),
        (
            "ru",
            "Совет собрался в понедельник и решил закрыть старый причал, который после бури стал опасен для людей.",
        ),
        (
            "uk",
            "Рада зібралася в понеділок і вирішила закрити старий причал, який після бурі став небезпечним для людей.",
        ),
        ("ja", "港の委員会は月曜日に古い岸壁の閉鎖を決めた。"),
        ("zh", "港口委员会星期一决定关闭旧码头。"),
        ("ko", "항만 위원회는 월요일에 낡은 부두를 닫기로 했다."),
        ("hi", "परिषद ने सोमवार को पुराने घाट को बंद करने का फैसला किया, जो तूफान के बाद सुरक्षित नहीं है।"),
        ("ar", "اجتمع المجلس يوم الاثنين وقرر إغلاق الرصيف القديم الذي لم يعد آمنا بعد العاصفة."),
        ("fa", "شورا روز دوشنبه تصمیم گرفت اسکله قدیمی را که پس از توفان ایمن نیست ببندد."),
        ("el", "Το συμβούλιο αποφάσισε να κλείσει την παλιά προβλήτα."),
    ];

    #[test]
    fn paragraphs_tell_their_language() {
        for (tag, text) in PARAGRAPHS {
            assert_eq!(Language::detect(text).tag(), *tag, "{text}");
        }
    }

    #[test]
    fn a_source_is_believed_unless_its_text_clearly_is_in_another_language() {
        let named = |tag, text: &str| Language::from_tag(tag).map(|it| it.or_clearly_another(text).tag());
        for (tag, text) in PARAGRAPHS {
            assert_eq!(named(tag, text), Some(*tag), "{text}");
            let default = if *tag == "en" { "de" } else { "en" };
            assert_eq!(named(default, &text.repeat(4)), Some(*tag), "{text}");
        }
        assert_eq!(
            named("nb", "Rådet vedtok mandag å stenge den gamle kaia, som ikke er trygg."),
            Some("nb")
        );
        assert_eq!(named("ja", "東京大学入学試験実施"), Some("ja"));
        assert_eq!(named("en", "Lena Marsh, Ann Osei, Ben Lindt"), Some("en"));
    }

    #[test]
    fn what_cannot_be_told_is_undetermined() {
        for text in ["", "12 345", "Lena Marsh, Ann Osei, Ben Lindt", "Qapla' batlh je", "👩‍👩‍👧"]
        {
            assert_eq!(Language::detect(text), Language::UNDETERMINED, "{text}");
        }
    }
}
