//! Teasers: sentences that raise curiosity and do not give the end away.

use super::POOL_SIZE;
use super::cohesion::Cohesion;
use super::penalties::MIN_WORDS;
use crate::rank::Ranking;
use crate::util::sort::sort_indices_by_key;

/// The share of the article, from its start, from which a teaser is picked. With 1, a teaser may
/// give the end away. Near 0, it is always the lead. The value was chosen, not measured.
const TEASER_SHARE: f32 = 0.75;

/// Returns the sentences of a teaser, the most curious first. They are the [`POOL_SIZE`] sentences
/// with the best standalone scores that can be read alone and are not near the end.
pub(super) fn teaser(ranking: &Ranking<'_>) -> impl Iterator<Item = usize> {
    let (analysis, cohesion) = (ranking.analysis, Cohesion::new(ranking.analysis));
    let end = (analysis.sentences.len() as f32 * TEASER_SHARE).ceil() as usize;
    let is_fit = |index: &usize| {
        *index < end
            && (*index == 0 || !cohesion.depends_on_previous(*index))
            && analysis.terms(*index).len() >= MIN_WORDS
            && analysis.pinned.binary_search(index).is_err()
    };
    let mut pool: Vec<usize> = ranking.best_first().into_iter().filter(is_fit).take(POOL_SIZE).collect();
    sort_indices_by_key(&mut pool, &|index| -i64::from(cohesion.curiosity(index)));
    pool.into_iter()
}

#[cfg(test)]
mod tests {
    use crate::analysis::Analysis;
    use crate::rank::{Model, Ranking};
    use crate::text::{Cues, EndMark};

    #[test]
    fn a_teaser_prefers_a_question_unless_it_is_near_the_end() {
        let model = Model::default();
        let mut analysis = Analysis::of_distinct_sentences(4);
        let first = |analysis: &Analysis| super::teaser(&Ranking::new(analysis, &model)).next();
        let question = Cues { end: EndMark::Question, ..Cues::default() };
        assert_eq!(first(&analysis), Some(0));
        analysis.sentences[3].cues = question;
        assert_eq!(first(&analysis), Some(0), "the question is the end");
        analysis.sentences[1].cues = question;
        assert_eq!(first(&analysis), Some(1));
    }
}
