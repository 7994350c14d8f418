"""Measures the Luhn summarizer of sumy: `python luhn.py ORIGIN`. Prints a line for each text: the
number of words, the side, and the time in microseconds, separated by tabs.

The tokenizer of sumy needs data that is downloaded from elsewhere. This one is simpler and faster.
"""

import re
import sys
import time
import urllib.request

from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.luhn import LuhnSummarizer

TEXT_WORDS = [600, 10_000, 100_000, 1_000_000]
TURN = 1.0  # the minimum time of all runs for one text, in seconds


class Tokenizer:
    def to_sentences(self, text):
        return re.split(r"(?<=[.!?])\s+", text.strip())

    def to_words(self, sentence):
        return re.findall(r"\w+", sentence)


def summarize(text):
    return LuhnSummarizer()(PlaintextParser.from_string(text, Tokenizer()).document, 5)


def best_time(text):
    start, best = time.perf_counter(), float("inf")
    while best == float("inf") or time.perf_counter() - start < TURN:
        began = time.perf_counter()
        summarize(text)
        best = min(best, time.perf_counter() - began)
    return best


for words in TEXT_WORDS:
    with urllib.request.urlopen(f"{sys.argv[1]}/story/{words}") as response:
        story = response.read().decode()
    print(words, "sumy", best_time(story) * 1e6, sep="\t", flush=True)
