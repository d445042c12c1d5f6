#!/usr/bin/env python3
"""How much each trait of a run of clauses is worth when the words to show for a move are chosen (src/ear/span_traits.rs).

    pip install numpy
    cargo bench --bench evidence -- /tmp/ears scripts/evidence*.jsonl > said.jsonl
    python3 tests/evidence/fit.py said.jsonl            fits, and prints figures of authors left out
    python3 tests/evidence/fit.py said.jsonl --test     what the rule that is built in comes to on the test side

A softmax regression over the runs of each marked move. Every third author of a language (en-3, en-6, ..., ru-3, ...) is
on the test side: nothing is fitted or chosen on them, so look there once, when everything else is settled.
"""

import argparse
import json

import numpy

# Traits are in this fraction of one; what they are worth is in 64ths.
ONE = 8192
FOLDS = 6
DECAY = 0.003
STEPS = 300


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("said", help="what the bench printed")
    options.add_argument("--test", action="store_true", help="measure the built-in rule on the test side, fit nothing")
    options.add_argument("--file", default="", help="only the marks of files whose name contains this")
    args = options.parse_args()
    with open(args.said, encoding="utf-8") as file:
        replies = [json.loads(line) for line in file]
    replies = [reply for reply in replies if reply["test"] == args.test and args.file in reply["file"]]
    contests = [contest for reply in replies for contest in read(reply)]
    print("built in:   ", figures((contest, contest["shown"]) for contest in contests))
    if args.test:
        return
    authors = sorted({contest["author"] for contest in contests})
    unseen = []
    for fold in range(FOLDS):
        left_out = set(authors[fold::FOLDS])
        worth = fit([contest for contest in contests if contest["author"] not in left_out])
        unseen += [(contest, pick(contest, worth)) for contest in contests if contest["author"] in left_out]
    print("left out:   ", figures(unseen))
    worth = fit(contests)
    print("fitted upon:", figures((contest, pick(contest, worth)) for contest in contests))
    for name, value in zip(contests[0]["names"], worth):
        print(f"    {name:12} {value:5}")


def read(reply):
    for contest in reply["contests"]:
        runs = contest["runs"]
        yield {
            "author": reply["author"],
            "lang": reply["lang"],
            "names": [name for name, _ in runs[0]["traits"]],
            "traits": numpy.array([[value / ONE for _, value in run["traits"]] for run in runs]),
            "overlap": numpy.array([run["overlap"] for run in runs]),
            "length": numpy.array([run["length"] for run in runs]),
            "shown": contest["shown"],
        }


def pick(contest, worth):
    return int(numpy.argmax(contest["traits"] @ worth))


def fit(contests):
    """Raises the chance of a run that agrees with the mark; whole numbers, one of them a 64th."""
    traits = numpy.vstack([contest["traits"] for contest in contests])
    overlap = numpy.concatenate([contest["overlap"] for contest in contests])
    first = numpy.cumsum([0] + [len(contest["traits"]) for contest in contests])[:-1]
    of = numpy.repeat(numpy.arange(len(contests)), [len(contest["traits"]) for contest in contests])
    spread = traits.std(0) + 1e-6
    traits = (traits - traits.mean(0)) / spread
    # Near a half an overlap is as good as agreeing, and the more it is the better.
    good = (0.5 + 0.5 * overlap) / (1 + numpy.exp((0.55 - overlap) / 0.08))
    worth, push, square = (numpy.zeros(traits.shape[1]) for _ in range(3))
    for step in range(STEPS):
        scores = traits @ worth
        chances = numpy.exp(scores - numpy.maximum.reduceat(scores, first)[of])
        chances /= numpy.add.reduceat(chances, first)[of]
        right = chances * good
        right /= numpy.maximum(numpy.add.reduceat(right, first), 1e-9)[of]
        slope = traits.T @ (chances - right) / len(contests) + DECAY * worth
        push, square = 0.9 * push + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        worth -= 0.08 * push / (numpy.sqrt(square) + 1e-8) * (1 - step / STEPS)
    return numpy.round(worth / spread * 64).astype(int)


def figures(picked):
    picked = [(contest["lang"], contest["overlap"][at], contest["length"][at]) for contest, at in picked]
    parts = []
    for lang in ["en", "ru", "uk", "ro", ""]:
        agreeing = [overlap >= 0.5 for of, overlap, _ in picked if lang in of]
        parts.append(f"{lang or 'all'} {numpy.mean(agreeing):.3f} of {len(agreeing)}")
    return ", ".join(parts) + f"; median length {numpy.median([length for *_, length in picked]):.2f}"


if __name__ == "__main__":
    main()
