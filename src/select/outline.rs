//! Outlines: summaries with one sentence for each section.

use super::cohesion::Cohesion;
use super::penalties::MIN_WORDS;
use crate::rank::Ranking;
use crate::util::sort::sort_indices_by_key;

/// Returns one sentence for each section without a pinned sentence. The section with the highest
/// standalone score comes first, so a small budget drops the least important sections.
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

/// Returns the sentence that represents each section, or `None` for a section without candidates.
///
/// The part before the first heading is represented by its sentence with the highest standalone
/// score. Any other section is represented by its first sentence, because a section starts with its
/// subject. The scores would not be a better choice, since the model was trained on whole articles.
/// A sentence that cannot be read alone is used only if the section has no other.
fn representatives(ranking: &Ranking<'_>) -> Vec<Option<usize>> {
    let (analysis, cohesion) = (ranking.analysis, Cohesion::new(ranking.analysis));
    let stands_alone =
        |index: usize| analysis.terms(index).len() >= MIN_WORDS && !cohesion.depends_on_previous(index);
    let mut order = ranking.best_first();
    // Both sorts are stable. In the first sort, all sentences before the first heading have the
    // same key, so they stay in the order of scores.
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
