"""Checks that every line of an archive is answered exactly once, however workers fail.

    check.py make LINES > archive.jsonl        invented articles; every hundredth line is broken
    check.py compare EXPECTED.jsonl ANSWERS…   files or folders of part files, in any order
"""

import json
import pathlib
import sys
from collections import Counter

ARTICLES = pathlib.Path(__file__).parents[2] / "tests" / "golden"


def make(count):
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*/article.txt"))]
    for number in range(count):
        line = json.dumps({"id": number, "text": f"{texts[number % len(texts)]}\n\nEdition {number} of the day."})
        print(line[: len(line) // 2] if number % 100 == 99 else line)


def answers(path):
    """Yields the answers of a file, or of the part files of a folder."""
    path = pathlib.Path(path)
    files = sorted(path.glob("part-*")) if path.is_dir() else [path]
    for file in files:
        with file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def essence(answer):
    """An answer without the number of its line, which each worker counts from 1."""
    return json.dumps({name: value for name, value in answer.items() if name != "line"}, sort_keys=True)


def compare(expected, *paths):
    wanted = Counter(essence(answer) for answer in answers(expected))
    for path in paths:
        given = Counter(essence(answer) for answer in answers(path))
        missing, extra = wanted - given, given - wanted
        failed = sum(1 for answer in answers(path) if "error" in answer)
        print(f"{path}: {given.total()} answers, {failed} of them errors, {missing.total()} missing, {extra.total()} extra")
        if missing or extra or max(given.values()) > 1:
            sys.exit(1)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", count]:
            make(int(count))
        case ["compare", expected, *paths] if paths:
            compare(expected, *paths)
        case _:
            sys.exit(__doc__)
