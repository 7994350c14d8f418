"""Learns src/rank/model.bin from human summaries and from readers' choices: run by `cargo xtask train`.

usage: train.py REPOSITORY SETS READERS [--leave-one-out]

There are five forests. Each is trained on the predictions of the forests before it for articles that those forests were
not trained on (cross-fitting; README.md).
The engine computes every feature and picks every summary; this program labels, learns, and scores.
"""
import argparse
import hashlib
import json
import subprocess
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import lightgbm
import numpy as np

from forest import forest, packed
from readers import Labelled
from report import by_set, readers_table, rouge_table
from rouge import Article

FOLDS = 5
# The long summaries of these sets were not written by people. Only two things are learned from
# them: the picks from this number on, which are rare in other sets; and to summarize an article
# without its first paragraph, which serves as its summary.
FROM_PICK = {"bbc": 3}
HEADLESS = ["bbc"]
# Articles of xsum lack their own first sentence. With weight 1, the model ignores the beginning of
# articles whose lead has all the news (measured on sets left out); with weight 0, it never sees an
# article without its lead.
WEIGHTS = {"xsum": 0.8}

STAGES = ["words", "sentences", "gain", "reader", "unfit"]  # in the order of the file
FEATURES = {}  # the number of features of each stage, printed by the engine
ONE = 16384  # src/rank/model.rs

# The length of the summaries of each set as (sentences, words). All other sets get 3 sentences.
LENGTHS = {"inshorts": (None, 60), "cnndm": (3, None), "orangesum_fr": (1, None), "indosum": (2, None),
           "vietnews": (2, None), "xsum": (1, None), "bbc": (8, None)}

# One thread for each forest, since two forests are trained in parallel; the result is the same on
# every machine.
COMMON = {"verbosity": -1, "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1,
          "max_bin": 63, "min_data_in_bin": 1, "feature_pre_filter": False}
WORDS = {**COMMON, "objective": "regression", "num_leaves": 8, "learning_rate": 0.3, "min_data_in_leaf": 300}
WORDS_TREES, WORDS_SHARE = 24, 0.4  # two of five articles have enough words
CLASSIFIER = {**COMMON, "objective": "binary", "num_leaves": 16, "learning_rate": 0.13, "min_data_in_leaf": 60}
RANKER = {**COMMON, "objective": "lambdarank", "num_leaves": 16, "learning_rate": 0.13, "min_data_in_leaf": 60,
          "label_gain": [i * i / 16 for i in range(16)], "lambdarank_truncation_level": 10}
GAIN_RANKER = {**RANKER, "learning_rate": 0.1, "lambdarank_truncation_level": 6}
REGRESSION = {**COMMON, "objective": "regression", "num_leaves": 16, "learning_rate": 0.1, "min_data_in_leaf": 60}
SENTENCES_TREES, GAIN_TREES = 40, 40
# A few hundred labelled articles are soon learned by heart, so these trees are small and are
# trained on samples. The gains are those of readers.GRADES.
SAMPLES = {"num_leaves": 8, "min_data_in_leaf": 60, "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1}
READER = {**COMMON, **SAMPLES, "objective": "lambdarank", "learning_rate": 0.05,
          "label_gain": [0, 0.3, 4, 7, 10], "lambdarank_truncation_level": 8}
UNFIT = {**COMMON, **SAMPLES, "objective": "regression", "learning_rate": 0.1, "min_data_in_leaf": 40}
READER_TREES, UNFIT_TREES = 80, 60
# A sentence whose gain (ROUGE-1 + ROUGE-2) is this far below the best one gets the lowest grade.
SENTENCE_RANGE, GAIN_RANGE = 0.40, 0.30


class Sets:
    """The articles of a folder, as the engine reads them."""

    def __init__(self, engine, folder, work, kind, *flags):
        self.engine, self.folder, self.work, self.flags = engine, folder, work, flags
        work.mkdir(parents=True, exist_ok=True)
        self.call("words")
        with ProcessPoolExecutor(2) as pool:
            lines = (work / "articles.jsonl").open(encoding="utf8")
            self.articles = list(pool.map(kind, lines, chunksize=64))
        self.hashes = hashes(self.articles)
        self.names = sorted({article.set for article in self.articles})
        self.counts = Counter(article.set for article in self.articles if not article.twin)

    def call(self, *task):
        subprocess.run([self.engine, *self.flags, self.folder, self.work, *map(str, task)], check=True)

    def rows(self, name, count):
        return np.fromfile(self.work / name, dtype=np.uint8).reshape(count, -1)

    def deal(self, without=None):
        """Returns the fold of each article. The last fold, with the articles of the set `without`, is never trained on."""
        folds = 2 if without else FOLDS
        return np.array([folds if a.set == without else h % folds for a, h in zip(self.articles, self.hashes)], np.uint8)

    def picks(self, models, folds, lengths):
        """Returns the summary of each article, picked by the model of its fold."""
        folds.tofile(models / "folds.u8")
        self.call("picks", models, *[f"{name}={lengths.get(name, '3s')}" for name in self.names])
        return [json.loads(line)["picks"] for line in (self.work / "picks.jsonl").open(encoding="utf8")]


class Data(Sets):
    """Articles with human summaries, and for each stage its rows, labels and weights."""

    def __init__(self, engine, folder, work):
        super().__init__(engine, folder, work, Article, "--hidden", *[f"--headless={name}" for name in HEADLESS])
        with ProcessPoolExecutor(2) as pool:
            self.oracles = list(pool.map(oracle, self.articles, chunksize=64))
            self.own = list(pool.map(own_gains, self.articles, chunksize=64))
        self.weights = np.array([WEIGHTS.get(a.set, 1) / np.sqrt(self.counts[a.set]) for a in self.articles])
        self.human = np.array([from_pick(a) == 0 for a in self.articles])
        self.words = self.rows("words.u8", sum(len(a.word_is_said) for a in self.articles))


def hashes(articles):
    """Returns a number for each article, computed from its text. A twin, which follows its article, has the same number:
    they are one story, so a model that has seen one has seen the other. So has a text that is in both kinds of sets."""
    numbers = []
    for article in articles:
        of_text = int(hashlib.sha256(article.text.encode()).hexdigest()[:8], 16)
        numbers.append(numbers[-1] if article.twin else of_text)
    return numbers


def length(article):
    return (1, None) if article.twin == "headless" else LENGTHS.get(article.set, (3, None))


def from_pick(article):
    """Returns the number of the first pick that is learned from; 0 is the first pick of all."""
    return 0 if article.twin == "headless" else FROM_PICK.get(article.set, 0)


def oracle(article):
    return article.oracle(*length(article))


def own_gains(article):
    return [sum(article.gain([index])) for index in range(len(article.candidates))]


def graded(gains, span):
    """Converts gains to grades, from 15 (the best gain) to 0 (`span` or more below the best)."""
    gains = np.asarray(gains)
    return np.clip(np.round(15 * (1 - (gains.max(initial=-9) - gains) / span)), 0, 15).astype(np.int32)


class Learner:
    """Trains a model for each fold without that fold, and a final one on all folds except `last`."""

    def __init__(self, data, labelled, name, without=None):
        self.data, self.labelled, self.without = data, labelled, without
        self.last = 2 if without else FOLDS
        self.folder = data.work / name
        self.folder.mkdir(exist_ok=True)
        self.parts = {fold: {stage: packed(FEATURES[stage], []) for stage in STAGES} for fold in range(self.last + 1)}

    def learn(self, stages=("words", "reader", "sentences", "gain")):
        """Trains the forests of `stages` in order. Each uses predictions of those before it for articles new to them."""
        for stage in stages:
            self.write()
            sets = self.labelled if stage == "reader" else self.data
            folds = sets.deal(self.without)
            folds.tofile(self.folder / "folds.u8")
            global _job  # the workers' copy of the rows, inherited
            _job = PREPARE[stage](sets, self.folder), folds, self.last
            with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
                for fold, parts in enumerate(pool.map(learn_one, range(self.last + 1))):
                    self.parts[fold].update(parts)
        self.write()
        return self.bytes(self.last)

    def bytes(self, fold):
        return b"".join(self.parts[fold][stage] for stage in STAGES)

    def write(self):
        for fold in self.parts:
            (self.folder / f"{fold}.bin").write_bytes(self.bytes(fold))

    def gains(self, sets):
        """Returns the gains over LEAD of each article, whose summary is picked by a model not trained on it."""
        lengths = {name: f"{s}s" if s else f"{w}w" for name, (s, w) in LENGTHS.items()}
        picks = sets.picks(self.folder, sets.deal(self.without), lengths)
        return [article.gain(pick) for article, pick in zip(sets.articles, picks)]

    def shown(self, labelled):
        """Returns the agreement of each article's points with its reader's choice. The model has not seen the article."""
        picks = labelled.picks(self.folder, labelled.deal(self.without), {})
        return [article.agreement(pick) for article, pick in zip(labelled.articles, picks)]


def learn_one(fold):
    learn, folds, last = _job
    return learn((folds != fold) & (folds != last))


def words_stage(data, _folder):
    sizes = [len(article.word_is_said) for article in data.articles]
    labels = np.concatenate([article.word_is_said for article in data.articles]).astype(np.float32)
    sampled = np.array([h // 5 % 100 < 100 * WORDS_SHARE for h in data.hashes])

    def learn(known):
        rows = np.repeat(known & sampled & data.human, sizes)
        weights = np.repeat(data.weights, sizes)[rows]
        booster = lightgbm.train(WORDS, lightgbm.Dataset(data.words[rows], labels[rows], weight=weights), WORDS_TREES)
        return {"words": forest(FEATURES["words"], (booster, ONE))}

    return learn


def reader_stage(labelled, folder):
    labelled.call("sentences", folder)
    sizes = np.array([len(article.candidates) for article in labelled.articles])
    candidates = np.concatenate([article.candidates for article in labelled.articles])
    rows = labelled.rows("sentences.u8", sizes.sum())
    grades = np.concatenate([article.grades for article in labelled.articles])

    def learn(known):
        these = np.repeat(known, sizes) & candidates
        counts = np.add.reduceat(these, np.cumsum(sizes) - sizes)
        ranker = lightgbm.train(READER, lightgbm.Dataset(rows[these], grades[these], group=counts[counts > 0]), READER_TREES)
        unfit = lightgbm.train(UNFIT, lightgbm.Dataset(rows[these], grades[these] == 0), UNFIT_TREES)
        scale = ONE / ranker.predict(rows[these], raw_score=True).std()
        return {"reader": forest(FEATURES["reader"], (ranker, scale)), "unfit": forest(FEATURES["unfit"], (unfit, ONE))}

    return learn


def sentences_stage(data, folder):
    data.call("sentences", folder)
    sizes = np.array([len(article.candidates) for article in data.articles])
    rows = data.rows("sentences.u8", sizes.sum())[:, :FEATURES["sentences"]]
    candidates = np.concatenate([article.candidates for article in data.articles])
    chosen = np.zeros(sizes.sum(), bool)
    grades = np.zeros(sizes.sum(), np.int32)
    for start, article, picks, own in zip(np.cumsum(sizes) - sizes, data.articles, data.oracles, data.own):
        chosen[start + np.array(picks, int)] = True
        grades[start:start + len(own)] = graded(own, SENTENCE_RANGE) // 2
    grades = np.minimum(15, grades + 8 * chosen)

    def learn(known):
        these = np.repeat(known & data.human, sizes) & candidates
        counts = np.add.reduceat(these, np.cumsum(sizes) - sizes)
        weights = np.repeat(data.weights, sizes)[these]
        return {"sentences": together(FEATURES["sentences"], rows[these], weights, SENTENCES_TREES,
                                      (CLASSIFIER, chosen[these].astype(np.int8), None),
                                      (RANKER, grades[these], counts[counts > 0]))}

    return learn


def gain_stage(data, folder):
    data.call("states", folder)
    states = [json.loads(line) for line in (data.work / "states.jsonl").open(encoding="utf8")]
    states = [(index, picked, pool) for index, picked, pool in states]
    sizes = np.array([len(pool) for _, _, pool in states])
    rows = data.rows("states.u8", sizes.sum())
    by_article = {}
    for index, picked, pool in states:
        by_article.setdefault(index, []).append((picked, pool))
    jobs = [(data.articles[index], steps) for index, steps in by_article.items()]
    with ProcessPoolExecutor(2) as workers:
        gains = [step for steps in workers.map(step_gains, jobs, chunksize=64) for step in steps]
    grades = np.concatenate([graded(step, GAIN_RANGE) for step in gains])
    centred = np.concatenate([np.asarray(step) - np.mean(step) for step in gains if len(step)])
    deep = np.array([length(data.articles[index])[0] or 4 for index, _, _ in states])
    first = np.array([from_pick(data.articles[index]) for index, _, _ in states])
    picks = np.array([len(picked) for _, picked, _ in states])
    used = (first <= picks) & (picks < deep)
    article = np.array([index for index, _, _ in states])
    weights = data.weights[article] / np.sqrt(np.minimum(deep, 5))

    def learn(known):
        steps = known[article] & used & (sizes > 0)
        these = np.repeat(steps, sizes)
        return {"gain": together(FEATURES["gain"], rows[these], np.repeat(weights, sizes)[these], GAIN_TREES,
                                 (REGRESSION, centred[these], None), (GAIN_RANKER, grades[these], sizes[steps]))}

    return learn


PREPARE = {"words": words_stage, "reader": reader_stage, "sentences": sentences_stage, "gain": gain_stage}


def step_gains(job):
    article, steps = job
    return [[sum(article.gain(picked + [index])) for index in pool] for picked, pool in steps]


def together(features, rows, weights, trees, *parts):
    """Trains a forest for each of `parts`, (parameters, labels, groups or None), and joins them with equal influence."""
    weights = weights / weights.mean()
    learnt = []
    for parameters, labels, groups in parts:
        booster = lightgbm.train(parameters, lightgbm.Dataset(rows, labels, weight=weights, group=groups), trees)
        learnt.append((booster, ONE / len(parts) / booster.predict(rows, raw_score=True).std()))
    return forest(features, *learnt)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("repository", type=Path)
    parser.add_argument("sets", type=Path)
    parser.add_argument("readers", type=Path)
    parser.add_argument("--leave-one-out", action="store_true")
    arguments = parser.parse_args()
    target = arguments.repository / "target"
    engine = target / "train" / "nutgraf-train"
    FEATURES.update(json.loads(subprocess.run([engine, arguments.sets, target, "features"], check=True,
                                              capture_output=True).stdout))
    data = Data(engine, arguments.sets, target / "learn")
    labelled = Sets(engine, arguments.readers, target / "learn-readers", Labelled)
    untitled = Sets(engine, arguments.sets, target / "learn-untitled", Article, "--untitled")
    learner = Learner(data, labelled, "folds")
    model = learner.learn()
    print("sizes of the forests:", {stage: len(part) for stage, part in learner.parts[FOLDS].items()}, flush=True)
    agreement = learner.shown(labelled)
    print(readers_table(labelled, agreement, None), flush=True)
    gains = [by_set(sets, learner.gains(sets)) for sets in (data, untitled)]
    oracles = by_set(data, [article.gain(picks) for article, picks in zip(data.articles, data.oracles)])
    print(rouge_table(data, *gains, oracles, None, LENGTHS), flush=True)
    rouge_left_out, readers_left_out = (leave_one_out(data, labelled) if arguments.leave_one_out else (None, None))
    tables = {"readers": readers_table(labelled, agreement, readers_left_out),
              "rouge": rouge_table(data, *gains, oracles, rouge_left_out, LENGTHS)}
    print(*tables.values(), sep="\n\n")
    write(arguments.repository, model, tables)


def leave_one_out(data, labelled):
    """Returns the figures of each set for models that were trained without its summaries and labels."""
    rouge, readers = {}, {}
    for name in sorted({*data.names, *labelled.names}):
        learner = Learner(data, labelled, f"without-{name}", without=name)
        learner.learn() if name in data.names else learner.learn(["words", "reader"])
        if name in data.names:
            rouge[name] = by_set(data, learner.gains(data))[name]
        readers.update({a.id: shown for a, shown in zip(labelled.articles, learner.shown(labelled)) if a.set == name})
        print(f"without {name}: {rouge.get(name)}", flush=True)
    return rouge, [readers[article.id] for article in labelled.articles]


def write(repository, model, tables):
    (repository / "src/rank/model.bin").write_bytes(model)
    provenance = (Path(__file__).parent / "model.md.in").read_text(encoding="utf8")
    settings = {name: {key: value for key, value in these.items() if key not in COMMON}
                for name, these in [("words", WORDS), ("sentences: classifier", CLASSIFIER), ("sentences: ranker", RANKER),
                                          ("gain: regression", REGRESSION), ("gain: ranker", GAIN_RANKER),
                                    ("reader: ranker", READER), ("unfit: regression", UNFIT)]}
    settings["weights of sets, where not 1"], settings["learnt from this pick on, where not 0"] = WEIGHTS, FROM_PICK
    settings["sets with headless twins"] = HEADLESS
    settings["trees"] = {"words": WORDS_TREES, "sentences": 2 * SENTENCES_TREES, "gain": 2 * GAIN_TREES,
                         "reader": READER_TREES, "unfit": UNFIT_TREES}
    filled = provenance.format(lightgbm=lightgbm.__version__, **tables, bytes=len(model), sha=hashlib.sha256(model).hexdigest(),
                               common=json.dumps(COMMON), settings="\n".join(f"- {k}: `{json.dumps(v)}`" for k, v in settings.items()))
    (repository / "src/rank/model.md").write_text(filled, encoding="utf8")


if __name__ == "__main__":
    main()
