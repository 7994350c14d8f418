//! Cohesion: the ways in which a sentence depends on the sentences around it.
//!
//! A point is read without its neighbours, so a sentence that needs them makes a poor point. This
//! file recognizes such sentences. The callers decide what to do with them; `penalties` has the
//! penalty of a dangling reference.

use crate::analysis::Analysis;
use crate::rank::PartialSummary;
use crate::text::{EndMark, Word, WordClass};

/// Answers questions about the sentences of an article, from their cues and their first words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cohesion<'a> {
    analysis: &'a Analysis,
}

impl<'a> Cohesion<'a> {
    pub(super) const fn new(analysis: &'a Analysis) -> Self {
        Self { analysis }
    }

    /// Returns true if sentence `index` has a dangling reference: readers of the picked sentences
    /// cannot know who or what the sentence is about. There are two cases. The first word of the
    /// sentence refers to the sentence before it, which is not picked. Or the sentence opens a
    /// quotation that continues in the next sentence, so that the speaker is named later or never.
    pub(super) fn has_dangling_reference(&self, index: usize, picked: &PartialSummary<'_>) -> bool {
        let cues = self.analysis.cues(index);
        cues.opens_quoted && cues.runs_on || self.refers_back(index) && !picked.contains_previous(index)
    }

    /// Returns true if sentence `index` would mislead readers by itself. There are two cases. The
    /// sentence is not whole: it ends in a colon, or without any mark, as labels and truncated
    /// texts do. Or it is inside a quotation whose marks are in other sentences, so that readers
    /// would take it for the newspaper's own words.
    pub(super) fn is_incomplete_alone(&self, index: usize, picked: &PartialSummary<'_>) -> bool {
        let cues = self.analysis.cues(index);
        let has_no_end = matches!(cues.end, EndMark::None | EndMark::Colon);
        has_no_end || cues.runs_in && cues.runs_on && !picked.contains_previous(index)
    }

    /// Returns true if sentence `index` continues the sentence before it: the same quotation runs
    /// through both, or the first word of sentence `index` refers to the sentence before it.
    pub(super) fn depends_on_previous(&self, index: usize) -> bool {
        self.analysis.cues(index).runs_in || self.refers_back(index)
    }

    /// Returns true if sentence `index` is a question. A question makes a poor point because the
    /// answer is in another sentence.
    pub(super) fn is_question(&self, index: usize) -> bool {
        self.analysis.cues(index).end == EndMark::Question
    }

    /// Returns how much curiosity sentence `index` raises: 3 for a question, 2 if more than a third
    /// of the sentence is quotation, 1 for an exclamation or an ellipsis, and 0 for a plain
    /// statement.
    ///
    /// The form is only a hint. A rhetorical question, for example, raises little curiosity. A
    /// teaser with such a sentence is dull, but still gives nothing away.
    pub(super) fn curiosity(&self, index: usize) -> u8 {
        let cues = self.analysis.cues(index);
        match cues.end {
            EndMark::Question => 3,
            _ if cues.quoted * 3 > cues.characters && !cues.runs_in && !cues.runs_on => 2,
            EndMark::Exclamation | EndMark::Ellipsis => 1,
            _ => 0,
        }
    }

    /// Returns true if the first word of sentence `index` is a connective (*but*) or a pronoun
    /// (*she*), so that it refers to the sentence before. A pronoun before a name does not count:
    /// it is a title of respect, as in Vietnamese `ông Nam`.
    fn refers_back(&self, index: usize) -> bool {
        let mut words = self.words(index);
        match words.next().map(|first| first.class) {
            Some(WordClass::Connective) => true,
            Some(WordClass::Pronoun) => words.next().is_none_or(|second| second.capitals == 0),
            _ => false,
        }
    }

    /// Returns the words of sentence `index`, in order.
    fn words(&self, index: usize) -> impl Iterator<Item = &'a Word> {
        let Analysis { words, .. } = self.analysis;
        self.analysis.terms(index).iter().filter_map(|term| words.get(*term as usize))
    }
}
