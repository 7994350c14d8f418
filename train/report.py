"""The tables that training prints and model.md keeps."""
import numpy as np

from readers import PAGES


def by_set(sets, values):
    """Returns the mean over the articles of each set, in percent. Twins are not counted."""
    of_set = lambda name: [value for a, value in zip(sets.articles, values) if a.set == name and not a.twin]
    return {name: 100 * np.mean(of_set(name), axis=0) for name in sets.names}


def mean(table):
    return np.mean(list(table.values()), axis=0)


def show(pair):
    return f"{pair[0]:+.2f} / {pair[1]:+.2f}"


def rouge_table(data, validated, untitled, oracles, left_out, lengths):
    lines = ["| set | articles | summaries | cross-validated | without titles | left out | greedy oracle |",
             "|---|---|---|---|---|---|---|"]
    for name in data.names:
        sentences, words = lengths.get(name, (3, None))
        size = f"{sentences} sentence{'s' * (sentences > 1)}" if sentences else f"{words} words"
        without = show(left_out[name]) if left_out else "not measured"
        lines.append(f"| {name} | {data.counts[name]} | {size} | {show(validated[name])} | {show(untitled[name])} "
                     f"| {without} | {show(oracles[name])} |")
    lines.append(f"| mean | | | {show(mean(validated))} | {show(mean(untitled))} "
                 f"| {show(mean(left_out)) if left_out else ''} | {show(mean(oracles))} |")
    return "\n".join(lines)


def readers_table(labelled, agreement, left_out):
    lines = ["| set | articles | shown | among five | never | left out: shown | among five | never |", "|---|---|---|---|---|---|---|---|"]
    row = lambda values: " | ".join(f"{value:.1f} %" for value in values)
    means = lambda values, chosen: 100 * np.mean([value for a, value in zip(labelled.articles, values) if chosen(a)], axis=0)
    groups = [(name, lambda a, name=name: a.set == name and not a.twin) for name in labelled.names]
    groups += [("real pages", lambda a: a.set in PAGES and not a.twin), ("all", lambda a: not a.twin)]
    for name, chosen in groups:
        count = sum(map(chosen, labelled.articles))
        other = row(means(left_out, chosen)) if left_out else " | ".join(["not measured"] * 3)
        lines.append(f"| {name} | {count} | {row(means(agreement, chosen))} | {other} |")
    return "\n".join(lines)
