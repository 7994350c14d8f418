//! Outlines: one sentence for each section.

use super::cohesion::Cohesion;
use super::penalties::MIN_WORDS;
use crate::rank::Ranking;
use crate::util::sort::sort_indices_by_key;

/// Yields the lead of each section that has no pinned sentence. Sections are in the order of their
/// best sentences by standalone score, so a budget that is too small for all keeps the best.
pub(super) fn outline(ranking: &Ranking<'_>) -> impl Iterator<Item = usize> {
    let analysis = ranking.analysis;
    let mut leads = section_leads(ranking);
    let mut take_lead = move |index: usize| leads.get_mut(analysis.section(index))?.take();
    for pinned in &analysis.pinned {
        take_lead(*pinned);
    }
    ranking.best_first().into_iter().filter_map(take_lead)
}

/// The sentence that represents each section. Before the first heading that is the best sentence.
/// In the other sections it is the first one that can stand alone: a section starts with its
/// subject, as an article does, and the scores were trained on whole articles.
fn section_leads(ranking: &Ranking<'_>) -> Vec<Option<usize>> {
    let (analysis, cohesion) = (ranking.analysis, Cohesion::new(ranking.analysis));
    let stands_alone =
        |index: usize| analysis.terms(index).len() >= MIN_WORDS && !cohesion.depends_on_previous(index);
    let mut order = ranking.best_first();
    // Before the first heading the order by score remains; what cannot stand alone comes last.
    sort_indices_by_key(&mut order, &|index| if analysis.section(index) > 0 { index as i64 } else { 0 });
    sort_indices_by_key(&mut order, &|index| i64::from(!stands_alone(index)));
    let last = analysis.sentences.len().checked_sub(1);
    let mut leads = vec![None; last.map_or(0, |last| analysis.section(last) + 1)];
    for index in order {
        if let Some(lead) = leads.get_mut(analysis.section(index)) {
            lead.get_or_insert(index);
        }
    }
    leads
}

#[cfg(test)]
mod tests {
    use crate::analysis::Analysis;
    use crate::options::Budget;
    use crate::rank::{Model, Ranking};
    use crate::select::{ALL, TWO, within};

    #[test]
    fn an_outline_has_one_sentence_for_each_section() {
        let model = Model::default();
        let analysis = Analysis::of_distinct_sentences(5).with_sections(&[0, 0, 1, 1, 2]);
        let outline = |analysis: &Analysis, budget: Budget| {
            let ranking = Ranking::new(analysis, &model);
            within(budget, &ranking, &mut super::outline(&ranking))
        };
        assert_eq!(outline(&analysis, ALL), [0, 2, 4]);
        assert_eq!(outline(&analysis, TWO), [0, 2]);
        let pinned = analysis.with_pinned(&[3]);
        assert_eq!(outline(&pinned, ALL), [0, 3, 4], "a pinned sentence represents its section");
    }
}
