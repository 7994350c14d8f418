//! Letters as evidence for and against a language. A letter is evidence for a language if hardly
//! any other supported language of its script has the letter, and evidence against each language
//! that does not have it.

use super::Language;

/// Returns the tag of the language for which the letter `c` is evidence, or `None` if it is not
/// evidence for any. Most of these letters are in no other supported language of their script. A
/// few (`ñ`, `ù`, `ы`, `і`) are in some others, which are recognized by other letters and by their
/// words.
pub(super) const fn unique_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ơ' | 'ư' | '\u{309}' | '\u{323}' | '\u{1ea0}'..='\u{1ef9}' => "vi",
        'ğ' | 'ı' => "tr",
        'ñ' => "es",
        'ã' | 'õ' => "pt",
        'œ' | 'ù' => "fr",
        'ł' | 'ż' | 'ź' | 'ś' | 'ę' => "pl",
        'ř' | 'ě' | 'ů' => "cs",
        'ő' | 'ű' => "hu",
        'ș' | 'ț' => "ro",
        'ß' => "de",
        'і' | 'ї' | 'є' | 'ґ' => "uk",
        'ы' | 'э' => "ru",
        'ә' | 'қ' | 'ғ' | 'ұ' | 'ң' => "kk",
        'ђ' | 'ћ' | 'џ' | 'љ' | 'њ' => "sr",
        'ٹ' | 'ڈ' | 'ے' | 'ں' | 'ہ' => "ur",
        'ك' | 'ي' | 'ة' => "ar",
        'ळ' => "mr",
        _ => return None,
    })
}

/// Returns the letters of `language` outside ASCII, in lower case. Returns `None` for languages
/// whose letters are not checked: Vietnamese, and those not written in the Latin or Cyrillic
/// alphabet.
///
/// Letters of loanwords are included if they are usual in the language (`é` in English, Dutch and
/// Danish).
pub(super) fn alphabet(language: Language) -> Option<&'static str> {
    Some(match language.tag() {
        "en" | "id" | "tl" | "sw" => "éèñç",
        "fr" => "àâæçéèêëîïôœùûüÿ",
        "de" => "äöüßé",
        "es" => "áéíñóúü",
        "ca" => "àçéèíïóòúü·ñ",
        "pt" => "àáâãçéêíóôõúü",
        "it" => "àèéìíòóùú",
        "nl" => "áéëèêïíóöúü",
        "ro" => "ăâîșțşţ",
        "da" | "nb" => "æøåéòôó",
        "sv" => "åäöéà",
        "fi" => "äöåšž",
        "hu" => "áéíóöőúüű",
        "cs" => "áčďéěíňóřšťúůýž",
        "pl" => "ąćęłńóśźż",
        "tr" => "çğıiöşüâîû\u{307}",
        "hr" => "čćđšž",
        "sr" => "čćđšžабвгдђежзијклљмнњопрстћуфхцчџш",
        "ru" => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "uk" => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "bg" => "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
        "kk" => "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alphabets_have_the_letters_of_their_language() {
        let letters = [
            ("en", 'é'),
            ("id", 'é'),
            ("fr", 'œ'),
            ("de", 'ß'),
            ("es", 'ñ'),
            ("ca", '·'),
            ("pt", 'ã'),
            ("it", 'ì'),
            ("nl", 'ë'),
            ("ro", 'ț'),
            ("da", 'ø'),
            ("nb", 'å'),
            ("sv", 'ö'),
            ("fi", 'ä'),
            ("hu", 'ő'),
            ("cs", 'ř'),
            ("pl", 'ł'),
            ("tr", 'ğ'),
            ("hr", 'đ'),
            ("sr", 'ђ'),
            ("ru", 'ы'),
            ("uk", 'ґ'),
            ("bg", 'щ'),
            ("kk", 'қ'),
        ];
        let alphabet = |tag| alphabet(Language::from_tag(tag).unwrap_or_default());
        for (tag, letter) in letters {
            assert!(alphabet(tag).is_some_and(|letters| letters.contains(letter)), "{tag}");
        }
        assert_eq!(["ar", "ja", "vi"].map(alphabet), [None; 3], "any letter may occur");
    }
}
