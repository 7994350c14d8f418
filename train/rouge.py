"""ROUGE-1 and ROUGE-2 F1 of sentences of an article, compared with LEAD at the same length.

Scores are computed as by the rouge-score package, with Porter stems for English and plain Unicode words for other
languages. LEAD is the same number of words from the start of the article, so that length alone gains nothing.
"""
import json
import re
from collections import Counter

from nltk.stem import porter

LEAD_WORDS = 800  # longer summaries are compared with a lead of this length

_stemmer = porter.PorterStemmer()
_stems = {}


def stem(word):
    if word not in _stems:
        _stems[word] = _stemmer.stem(word) if len(word) > 3 else word
    return _stems[word]


def tokens(text, english):
    if english:
        return [stem(word) for word in re.sub(r"[^a-z0-9]+", " ", text.lower()).split()]
    return re.findall(r"\w+", text.lower())


def f1(shared, one, other):
    return 2 * shared / (one + other) if one + other > 0 else 0.0


class Article:
    """An article of articles.jsonl, prepared for scoring."""

    def __init__(self, line):
        article = json.loads(line)
        self.set, self.id, self.text = article["set"], article["id"], article["text"]
        self.twin = article["twin"]  # None, "untitled" or "headless": train/src/article.rs
        self.candidates = article["candidates"]
        english = article["lang"] in (None, "en")
        self.tokens = [tokens(sentence, english) for sentence in article["sentences"]]
        self.words = [len(sentence.split()) for sentence in article["sentences"]]
        reference = tokens(article["summary"], english)
        self.size = len(reference)
        self.ones, self.twos = Counter(reference), Counter(zip(reference, reference[1:]))
        self.leads = self._leads(article["text"].split()[:LEAD_WORDS], english)
        first = [tokens(word, english)[:1] for word in article["words"]]
        self.word_is_said = [bool(word) and word[0] in self.ones for word in first]

    def _leads(self, words, english):
        """Returns the F1 (ROUGE-1, ROUGE-2) of no words, of the first word, of the first two words, and so on."""
        ones, twos, shared_one, shared_two, size, last = Counter(), Counter(), 0, 0, 0, None
        scores = [(0.0, 0.0)]
        for token_list in (tokens(word, english) for word in words):
            for token in token_list:
                size += 1
                shared_one += ones[token] < self.ones.get(token, 0)
                ones[token] += 1
                pair = (last, token)
                shared_two += twos[pair] < self.twos.get(pair, 0)
                twos[pair] += 1
                last = token
            scores.append((f1(shared_one, size, self.size), f1(shared_two, max(size - 1, 0), max(self.size - 1, 0))))
        return scores

    def score(self, picks):
        said = [token for index in sorted(picks) for token in self.tokens[index]]
        shared = lambda these, those: sum(min(count, those.get(key, 0)) for key, count in Counter(these).items())
        pairs = list(zip(said, said[1:]))
        one = f1(shared(said, self.ones), len(said), self.size)
        return one, f1(shared(pairs, self.twos), len(pairs), max(self.size - 1, 0))

    def gain(self, picks):
        """Returns the ROUGE-1 and ROUGE-2 of `picks` minus those of LEAD."""
        words = sum(self.words[index] for index in picks)
        lead = self.leads[min(words, len(self.leads) - 1)]
        return tuple(own - of_lead for own, of_lead in zip(self.score(picks), lead))

    def oracle(self, sentences, words, pool=14):
        """Returns the greedy best summary of at most `sentences` and `words` (None: no limit), in the order of picking."""
        usable = [index for index, ok in enumerate(self.candidates) if ok and self.tokens[index]]
        usable = sorted(usable, key=lambda index: -sum(self.gain([index])))[:pool]
        picks, best = [], float("-inf")
        while len(picks) < (sentences or len(usable)):
            used = sum(self.words[index] for index in picks)
            free = [index for index in usable if index not in picks]
            free = [index for index in free if words is None or used + self.words[index] <= words]
            gains = [(sum(self.gain(picks + [index])), -index) for index in free]
            if not gains or (words is not None and max(gains)[0] < best):
                break
            best, index = max(gains)
            picks.append(-index)
        return picks
