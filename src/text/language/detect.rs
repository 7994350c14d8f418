//! Language detection: by script first, then by function words.
//!
//! A script of one language (Greek, Tamil, Hangul …) decides by itself. Languages that share a script are told apart by
//! their function words: each word of the text votes for every language that has it, with an equal share for each, so
//! that words of one language (`the`) weigh more than words of many (`de`). With too few votes the language is
//! undetermined.
//!
//! So it is where the frequent words of an unsupported neighbour fit better (Slovak beside Czech), or where the text is
//! full of letters that the language does not have.

use super::Language;
use super::letters::{alphabet, unique_letter};
use super::lexicon::{Lexicon, Tags};
use crate::text::{Script, WordTable, span::head, to_lowercase, word_spans};
use std::sync::OnceLock;

/// The characters at the start of a text that are examined. Twice as many changed 2 answers of 9,282 and took twice the
/// time.
const EXAMINED_CHARS: usize = 800;

/// The least share of a text's words that vote for its language. Running text has 0.2 to 0.5, a list of names almost
/// none. At 0 a text in an unsupported language gets the most similar supported one.
const MIN_SHARE: f32 = 0.06;

/// The least number of votes for a language: one word is no evidence.
const MIN_VOTES: f32 = 1.5;

/// The least number of votes in scripts of few languages, where little else fits.
const MIN_VOTES_IN_OTHER_SCRIPTS: f32 = 0.5;

/// The least number of votes for a language that is far ahead of the second. At 0 two words that are names too decide.
const MIN_CLEAR_VOTES: f32 = 0.9;

/// How many times the votes of the second a language needs to be far ahead. At 1 Spanish and Galician are guesses.
const CLEAR_LEAD: f32 = 1.8;

/// The vote of a letter that only one language has. At 0 Vietnamese texts full of names stay undetermined; at 1 a single
/// Polish name outweighs an English sentence.
const LETTER_VOTE: f32 = 0.2;

/// The share of a text's letters that a language may lack. Names have some (`Škoda` in an English text). At 0 one foreign
/// name makes a text undetermined; at 0.1 Latvian is taken for a language without `ā`.
const MAX_FOREIGN_SHARE: f32 = 0.025;

/// The frequent words of unsupported languages, one language a line.
const UNSUPPORTED: &str = include_str!("lexicon/unsupported.txt");

/// The most unsupported languages that can vote.
const MAX_UNSUPPORTED: usize = 16;

/// How many times the votes of the declared language, plus [`MIN_VOTES`], another language needs to replace it. Wrong
/// declarations are usually a program's default (`en`), which then gets almost no votes. At 1 a Norwegian text that
/// resembles Danish would become Danish; at 10 a German text with English names, declared English, would stay English.
/// The rule changes 4 of 131 news pages, all for the better, and 1 of 16,000 texts of known language, for the worse.
const OUTVOTE_FACTOR: f32 = 3.0;

/// The weight of a letter of a script other than Latin in [`main_script`]. Texts of all scripts hold Latin names, and one
/// Han character or syllable says as much as several Latin letters. At 1 a short Chinese text with two Latin names
/// counts as Latin; at 10 a foreign name in its own script decides an English text.
const NON_LATIN_WEIGHT: u32 = 2;

/// How many Han characters of a Japanese text there can be for each kana. Japanese headlines have up to 5. At 1 they
/// count as Chinese; at 100 one Japanese name makes a Chinese text Japanese.
const HAN_PER_KANA: u32 = 10;

impl Language {
    /// Detects the language of `text` from its first 800 characters: by its script, and by function words if several
    /// languages share the script. More than 99 % of paragraphs of 200 characters are identified correctly. Returns
    /// [`Language::UNDETERMINED`] if there is too little evidence.
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

    /// Returns this language, in which `text` is declared to be, unless another one is clearly right.
    ///
    /// Among Chinese, Japanese and Korean the declaration always wins: a few lines of one may use only the script of
    /// another.
    pub(crate) fn or_clearly_another(self, text: &str) -> Self {
        let evidence = Evidence::from_text(text);
        let found = evidence.language();
        let is_outvoted = evidence.votes(found) > OUTVOTE_FACTOR * (evidence.votes(self) + MIN_VOTES);
        let both_east_asian = [self, found].iter().all(|language| language.is_one_of("zh ja ko"));
        if is_outvoted && !both_east_asian { found } else { self }
    }
}

/// The votes of a text's letters and function words for each language.
struct Evidence<'t> {
    /// The languages that are written in the text's script.
    candidates: Vec<Language>,
    /// By [`Language::index`]; those of unsupported languages come after them.
    votes: [f32; Language::COUNT + MAX_UNSUPPORTED],
    /// The number of words.
    words: f32,
    /// The start of the text.
    head: &'t str,
}

impl<'t> Evidence<'t> {
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

    fn count_votes(&mut self, text: &str) {
        for language in text.chars().filter_map(unique_letter).filter_map(Language::from_tag) {
            self.vote(language.index(), LETTER_VOTE);
        }
        for word in word_spans(text) {
            self.words += 1.0;
            let languages = function_words().get(&to_lowercase(word.slice(text)));
            for entry in languages {
                self.vote(usize::from(entry.value), 1.0 / languages.len() as f32);
            }
        }
    }

    /// Adds `share` of a vote for the language with that [`Language::index`].
    fn vote(&mut self, language: usize, share: f32) {
        if let Some(votes) = self.votes.get_mut(language) {
            *votes += share;
        }
    }

    fn votes(&self, language: Language) -> f32 {
        self.votes.get(language.index()).copied().unwrap_or_default()
    }

    /// Returns the candidate with most votes, the first of equals, if its votes suffice.
    fn language(&self) -> Language {
        let better = |one: Language, other: Language| {
            if self.votes(other) > self.votes(one) { other } else { one }
        };
        let best = self.candidates.iter().copied().reduce(better);
        best.filter(|best| self.suffices(*best) && !self.has_foreign_letters(*best))
            .unwrap_or(Language::UNDETERMINED)
    }

    /// Returns whether the votes for `best`, which has the most of all supported languages, are enough.
    fn suffices(&self, best: Language) -> bool {
        let votes = self.votes(best);
        let others = self.votes.iter().enumerate().filter(|(index, _)| *index != best.index());
        let second = others.map(|(_, votes)| *votes).fold(0.0, f32::max);
        let unsupported = self.votes.iter().skip(Language::COUNT).copied().fold(0.0, f32::max);
        let is_clear = votes >= CLEAR_LEAD * second;
        let is_latin = self.candidates.iter().any(|language| language.is_one_of("en"));
        let (least, share) = match is_latin {
            false => (MIN_VOTES_IN_OTHER_SCRIPTS, 0.0),
            true if is_clear => (MIN_CLEAR_VOTES, MIN_SHARE),
            true => (MIN_VOTES, MIN_SHARE),
        };
        votes >= least.max(share * self.words) && votes > unsupported
    }

    /// Returns whether the text is full of letters that `language` does not have.
    fn has_foreign_letters(&self, language: Language) -> bool {
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

/// Returns the supported languages that are written in `script`: tags separated by spaces.
const fn languages(script: Script) -> &'static str {
    match script {
        Script::Latin => "en fr id vi de es pt it nl ca cs da fi hu nb pl ro sr hr sv sw tl tr",
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

/// Returns the script of most letters, by weight. A text of Han characters is Japanese if it has enough kana.
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

/// Returns the function words of all languages; the values of a word are the [`Language::index`]es that have it, and for
/// unsupported languages the numbers after them.
fn function_words() -> &'static WordTable {
    static TABLE: OnceLock<WordTable> = OnceLock::new();
    TABLE.get_or_init(|| {
        let of_language = |language: Language| {
            let words = Lexicon::for_language(language).words_with(Tags::WORDS | Tags::COMMON);
            words.map(move |word| (word, language.index() as u16))
        };
        let unsupported = UNSUPPORTED.lines().filter(|line| !line.starts_with('#')).take(MAX_UNSUPPORTED);
        let unsupported = unsupported
            .zip(Language::COUNT as u16..)
            .flat_map(|(line, index)| line.split(' ').map(move |word| (word, index)));
        WordTable::new(&mut Language::supported().flat_map(of_language).chain(unsupported))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same sentence in every language: the board closes the old quay.
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
