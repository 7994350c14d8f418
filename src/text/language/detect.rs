//! Language detection: first by script, then by function words.
//!
//! If only one supported language uses the script of the text (Greek, Tamil, Hangul, …), that is
//! the result. Languages that share a script are distinguished by their function words. Each word
//! of the text has one vote, divided equally among the languages in which it is a function word.
//! Therefore a word of one language (`the`) counts for more than a word of many (`de`).
//!
//! The result is undetermined if there are too few votes, if the frequent words of a similar
//! unsupported language fit better (Slovak instead of Czech), or if the text has too many letters
//! that the language does not use.

use super::Language;
use super::languages;
use super::letters::{alphabet, unique_letter};
use super::tables::{MAX_UNSUPPORTED, function_words, sequences};
use crate::text::{Script, span::head, to_lowercase, word_spans};

/// The number of characters at the start of a text that are examined. With twice as many, 2 of
/// 9,282 results changed, and detection took twice the time. With 200, 44 more of 6,117 texts had a
/// wrong or undetermined result.
const EXAMINED_CHARS: usize = 800;

/// The minimum number of votes for a language in the Latin script, as a share of the text's words.
/// Running text has a share of 0.2 to 0.5, a list of names almost 0. Measured on 4,725 texts of 60
/// characters in 45 languages: with 0.12, 123 more are undetermined and 21 fewer are wrong; with 0,
/// nothing changes. But with 0, 20 longer texts that have few words of any language get a language,
/// and 4 of them a wrong one.
const MIN_SHARE: f32 = 0.06;

/// The minimum number of votes for a language in the Latin script, unless [`MIN_CLEAR_VOTES`]
/// applies. It is above 1 because one word is not enough evidence. Measured on 4,725 texts of 60
/// characters in 45 languages: with 1, 48 more are wrong and 156 fewer are undetermined; with 3, 9
/// fewer are wrong and 65 more are undetermined.
const MIN_VOTES: f32 = 1.5;

/// The minimum number of votes for a language in a script that few languages share. Fewer
/// alternatives need less evidence. Measured on 4,725 texts of 60 characters in 45 languages: with
/// 0, 4 more are wrong and 50 fewer are undetermined; with 1.5, 22 fewer are wrong and 190 more are
/// undetermined.
const MIN_VOTES_IN_OTHER_SCRIPTS: f32 = 0.5;

/// The minimum number of votes for a language in the Latin script that has [`CLEAR_LEAD`] times the
/// votes of the second. With 0, a single name that is also a function word could decide. Measured
/// on 4,725 texts of 60 characters in 45 languages: with 0, 1 more is wrong and 49 fewer are
/// undetermined; with 1.5, 33 fewer are wrong and 410 more are undetermined.
const MIN_CLEAR_VOTES: f32 = 0.9;

/// The minimum ratio between the votes of the first and the second language for [`MIN_CLEAR_VOTES`]
/// to be enough. With 1, chance would decide between Spanish and Galician for a short text.
/// Measured on 4,725 texts of 60 characters in 45 languages: with 1, 48 more are wrong and 171
/// fewer are undetermined; with 3, 12 fewer are wrong and 82 more are undetermined.
const CLEAR_LEAD: f32 = 1.8;

/// The share of a vote that a letter gives to the language for which it is evidence; see
/// [`unique_letter`]. With 0, Vietnamese texts full of names would be undetermined; with 1, a
/// single Polish name would outweigh an English sentence. Measured on 4,725 texts of 60 characters
/// in 45 languages: with 0, 107 more are undetermined; with 1, 185 fewer are undetermined and 3
/// fewer are wrong. The value is lower than that because few of these texts contain foreign names.
const LETTER_VOTE: f32 = 0.2;

/// The maximum share of a text's letters that may be missing from the alphabet of its language.
/// Foreign names contain some such letters (`Škoda` in an English text). With 0, three of them
/// would make a text undetermined; with 0.1, Latvian would be taken for a language that has no `ā`.
/// Measured on 3,764 texts of 200 characters in 45 languages without Latvian: with 0, 2 fewer are
/// wrong and 2 more are undetermined; with 0.1, 4 more are wrong.
const MAX_FOREIGN_SHARE: f32 = 0.025;

/// The share of a vote that a frequent sequence of letters gives to each language that has it. Only
/// languages that resemble each other have such sequences. Measured on 3,838 texts of 100
/// characters in 26 languages: with 0, 34 more are undetermined; with 1, 73 more are wrong, because
/// a few names outweigh the function words.
const SEQUENCE_VOTE: f32 = 0.2;

/// The mark that stands for the start and the end of a word in a sequence of letters.
const EDGE: &str = "_";

/// The factor that decides when a declared language is ignored: the votes for the detected language
/// must exceed this factor times the sum of [`MIN_VOTES`] and the votes for the declared language.
///
/// A wrong declaration is usually the default of some software (`en`). Then the declared language
/// has almost no votes. With 1, a Norwegian text that resembles Danish would become Danish; with
/// 10, a German text with English names would remain English if declared so. The rule changes the
/// language of 4 of 131 news pages, each time correctly. It also changes that of 1 in 16,000 texts
/// of known language, wrongly.
const OUTVOTE_FACTOR: f32 = 3.0;

/// The weight of each letter outside the Latin script when [`main_script`] counts letters; a Latin
/// letter has 1. Texts in all scripts contain Latin names, and one Han character or syllable
/// corresponds to several Latin letters. With 1, a short Chinese text with two Latin names would
/// count as Latin; with 10, one foreign name in its own script could decide about a short English
/// text. Measured on 4,725 texts of 60 characters in 45 languages: with 1, 5 more are undetermined;
/// with 4 or 10, 2 fewer.
const NON_LATIN_WEIGHT: u32 = 2;

/// The number of Han characters for each kana from which a text is Chinese and not Japanese.
/// Japanese headlines have up to 5. With 100, one Japanese name would make a Chinese text Japanese.
/// Measured on 4,725 texts of 60 characters in 45 languages: with 1, 9 of them change from Japanese
/// to Chinese; with 3 to 100, none changes.
const HAN_PER_KANA: u32 = 10;

impl Language {
    /// Detects the language of `text` from its first 800 characters: by its script and, if several
    /// languages share the script, by function words. More than 99 % of paragraphs of 200
    /// characters are identified correctly. Returns [`Language::UNDETERMINED`] if there is too
    /// little evidence.
    ///
    /// ```
    /// use nutgraf::Language;
    ///
    /// assert_eq!(Language::detect("Nobody was hurt when the ferry ran aground.").tag(), "en");
    /// assert_eq!(Language::detect("항만 위원회는 부두를 닫기로 했다.").tag(), "ko");
    /// assert_eq!(Language::detect("Lena Marsh, Ann Osei"), Language::UNDETERMINED);
    /// ```
    pub fn detect(text: &str) -> Self {
        Evidence::from_text(text).language()
    }

    /// Returns the language of `text`, which is declared to be in this one. The result is the
    /// declared language, unless the text is clearly in another.
    ///
    /// The declaration is always trusted if both languages are among Chinese, Japanese and Korean,
    /// because a few lines in one of them may use only the script of another.
    pub(crate) fn or_clearly_another(self, text: &str) -> Self {
        let evidence = Evidence::from_text(text);
        let found = evidence.language();
        let is_outvoted = evidence.votes(found) > OUTVOTE_FACTOR * (evidence.votes(self) + MIN_VOTES);
        let both_east_asian = [self, found].iter().all(|language| language.is_one_of(languages!("zh ja ko")));
        if is_outvoted && !both_east_asian { found } else { self }
    }
}

/// The evidence for each language: the votes of the text's letters and function words.
struct Evidence<'t> {
    /// The supported languages that are written in the main script of the text.
    candidates: Vec<Language>,
    /// The votes for each language, by [`Language::index`]. Those for unsupported languages follow.
    votes: [f32; Language::COUNT + MAX_UNSUPPORTED],
    /// The number of words that were examined.
    words: f32,
    /// The examined part of the text.
    head: &'t str,
}

impl<'t> Evidence<'t> {
    /// Collects the evidence in the first [`EXAMINED_CHARS`] characters of `text`. A language that
    /// has its script to itself gets infinitely many votes.
    fn from_text(text: &'t str) -> Self {
        let head = head(text, EXAMINED_CHARS);
        let tags = main_script(head).map_or("", languages);
        let candidates: Vec<_> = tags.split(' ').filter_map(Language::from_tag).collect();
        let votes = [0.0; Language::COUNT + MAX_UNSUPPORTED];
        let mut evidence = Self { candidates, votes, words: 0.0, head };
        match evidence.candidates.as_slice() {
            [only] => evidence.vote(only.index(), f32::INFINITY),
            _ => evidence.count_votes(head),
        }
        evidence
    }

    /// Adds the votes of the letters and the words of `text`.
    fn count_votes(&mut self, text: &str) {
        for language in text.chars().filter_map(unique_letter).filter_map(Language::from_tag) {
            self.vote(language.index(), LETTER_VOTE);
        }
        for word in word_spans(text) {
            self.words += 1.0;
            let word = to_lowercase(word.slice(text));
            let languages = function_words().get(&word);
            for entry in languages {
                self.vote(usize::from(entry.value), 1.0 / languages.len() as f32);
            }
            if languages.is_empty() {
                self.count_sequences(&word);
            }
        }
    }

    /// Adds the votes of the sequences of letters in `word`.
    fn count_sequences(&mut self, word: &str) {
        let word = [EDGE, word, EDGE].concat();
        for (from, _) in word.char_indices() {
            for entry in sequences().prefixes(word.get(from..).unwrap_or_default()) {
                self.vote(usize::from(entry.value), SEQUENCE_VOTE);
            }
        }
    }

    /// Adds `share` of a vote for the language whose [`Language::index`] is `language`.
    fn vote(&mut self, language: usize, share: f32) {
        if let Some(votes) = self.votes.get_mut(language) {
            *votes += share;
        }
    }

    /// Returns the votes for `language`.
    fn votes(&self, language: Language) -> f32 {
        self.votes.get(language.index()).copied().unwrap_or_default()
    }

    /// Returns the candidate with the most votes, if there is enough evidence for it. If two
    /// candidates have the same number of votes, the one that comes first in [`languages`] wins.
    fn language(&self) -> Language {
        let better = |one: Language, other: Language| {
            if self.votes(other) > self.votes(one) { other } else { one }
        };
        let best = self.candidates.iter().copied().reduce(better);
        best.filter(|best| self.suffices(*best) && !self.has_foreign_letters(*best))
            .unwrap_or(Language::UNDETERMINED)
    }

    /// Returns whether there are enough votes for `best`, which has the most votes of all
    /// candidates.
    fn suffices(&self, best: Language) -> bool {
        let votes = self.votes(best);
        let others = self.votes.iter().enumerate().filter(|(index, _)| *index != best.index());
        let second = others.map(|(_, votes)| *votes).fold(0.0, f32::max);
        let unsupported = self.votes.iter().skip(Language::COUNT).copied().fold(0.0, f32::max);
        let is_clear = votes >= CLEAR_LEAD * second;
        let is_latin = self.candidates.iter().any(|language| language.is_one_of(languages!("en")));
        let (least, share) = match is_latin {
            false => (MIN_VOTES_IN_OTHER_SCRIPTS, 0.0),
            true if is_clear => (MIN_CLEAR_VOTES, MIN_SHARE),
            true => (MIN_VOTES, MIN_SHARE),
        };
        votes >= least.max(share * self.words) && votes >= unsupported
    }

    /// Returns whether the text has too many letters that `language` does not use.
    fn has_foreign_letters(&self, language: Language) -> bool {
        /// The minimum number of such letters that is too many. With 1, one name could decide about
        /// a short text. Measured on 4,725 texts of 60 characters in 45 languages: with 1, 10 fewer
        /// are wrong and 11 more are undetermined; with 6, 8 more are wrong and 8 fewer are
        /// undetermined.
        const MIN_FOREIGN: usize = 3;
        let Some(alphabet) = alphabet(language) else { return false };
        let letters = self.head.chars().filter(|c| c.is_alphabetic());
        let (count, foreign) = letters.fold((0_usize, 0_usize), |(count, foreign), c| {
            let is_foreign = !c.is_ascii() && !c.to_lowercase().any(|c| alphabet.contains(c));
            (count + 1, foreign + usize::from(is_foreign))
        });
        foreign >= MIN_FOREIGN && foreign as f32 > MAX_FOREIGN_SHARE * count as f32
    }
}

/// Returns the tags of the supported languages that are written in `script`, separated by spaces.
const fn languages(script: Script) -> &'static str {
    match script {
        Script::Latin => "en fr id vi de es pt it nl ca cs da fi hu nb pl ro hr sr sv sw tl tr",
        Script::Greek => "el",
        Script::Cyrillic => "ru uk bg sr kk",
        Script::Armenian => "hy",
        Script::Hebrew => "he",
        Script::Arabic => "ar fa ur",
        Script::Ethiopic => "am",
        Script::Devanagari => "hi mr ne",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        Script::Gujarati => "gu",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Burmese => "my",
        Script::Hangul => "ko",
        Script::Kana => "ja",
        Script::Han => "zh",
        Script::Odia | Script::Thai | Script::Lao | Script::Khmer => "",
    }
}

/// Returns the script of most letters, after weighting. The result is [`Script::Kana`] for
/// Japanese, which is Han characters with enough kana among them.
fn main_script(text: &str) -> Option<Script> {
    let mut weights = [(0_u32, None); Script::COUNT];
    for script in text.chars().filter_map(Script::from_char) {
        let weight = if script == Script::Latin { 1 } else { NON_LATIN_WEIGHT };
        if let Some(sum) = weights.get_mut(script as usize) {
            *sum = (sum.0 + weight, Some(script));
        }
    }
    let weight = |script: Script| weights.get(script as usize).map_or(0, |sum| sum.0);
    let main = weights.iter().rev().max_by_key(|sum| sum.0)?.1;
    let is_japanese = main == Some(Script::Han) && weight(Script::Kana) * HAN_PER_KANA > weight(Script::Han);
    if is_japanese { Some(Script::Kana) } else { main }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same sentence in many languages: the board closes the old quay.
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
    fn paragraphs_are_detected() {
        for (tag, text) in PARAGRAPHS {
            assert_eq!(Language::detect(text).tag(), *tag, "{text}");
        }
    }

    #[test]
    fn the_declared_language_wins_unless_the_text_is_clearly_in_another() {
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
    fn a_few_latin_names_do_not_decide_the_script() {
        for (tag, text) in [
            ("zh", "Lena Marsh 和 Ann Osei 昨天决定关闭旧码头"),
            ("el", "Η Lena Marsh και η Ann Osei έφυγαν χθες"),
        ] {
            assert_eq!(Language::detect(text).tag(), tag, "{text}");
        }
    }

    #[test]
    fn texts_without_evidence_are_undetermined() {
        for text in ["", "12 345", "Lena Marsh, Ann Osei, Ben Lindt", "Qapla' batlh je", "👩‍👩‍👧"]
        {
            assert_eq!(Language::detect(text), Language::UNDETERMINED, "{text}");
        }
    }
}
