//! Letters that are evidence for a language, because no other supported one has them, and letters
//! that are evidence against it, because it does not have them.

use super::Language;

/// Returns the tag of the language that `c` is evidence for: the only supported language of its
/// script that uses the letter. Returns `None` for all other letters.
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

/// Returns the letters of `language` outside ASCII, in lower case, or `None` if the language is not
/// written in the Latin or Cyrillic alphabet.
///
/// Letters of loanwords are included if the language spells its own words with them (`é` in
/// English, Dutch and Danish).
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
