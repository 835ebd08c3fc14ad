"""Fit the weights by which rewrites of one text are told.

`python -m tests.benchmarks.fit_retold [--check | --write] [--also FOLDER …]`

Learned from are the disputes to develop on and, where they lie beside the checkout, the founding
case, the cases and the topics of two incidents: each as a whole, and cut down to a few articles
at random, since what few articles tell weighs differently in small cases and in large ones.  Only pairs
that are compared at all are learned from.  `--also` names folders of further annotated disputes.
`--check` fits anew for every dispute with that dispute left out, and prints how its pairs come out.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp
from operator import mul
from pathlib import Path

from tests.benchmarks.annotated import Dispute, find_disputes, find_shared, find_topics, read_dispute
from tests.benchmarks.score import pairs_of
from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.independence.candidates import CandidateFinder
from timeline_app.reconcile.independence.comparison import NAMES, Comparer
from timeline_app.reconcile.independence.credits import Credits
from timeline_app.reconcile.independence.particulars import Particulars
from timeline_app.reconcile.independence.substance import read_substance
from timeline_app.reconcile.publication import find_publications

COPIED, MAYBE_COPIED = 0.25, 0.04
"""Part of the shorter text's runs of five words from which two articles of a topic, which nobody annotated for it,
are taken for copies, and from which for perhaps."""
RUN_WORDS = 5
SUBSETS = 6
"""Times that a dispute or an incident is cut down."""
RISES, FALLS = 1, -1
AGAINST = ("days_apart", "length", "length_of_longer", "brief")
SIGNS = {name: FALLS if name in AGAINST else RISES for name in NAMES[1:]}
"""Which way each feature may speak: whatever few pairs say, sharing more never speaks against a rewrite."""
CREDIT = NAMES.index("direct_credit")
ROUNDS, STEP, RIDGE = 2000, 10.0, 0.1
NEGATIVES_PER_POSITIVE = 6
"""Weight of all independent pairs against all rewrites: a wrong join hides a confirmation."""
OUT = Path("resources/models/retold.toml")
HEAD = """# Log odds per feature of a pair of articles, fitted on annotated disputes and on pairs of news articles
# (tests/benchmarks/fit_retold.py; timeline_app/reconcile/independence/comparison.py says what each feature is).
[weights]
"""
Read = tuple[Article, Extraction]


@dataclass(frozen=True, slots=True)
class Example:
    """Two articles of a dispute, compared."""

    dispute: str
    files: tuple[str, str]
    is_whole: bool
    """Among all of the dispute's articles, not a few of them."""
    is_rewrite: bool
    features: tuple[float, ...]

    def without_credit(self) -> Example:
        """Return the pair as it were if neither credited the other: so its content has to tell, too."""
        features = (*self.features[:CREDIT], 0.0, *self.features[CREDIT + 1 :])
        return replace(self, features=features, is_whole=False)


def collect_examples(also: Sequence[Dispute] = ()) -> list[Example]:
    """Return the pairs of all disputes and topics, and of the disputes `also` given; debatable ones are left out."""
    chance = random.Random(1)
    examples = [one for dispute in (*find_disputes("develop"), *find_shared()) for one in _of_dispute(dispute, chance)]
    examples += [one for topic in find_topics() for one in _of_topic(topic, chance)]
    return examples + [one for dispute in also for one in _of_dispute(dispute, chance)]


def _of_dispute(dispute: Dispute, chance: random.Random) -> Iterator[Example]:
    read = read_dispute(dispute.articles)
    rewrites, maybe = (pairs_of(dispute.gold.get(key, [])) for key in ("same_wire_copy", "maybe_wire_copy"))
    labels = dict.fromkeys(maybe) | dict.fromkeys(rewrites, True)
    yield from _compare(dispute.name, read, labels, is_whole=True)
    kept = {name for pair in rewrites for name in pair}
    others = [one for one in read if one[0].file_name not in kept]
    for _ in range(SUBSETS):
        some = chance.sample(others, min(len(others), chance.randint(0, 4)))
        yield from _compare(dispute.name, [one for one in read if one not in others or one in some], labels)
        yield from _compare(dispute.name, chance.sample(read, chance.randint(2, 3)), labels)


def _of_topic(topic: Dispute, chance: random.Random) -> Iterator[Example]:
    incidents: dict[str, list[Read]] = {}
    for one in read_dispute(topic.articles):
        incidents.setdefault(topic.gold["documents"][one[0].file_name]["incident"], []).append(one)
    for read in incidents.values():
        runs = {article.file_name: _runs(article.text) for article, _ in read}
        labels = {pair: _is_copy(runs[pair[0]], runs[pair[1]]) for pair in pairs_of([list(runs)])}
        yield from _compare(f"topic {topic.name}", read, labels)
        for _ in range(SUBSETS):
            some = chance.sample(read, min(len(read), chance.randint(2, 7)))
            yield from _compare(f"topic {topic.name}", some, labels)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}


def _is_copy(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool | None:
    part = len(one & other) / max(1, min(len(one), len(other)))
    return None if MAYBE_COPIED <= part < COPIED else part >= COPIED


def _compare(
    name: str, read: Sequence[Read], labels: dict[tuple[str, str], bool | None], *, is_whole: bool = False
) -> Iterator[Example]:
    read = sorted(read, key=lambda one: one[0].key)
    published = find_publications([one for one, _ in read], {one.article: one for _, one in read}, DecisionIndex.of(()))
    substances = [read_substance(article, told, published[article.key]) for article, told in read]
    particulars = Particulars()
    pairs = CandidateFinder(particulars).update(particulars.update(substances))
    comparer = Comparer(particulars, {article.key: Credits.of(article) for article, _ in read})
    files = {article.key: article.file_name for article, _ in read}
    for first, second in sorted(pairs):
        one, other = sorted((files[first], files[second]))
        label = labels.get((one, other), False)
        if label is not None:
            example = Example(name, (one, other), is_whole, label, comparer.compare(first, second))
            yield example
            if label and example.features[CREDIT]:
                yield example.without_credit()


def fit(examples: Sequence[Example]) -> list[float]:
    """Return the weights in the order of NAMES: logistic regression by gradient descent, signs kept as SIGNS says."""
    positives = sum(one.is_rewrite for one in examples)
    weight = (len(examples) - positives) / positives / NEGATIVES_PER_POSITIVE
    whole = len(examples) - positives + positives * weight
    weights = [0.0] * len(NAMES)
    for _ in range(ROUNDS):
        slopes = [RIDGE * one for one in weights]
        slopes[0] = 0.0
        for example in examples:
            error = (_probability(weights, example) - example.is_rewrite) * (weight if example.is_rewrite else 1.0)
            for at, value in enumerate(example.features):
                slopes[at] += error * value
        weights = [one - STEP * slope / whole for one, slope in zip(weights, slopes, strict=True)]
        weights[1:] = [sign * max(0.0, sign * one) for sign, one in zip(SIGNS.values(), weights[1:], strict=True)]
    return weights


def _score(weights: Sequence[float], example: Example) -> float:
    return sum(map(mul, weights, example.features))


def _probability(weights: Sequence[float], example: Example) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, _score(weights, example)))))


def check(examples: Sequence[Example]) -> Iterator[str]:
    """Yield a line for each dispute: the log odds of its rewrites and of the likest others, fitted without it."""
    for name in dict.fromkeys(one.dispute for one in examples if one.is_whole):
        weights = fit([one for one in examples if one.dispute != name])
        own = [(_score(weights, one), one.is_rewrite) for one in examples if one.dispute == name and one.is_whole]
        rewrites = " ".join(f"{score:.1f}" for score, is_rewrite in sorted(own) if is_rewrite)
        likest = max((score for score, is_rewrite in own if not is_rewrite), default=float("-inf"))
        yield f"{name}: rewrites {rewrites}; others below {likest:.1f}"


def main() -> int:
    """Fit and print the weights; check or write them where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fit with each dispute left out")
    parser.add_argument("--write", action="store_true", help=f"write {OUT}")
    parser.add_argument("--also", metavar="FOLDER", type=Path, nargs="+", default=[], help="learn from these, too")
    asked = parser.parse_args()
    examples = collect_examples([Dispute(one.name, one, one / "gold.json") for one in asked.also])
    print(f"{len(examples)} pairs, {sum(one.is_rewrite for one in examples)} rewrites")
    if asked.check:
        print(*check(examples), sep="\n")
        return 0
    weights = fit(examples)
    lines = HEAD + "".join(f"{name} = {weight:.2f}\n" for name, weight in zip(NAMES, weights, strict=True))
    print(lines)
    if asked.write:
        OUT.write_text(lines, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
