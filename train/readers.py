"""Readers' choices: the sentences of an article that a careful reader would show, and those never to be shown.

Only the letters and digits of points and choices are compared, and a part of a sentence counts as the sentence, because
sentences are not split at the same places everywhere.
"""
import json
import re

POINTS = 3
# Sets of real pages, saved as they were; the other sets are texts prepared for research.
PAGES = {"news181", "web", "world"}
# Grades for learning, the worst first: never shown, not chosen, among the first five, among the
# first three, the first choice.
NEVER, OTHER, FIVE, THREE, FIRST = range(5)
GRADES = [FIRST, THREE, THREE, FIVE, FIVE]
# A sentence of *never* that is only a part of a point counts if it has more letters than this,
# because a shorter one may occur anywhere.
PART_LETTERS = 20


def letters(text):
    return re.sub(r"\W+", "", text).lower()


def same(one, other):
    return bool(one and other) and (one in other or other in one)


class Labelled:
    """An article with the sentences that its reader chose."""

    def __init__(self, line):
        article = json.loads(line)
        self.set, self.id, self.text, self.twin = article["set"], article["id"], article["text"], article["twin"]
        self.candidates = article["candidates"]
        sentences = [letters(sentence) for sentence in article["sentences"]]
        order = [letters(sentence) for sentence in article["order"]]
        never = [letters(sentence) for sentence in article["never"]]
        self.size = len(order)
        self.choices = [{k for k, choice in enumerate(order) if same(choice, sentence)} for sentence in sentences]
        self.never = [any(sentence == n or len(n) > PART_LETTERS and n in sentence for n in never) for sentence in sentences]
        self.grades = [GRADES[min(choices)] if choices else NEVER if never else OTHER
                       for choices, never in zip(self.choices, self.never)]

    def agreement(self, picks):
        """Returns three shares: of the reader's first three sentences that are shown, of points chosen, and of points never to be shown."""
        first = min(POINTS, self.size)
        found = {k for index in picks for k in self.choices[index] if k < first}
        share = lambda of: sum(map(bool, of)) / max(1, len(picks))
        return (len(found) / first, share(self.choices[index] for index in picks), share(self.never[index] for index in picks))
