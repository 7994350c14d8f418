//! Cohesion: the ties between a sentence and the sentences around it.
//!
//! A point is read without its neighbours, so a sentence that needs them makes a poor point. All
//! questions of that kind are answered here; what the answers cost is in `penalties`.

use crate::analysis::Analysis;
use crate::rank::PartialSummary;
use crate::text::{EndMark, Word, WordClass};

/// The ties between the sentences of an article, as their cues and first words show them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cohesion<'a> {
    analysis: &'a Analysis,
}

impl<'a> Cohesion<'a> {
    pub(super) const fn new(analysis: &'a Analysis) -> Self {
        Self { analysis }
    }

    /// Tells if sentence `index` refers to something that the picked sentences do not name: its
    /// first word refers to the sentence before, which is not picked; or it begins a quotation of
    /// several sentences, whose speaker is named later, if at all.
    pub(super) fn has_dangling_reference(&self, index: usize, picked: &PartialSummary<'_>) -> bool {
        let cues = self.analysis.cues(index);
        cues.opens_quoted && cues.runs_on || self.refers_back(index) && !picked.contains_previous(index)
    }

    /// Tells if sentence `index` would mislead by itself. Either its rest is elsewhere: it ends in
    /// a colon, or without any mark, as labels and cut texts do. Or it is inside a quotation whose
    /// marks are in other sentences, so that it reads like the newspaper's own words.
    pub(super) fn is_incomplete_alone(&self, index: usize, picked: &PartialSummary<'_>) -> bool {
        let cues = self.analysis.cues(index);
        let has_no_end = matches!(cues.end, EndMark::None | EndMark::Colon);
        has_no_end || cues.runs_in && cues.runs_on && !picked.contains_previous(index)
    }

    /// Tells if sentence `index` continues the sentence before it: inside its quotation, or by its
    /// first word.
    pub(super) fn depends_on_previous(&self, index: usize) -> bool {
        self.analysis.cues(index).runs_in || self.refers_back(index)
    }

    /// Tells if sentence `index` is a question; other sentences have the answer.
    pub(super) fn is_question(&self, index: usize) -> bool {
        self.analysis.cues(index).end == EndMark::Question
    }

    /// The curiosity that sentence `index` raises: 3 for a question, 2 for a quotation, 1 for an
    /// exclamation or an omission, 0 for a plain statement.
    ///
    /// If a question is answered in the next sentence, a teaser that asks it spoils nothing and
    /// promises little.
    pub(super) fn curiosity(&self, index: usize) -> u8 {
        let cues = self.analysis.cues(index);
        match cues.end {
            EndMark::Question => 3,
            _ if cues.quoted * 3 > cues.characters && !cues.runs_in && !cues.runs_on => 2,
            EndMark::Exclamation | EndMark::Ellipsis => 1,
            _ => 0,
        }
    }

    /// Tells if the first word of sentence `index` is a connective, or a pronoun. A pronoun before
    /// a name is a title of respect (Vietnamese `ông Nam`) and does not count.
    fn refers_back(&self, index: usize) -> bool {
        let mut words = self.words(index);
        match words.next().map(|first| first.class) {
            Some(WordClass::Connective) => true,
            Some(WordClass::Pronoun) => words.next().is_none_or(|second| second.capitals == 0),
            _ => false,
        }
    }

    /// The words of sentence `index`, in order.
    fn words(&self, index: usize) -> impl Iterator<Item = &'a Word> {
        let Analysis { words, .. } = self.analysis;
        self.analysis.terms(index).iter().filter_map(|term| words.get(*term as usize))
    }
}
