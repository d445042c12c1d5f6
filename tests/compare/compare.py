#!/usr/bin/env python3
"""The ear beside two that anyone can get: nlp.js and scikit-learn's TF-IDF with logistic regression.

    pip install scikit-learn           (numpy and scipy come with it)
    npm install --prefix /tmp/compare node-nlp@4
    cargo build --release
    python3 tests/compare/compare.py --node-modules /tmp/compare/node_modules

For each language one author is left out (--authors en-3,ru-3,uk-3,ro-3). Ours is measured by
`ringside evaluate --leave-one-out --only`, which learns from all other authors but for near-duplicates of the one left
out. The two others learn from the same lines of that language (near-duplicates removed with the same measure) and get
the threshold that is best on the very author that they are measured on, which ours does not. Prints errors
(1 - micro-F1) and what part of theirs ours are: at most 0.5 of nlp.js's and at most 0.8 of scikit-learn's is the aim.

Not part of CI: needs node, python and some minutes (nlp.js learns slowly; --no-nlpjs leaves it out).
"""

import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def corpus(folder, lang):
    lines = []
    for path in sorted(glob.glob(os.path.join(folder, f"{lang}-*.jsonl"))):
        author = os.path.basename(path)[: -len(".jsonl")]
        with open(path, encoding="utf-8") as file:
            lines += [dict(json.loads(line), author=author) for line in file if line.strip()]
    return lines


def pieces(reply):
    letters = " ".join(re.findall(r"\w+", reply.lower()))
    return {letters[at : at + 3] for at in range(max(1, len(letters) - 2))}


def without_twins(train, test):
    """Training lines that are no near-duplicate (Jaccard of three-letter pieces 0.6 or more) of a test line."""
    by_piece = {}
    tests = [pieces(line["trainee"]) for line in test]
    for at, own in enumerate(tests):
        for piece in own:
            by_piece.setdefault(piece, []).append(at)
    kept = []
    for line in train:
        own, common = pieces(line["trainee"]), {}
        for piece in own:
            for at in by_piece.get(piece, ()):
                common[at] = common.get(at, 0) + 1
        if not any(n >= 0.6 * (len(own) + len(tests[at]) - n) for at, n in common.items()):
            kept.append(line)
    return kept


def best_micro_f1(scores, made):
    """scores: per line {move: score}; made: per line set of moves. The best threshold is looked for on these lines."""
    pairs = sorted(((s, m in of) for line, of in zip(scores, made) for m, s in line.items()), reverse=True)
    wanted, right, best = sum(map(len, made)), 0, 0.0
    for heard, (_, hit) in enumerate(pairs, 1):
        right += hit
        best = max(best, 2 * right / (heard + wanted))
    return best


def scikit_learn(train, test):
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.preprocessing import MultiLabelBinarizer

    views = [
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
        TfidfVectorizer(analyzer="word", ngram_range=(1, 3), sublinear_tf=True, min_df=1, token_pattern=r"\w+"),
    ]
    texts = lambda lines: [line["trainee"] for line in lines]
    x = hstack([view.fit_transform(texts(train)) for view in views]).tocsr()
    t = hstack([view.transform(texts(test)) for view in views]).tocsr()
    labels = MultiLabelBinarizer()
    y = labels.fit_transform([line["moves"] for line in train])
    model = OneVsRestClassifier(LogisticRegression(C=10, solver="liblinear")).fit(x, y)
    scores = model.decision_function(t)
    return best_micro_f1(
        [dict(zip(labels.classes_, row)) for row in scores], [set(line["moves"]) for line in test]
    )


def nlp_js(train, test, lang, modules):
    with tempfile.TemporaryDirectory() as folder:
        given, got = os.path.join(folder, "given.json"), os.path.join(folder, "got.json")
        with open(given, "w", encoding="utf-8") as file:
            json.dump({"lang": lang, "train": train, "test": test}, file, ensure_ascii=False)
        subprocess.run(
            ["node", os.path.join(HERE, "nlpjs.js"), given, got],
            check=True,
            env=dict(os.environ, NODE_PATH=modules),
            stdout=subprocess.DEVNULL,
        )
        with open(got, encoding="utf-8") as file:
            scores = json.load(file)
    return best_micro_f1(scores, [set(line["moves"]) for line in test])


def ours(folder, authors, binary):
    files = sorted(glob.glob(os.path.join(folder, "*.jsonl")))
    command = [binary, "evaluate", *files, "--leave-one-out", "--only", ",".join(authors), "--format", "json"]
    rows = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {row["author"]: row["evaluation"]["micro_f1"] for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--authors", default="en-3,ru-3,uk-3,ro-3")
    parser.add_argument("--corpus", default=os.path.join(ROOT, "scripts", "corpus"))
    parser.add_argument("--binary", default=os.path.join(ROOT, "target", "release", "ringside"))
    parser.add_argument("--node-modules", default=os.path.join(HERE, "node_modules"))
    parser.add_argument("--no-nlpjs", action="store_true")
    args = parser.parse_args()
    authors = args.authors.split(",")
    mine = ours(args.corpus, authors, args.binary)
    print("| author | lines learned from | ringside | scikit-learn | nlp.js | of scikit-learn's errors | of nlp.js's |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for author in authors:
        lang = author.split("-")[0]
        lines = corpus(args.corpus, lang)
        test = [line for line in lines if line["author"] == author]
        train = without_twins([line for line in lines if line["author"] != author], test)
        error = 1 - mine[author]
        sk = 1 - scikit_learn(train, test)
        js = None if args.no_nlpjs else 1 - nlp_js(train, test, lang, args.node_modules)
        cells = [f"{error:.3f}", f"{sk:.3f}", "–" if js is None else f"{js:.3f}", f"{error / sk:.2f}"]
        cells.append("–" if js is None else f"{error / js:.2f}")
        print(f"| {author} | {len(train)} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
