//! Variants of a name: shorter and longer forms that count as one.

use super::candidates::Candidates;

impl Candidates<'_> {
    /// Counts all forms of a name as one phrase. A family name counts as the full name. A phrase
    /// that occurs once and contains a recurring name (*Florida Marco Rubio*) counts as that name.
    /// If `capitalizes_nouns` is true, a capitalized word before a name need not be part of the
    /// name.
    pub(super) fn join_name_variants(&mut self, capitalizes_nouns: bool) {
        self.join_family_names(capitalizes_nouns);
        for place in 0..self.phrases.len() {
            if self.phrase(place).is_some_and(|(_, words, count)| words > 1 && count == 1) {
                self.join_to_part(place);
            }
        }
    }

    /// Counts the occurrences of each family name as those of the most frequent full name that ends
    /// in it. The full name must recur and be at least a quarter as frequent as the family name. If
    /// the language does not capitalize nouns, it is also enough that the full name comes first in
    /// the text.
    fn join_family_names(&mut self, capitalizes_nouns: bool) {
        let mut full_names = vec![None; self.phrases.len()];
        for full_name in 0..self.phrases.len() {
            let Some((phrase, _, count)) = self.phrase(full_name) else { continue };
            let Some((before, family)) = phrase.rsplit_once(' ') else { continue };
            let Some(family) = self.places.get(family).map(|it| it as usize) else { continue };
            let introduces = full_name < family && !capitalizes_nouns && !before.ends_with(" of");
            let often = count > 1 && count * 4 >= self.count(family);
            let Some(best) = full_names.get_mut(family) else { continue };
            if (introduces || often) && best.is_none_or(|best| self.count(best) < count) {
                *best = Some(full_name);
            }
        }
        for (family, full_name) in full_names.into_iter().enumerate() {
            if let Some(full_name) = full_name {
                self.move_count(family, full_name);
            }
        }
    }

    /// Counts the phrase at `whole` as its longest end that recurs. A beginning counts in its place
    /// if it recurs and the rest of the phrase occurs elsewhere.
    fn join_to_part(&mut self, whole: usize) {
        let Some((phrase, ..)) = self.phrase(whole) else { return };
        for (space, _) in phrase.match_indices(' ') {
            let (before, after) = phrase.split_at(space);
            let [before, after] = [before, after.trim_start()].map(|part| self.places.get(part));
            let recurring = |place: Option<u32>| place.map(|it| it as usize).filter(|it| self.count(*it) > 1);
            let part = recurring(after).or(recurring(before).filter(|_| after.is_some()));
            if let Some(part) = part {
                self.move_count(whole, part);
                return;
            }
        }
    }

    fn move_count(&mut self, from: usize, to: usize) {
        let count = self.phrases.get_mut(from).map_or(0, |phrase| std::mem::take(&mut phrase.count));
        if let Some(phrase) = self.phrases.get_mut(to) {
            phrase.count += count;
        }
    }
}
