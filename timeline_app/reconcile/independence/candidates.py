"""Pairs of articles worth comparing, found without comparing all: those that share what few others tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from timeline_app.reconcile.independence.substance import Substance

FEW = 12
"""A particular told by more articles says little of any two of them, and pairing all would grow with the square."""
FEWEST_TOLD = 12
"""An article with fewer particulars is a bare headline, which many may have in common."""
FEWEST_SHARED = 4
"""Particulars told by few that a rewrite shares at least with its source."""
LEAST_EXCLUSIVE = 0.25
"""Least part of the shorter article's such particulars that the other has, by how few tell them; half
of what the most freely worded rewrite shares."""
SKETCHED = 8
"""An article's rarest shared particulars make its sketch, all pairs of them: it finds copies by the dozen."""
FEWEST_SKETCHED = 3
"""Sketch pairs that two articles must share at least."""
BESIDE = 3
"""Of many articles with one sketch pair each is compared with the next ones only: grouping is transitive."""

Pair = tuple[int, int]
Told = TypeVar("Told")


def find_candidates(substances: Sequence[Substance], frequency: Mapping[str, int]) -> list[Pair]:
    """Return pairs of indexes into `substances`, sorted; `frequency` is in articles per particular."""
    told = [list(one.places) if len(one.places) >= FEWEST_TOLD else [] for one in substances]
    return sorted({*_with_few(told, frequency), *_with_sketch(told, frequency)})


def _with_few(told: Sequence[Sequence[str]], frequency: Mapping[str, int]) -> Iterator[Pair]:
    rare = [[one for one in ones if 1 < frequency[one] <= FEW] for ones in told]
    shared: Counter[Pair] = Counter()
    weights: defaultdict[Pair, float] = defaultdict(float)
    for particular, indexes in _holders(rare).items():
        for pair in combinations(indexes, 2):
            shared[pair] += 1
            weights[pair] += 1 / (frequency[particular] - 1)
    sums = [sum(1 / (frequency[one] - 1) for one in ones) for ones in rare]
    for (first, second), weight in weights.items():
        if shared[first, second] >= FEWEST_SHARED and weight >= LEAST_EXCLUSIVE * min(sums[first], sums[second]):
            yield first, second


def _with_sketch(told: Sequence[Sequence[str]], frequency: Mapping[str, int]) -> Iterator[Pair]:
    shared: Counter[Pair] = Counter()
    for indexes in _holders([_sketch(ones, frequency) for ones in told]).values():
        for at, index in enumerate(indexes):
            shared.update((index, other) for other in indexes[at + 1 : at + 1 + BESIDE])
    return (pair for pair, count in shared.items() if count >= FEWEST_SKETCHED)


def _sketch(told: Sequence[str], frequency: Mapping[str, int]) -> list[tuple[str, str]]:
    shared = sorted((frequency[one], one) for one in told if frequency[one] > 1)
    return list(combinations(sorted(one for _, one in shared[:SKETCHED]), 2))


def _holders(told: Sequence[Sequence[Told]]) -> dict[Told, list[int]]:
    """Return by each of what is told the indexes of those who tell it, in order."""
    holders: defaultdict[Told, list[int]] = defaultdict(list)
    for index, ones in enumerate(told):
        for one in ones:
            holders[one].append(index)
    return holders
