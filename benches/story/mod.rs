//! Invented texts of any length for measurements.

/// The number of distinct words in a text. News has some 50,000 word forms in a million words.
const VOCABULARY: f64 = 50_000.0;

/// Returns a text of `words` invented words in sentences of 7 to 31 words and paragraphs of 1 to 4
/// sentences. The frequencies of words follow Zipf's law, so that sentences overlap as real ones
/// do. One word in nine is a name, one in twelve ends with a comma, and one sentence in seven is a
/// quotation. The text is the same on every machine.
pub(crate) fn story(words: usize) -> String {
    let mut random = Random(1);
    let mut text = String::new();
    let mut left = words;
    while left > 0 {
        for _ in 0..=random.below(4) {
            let length = (7 + random.below(25)).min(left);
            left -= length;
            text.push_str(&random.sentence(length));
        }
        text.push('\n');
    }
    text
}

/// A pseudo-random number generator (Knuth's 64-bit linear congruential one).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, limit: usize) -> usize {
        self.next() as usize % limit
    }

    /// Draws a sentence of `length` words, with the space after it. Returns an empty string for a
    /// length of 0.
    fn sentence(&mut self, length: usize) -> String {
        let mut words: Vec<String> = (1..length).map(|_| self.word_in_text()).collect();
        if length == 0 {
            return String::new();
        }
        words.insert(0, "The".to_owned());
        let sentence = words.join(" ");
        let sentence = sentence.trim_end_matches(',');
        if self.below(7) == 0 { format!("\"{sentence},\" said Kato. ") } else { format!("{sentence}. ") }
    }

    /// Draws a word, its capital and its comma.
    fn word_in_text(&mut self) -> String {
        let word = self.word();
        let comma = if self.below(12) == 0 { "," } else { "" };
        let (first, rest) = word.split_at(1);
        if self.below(9) == 0 { first.to_uppercase() + rest + comma } else { word + comma }
    }

    /// Returns a word whose rank is drawn by Zipf's law, spelled in syllables.
    fn word(&mut self) -> String {
        let uniform = self.next() as f64 / f64::from(1_u32 << 31);
        let mut rank = VOCABULARY.powf(uniform) as usize;
        let mut word = String::new();
        while rank > 0 || word.is_empty() {
            word.push_str(["ka", "to", "mi", "re", "su", "no", "la", "vi", "de", "po"][rank % 10]);
            rank /= 10;
        }
        word
    }
}
