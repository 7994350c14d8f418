//! One score out of the signals.

use super::{Sentence, Story};

/// Weight of standing early. 0: the place in the article does not matter; from about 3 the score is LEAD.
const EARLY: f32 = 1.0;
/// Weight of saying what the others say. 0: not at all; from about 3 long sentences in the middle win.
const CENTRAL: f32 = 0.6;
/// Weight of the share of the headline's words that the sentence has.
const TITLE: f32 = 0.5;
/// Sentences of fewer words are worth less, down to nothing at 0 words.
const FULL_LENGTH_WORDS: f32 = 12.0;

/// The scores, scaled so that the weights' best possible sum is 1.
pub(super) fn blend(story: &Story, centrality: &[f32]) -> Vec<f32> {
    let signals = story.sentences.iter().zip(centrality).enumerate();
    signals
        .map(
            |(index, (sentence, central))| {
                if sentence.candidate { one(story, index, sentence, *central) } else { 0.0 }
            },
        )
        .collect()
}

fn one(story: &Story, index: usize, sentence: &Sentence, central: f32) -> f32 {
    let early = 1.0 / (1.0 + index as f32).sqrt();
    let length = (sentence.terms.len() as f32 / FULL_LENGTH_WORDS).min(1.0);
    let sum = EARLY * early + CENTRAL * central + TITLE * title_share(story, sentence);
    length * sum / (EARLY + CENTRAL + TITLE)
}

/// The share of the headline's words that the sentence has. Headlines are short, so this looks at each pair.
fn title_share(story: &Story, sentence: &Sentence) -> f32 {
    let shared = story.title.iter().filter(|term| sentence.terms.contains(term)).count();
    shared as f32 / story.title.len().max(1) as f32
}
