//! Sentences of Thai and Lao, which have no mark at their end. The only sign of an end is a space.

use crate::text::{Script, Span};

/// Calls `found` with each sentence of `text`, or with the whole of `text` if it has no Thai or Lao
/// letters.
///
/// A space also stands between clauses, and around numbers, names and quotations. So a sentence
/// ends only at a space between two long runs of letters, and not next to a word that joins
/// clauses. If this is wrong, a long sentence is split at a pause.
pub(super) fn split_at_spaces(text: &str, mut found: impl FnMut(Span)) {
    /// The first byte of each letter of these scripts in UTF-8.
    const LEAD_BYTE: u8 = 0xe0;
    let mut start = 0;
    if text.is_ascii() || text.bytes().all(|byte| byte != LEAD_BYTE) {
        return found(Span::new(0, text.len()));
    }
    for (at, _) in text.match_indices(' ') {
        if is_end(text.get(start..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default()) {
            found(Span::new(start, at));
            start = at + 1;
        }
    }
    found(Span::new(start, text.len()));
}

/// Returns whether a sentence ends between `before` and `after`, which a space separates.
fn is_end(before: &str, after: &str) -> bool {
    /// The smallest length of a sentence, in letters. News sentences have 50 to 150. With 10, lists
    /// of names would be split; with 60, short sentences would be joined.
    const MIN_LETTERS: usize = 25;
    /// The smallest length of the runs of letters on both sides of the space, in letters.
    const MIN_RUN: usize = 12;
    /// The number of characters before the space in which the letters of the sentence are counted.
    /// The limit bounds the time.
    const NEAR: usize = 50;
    let run_before = before.rsplit(' ').next().unwrap_or_default();
    let run_after = after.split(' ').next().unwrap_or_default();
    run_after.starts_with(is_of_script)
        && run_before.ends_with(is_of_script)
        && letters(run_before) >= MIN_RUN
        && letters(run_after) >= MIN_RUN
        && before.chars().rev().take(NEAR).filter(|c| is_of_script(*c)).count() >= MIN_LETTERS
        && !OPENING.iter().any(|word| run_after.starts_with(word))
        && !CLOSING.iter().any(|word| run_before.ends_with(word))
}

/// Words that join a clause to the one before: *and*, *or*, *but*, *that*, *which*, *because*,
/// *so*.
const OPENING: [&str; 17] = [
    "และ",
    "หรือ",
    "แต่",
    "ที่",
    "ซึ่ง",
    "โดย",
    "ว่า",
    "เพื่อ",
    "จึง",
    "เพราะ",
    "เนื่องจาก",
    "แม้",
    "รวม",
    "ແລະ",
    "ຫຼື",
    "ແຕ່",
    "ທີ່",
];

/// Words after which the sentence must go on: *that*, *is*, *such as*, *and*.
const CLOSING: [&str; 6] = ["ว่า", "คือ", "เช่น", "และ", "ວ່າ", "ແລະ"];

/// Returns the number of letters in scripts without sentence marks.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| is_of_script(*c)).count()
}

fn is_of_script(c: char) -> bool {
    matches!(Script::from_char(c), Some(Script::Thai | Script::Lao))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        split_at_spaces(text, |span| found.push(span.slice(text)));
        found
    }

    #[test]
    fn a_space_between_long_runs_ends_a_sentence() {
        let text =
            "คณะกรรมการท่าเรือมีมติให้ปิดท่าเทียบเรือเก่า ชาวประมงไม่พอใจกับมติดังกล่าว และจะประท้วงในสัปดาห์หน้าที่ศาลากลาง";
        let [first, second] =
            ["คณะกรรมการท่าเรือมีมติให้ปิดท่าเทียบเรือเก่า", "ชาวประมงไม่พอใจกับมติดังกล่าว และจะประท้วงในสัปดาห์หน้าที่ศาลากลาง"];
        assert_eq!(sentences(text), [first, second]);
    }

    #[test]
    fn numbers_names_and_other_scripts_end_none() {
        for text in [
            "เรือจมเมื่อวันที่ 5 พฤษภาคม 2567 มีผู้บาดเจ็บ 3 คน",
            "นายสมชาย ใจดี กล่าว",
            "One short and one much longer word",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }
}
