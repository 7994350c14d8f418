//! Outlines: summaries with one sentence for each section.

use super::cohesion::Cohesion;
use super::penalties::MIN_WORDS;
use crate::rank::Ranking;
use crate::util::sort::sort_indices_by_key;

/// Returns one sentence for each section that has no pinned sentence. The sections are in the order
/// of their highest standalone score, so a budget that is too small for all sections drops the
/// least important ones.
pub(super) fn outline(ranking: &Ranking<'_>) -> impl Iterator<Item = usize> {
    let analysis = ranking.analysis;
    let mut representatives = representatives(ranking);
    let mut take_for_section_of =
        move |index: usize| representatives.get_mut(analysis.section(index))?.take();
    for pinned in &analysis.pinned {
        take_for_section_of(*pinned);
    }
    ranking.best_first().into_iter().filter_map(take_for_section_of)
}

/// Returns, for each section, the sentence that represents it, if the section has a candidate.
///
/// The part before the first heading is represented by the sentence with the best standalone score.
/// Any other section is represented by its first sentence. A section starts with its subject, as an
/// article does, and the scores were trained on whole articles. In both cases, a sentence that
/// cannot be read alone is used only if the section has no other.
fn representatives(ranking: &Ranking<'_>) -> Vec<Option<usize>> {
    let (analysis, cohesion) = (ranking.analysis, Cohesion::new(ranking.analysis));
    let stands_alone =
        |index: usize| analysis.terms(index).len() >= MIN_WORDS && !cohesion.depends_on_previous(index);
    let mut order = ranking.best_first();
    // Both sorts are stable. Sentences before the first heading have the same key in the first
    // sort, so they stay in the order of scores.
    sort_indices_by_key(&mut order, &|index| if analysis.section(index) > 0 { index as i64 } else { 0 });
    sort_indices_by_key(&mut order, &|index| i64::from(!stands_alone(index)));
    let last = analysis.sentences.len().checked_sub(1);
    let mut representatives = vec![None; last.map_or(0, |last| analysis.section(last) + 1)];
    for index in order {
        if let Some(representative) = representatives.get_mut(analysis.section(index)) {
            representative.get_or_insert(index);
        }
    }
    representatives
}

#[cfg(test)]
mod tests {
    use crate::analysis::Analysis;
    use crate::options::Budget;
    use crate::rank::{Model, Ranking};
    use crate::select::{ALL, TWO, take_within};

    #[test]
    fn an_outline_has_one_sentence_for_each_section() {
        let model = Model::default();
        let analysis = Analysis::of_distinct_sentences(5).with_sections(&[0, 0, 1, 1, 2]);
        let outline = |analysis: &Analysis, budget: Budget| {
            let ranking = Ranking::new(analysis, &model);
            take_within(budget, &ranking, &mut super::outline(&ranking))
        };
        assert_eq!(outline(&analysis, ALL), [0, 2, 4]);
        assert_eq!(outline(&analysis, TWO), [0, 2]);
        let pinned = analysis.with_pinned(&[3]);
        assert_eq!(outline(&pinned, ALL), [0, 3, 4], "a pinned sentence represents its section");
    }
}
