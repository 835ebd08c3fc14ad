"""How much of one article another one tells again, sentence by sentence.

Shingles alone can't tell: a machine-translated rewrite shares 21 % of its 3-shingles, a
mere common background 26 %.  Sentences are aligned by their weighted common words
instead, and their order is compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from timeline_app.reconcile.independence.content import ArticleContent

ALIGNED = 0.4
"""Least weighted cosine of two sentences' words at which one retells the other: a paraphrased
or machine-translated sentence keeps about half of its rare words."""

WEIGHT_UNIT = 1000
"""Weights of words are whole numbers, so that their sums do not depend on the order of a set."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """One article's sentences against another's."""

    coverage: float
    """Part of the article's weight, 0 to 1, that stands in sentences the other retells."""
    sentences: int
    """How many of its sentences are retold."""
    ordered: int
    """How many of those stand in the other's order."""


def align(first: ArticleContent, second: ArticleContent, weights: Mapping[str, int]) -> tuple[Alignment, Alignment]:
    """Return how far `second` retells `first`, and `first` retells `second`."""
    left, right = (_norms(content, weights) for content in (first, second))
    rows: list[dict[int, float]] = [{} for _ in left]
    columns: list[dict[int, float]] = [{} for _ in right]
    for (i, j), common in _common_weights(first, second, weights).items():
        rows[i][j] = columns[j][i] = common / sqrt(left[i] * right[j])
    return _side(left, rows), _side(right, columns)


def _norms(content: ArticleContent, weights: Mapping[str, int]) -> list[int]:
    return [sum(weights[word] for word in words) for words in content.sentences]


def _common_weights(
    first: ArticleContent, second: ArticleContent, weights: Mapping[str, int]
) -> dict[tuple[int, int], int]:
    """Return the weight of the common words of each pair of sentences that has any."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(second.sentences):
        for word in words:
            holders[word].append(j)
    common: defaultdict[tuple[int, int], int] = defaultdict(int)
    for i, words in enumerate(first.sentences):
        for word in words & holders.keys():
            for j in holders[word]:
                common[i, j] += weights[word]
    return common


def _side(norms: Sequence[int], scores: Sequence[Mapping[int, float]]) -> Alignment:
    covered = 0.0
    places: list[int] = []
    for norm, row in zip(norms, scores, strict=True):
        best = max(row.values(), default=0.0)
        if best >= ALIGNED:
            covered += norm
            places.append(min(place for place, score in row.items() if score == best))
    return Alignment(covered / sum(norms) if norms else 0.0, len(places), _longest_rise(places))


def _longest_rise(places: Sequence[int]) -> int:
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
