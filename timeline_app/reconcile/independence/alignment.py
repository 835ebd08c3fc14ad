"""How much of one article another one tells again, sentence by sentence.

Shingles alone can't tell: a machine-translated rewrite shares 21 % of its 3-shingles, a
mere common background 26 %.  Sentences are aligned by their weighted common words
instead, and their order is compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from timeline_app.reconcile.independence.content import ArticleContent

ALIGNED = 0.4
"""Least weighted cosine of two sentences' words at which one retells the other: a paraphrased
or machine-translated sentence keeps about half of its rare words."""

Weight = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Alignment:
    """One article's sentences against another's."""

    coverage: float
    """Part of the article's weight, 0 to 1, that stands in sentences the other retells."""
    sentences: int
    """How many of its sentences are retold."""
    ordered: int
    """How many of those stand in the other's order."""


def align(first: ArticleContent, second: ArticleContent, weight: Weight) -> tuple[Alignment, Alignment]:
    """Return how far `second` retells `first`, and `first` retells `second`."""
    left = [(words, _norm(words, weight)) for words in first.sentences]
    right = [(words, _norm(words, weight)) for words in second.sentences]
    scores = [[_cosine(a, b, weight) for b in right] for a in left]
    columns = [[row[j] for row in scores] for j in range(len(right))]
    return _side(left, scores), _side(right, columns)


def _norm(words: frozenset[str], weight: Weight) -> float:
    return sum(map(weight, words))


def _cosine(a: tuple[frozenset[str], float], b: tuple[frozenset[str], float], weight: Weight) -> float:
    common = a[0] & b[0]
    return sum(map(weight, common)) / sqrt(a[1] * b[1]) if common else 0.0


def _side(sentences: Sequence[tuple[frozenset[str], float]], scores: Sequence[Sequence[float]]) -> Alignment:
    retold = covered = 0.0
    places: list[int] = []
    for (_, norm), row in zip(sentences, scores, strict=True):
        retold += norm
        best = max(row, default=0.0)
        if best >= ALIGNED:
            covered += norm
            places.append(row.index(best))
    return Alignment(covered / retold if retold else 0.0, len(places), _longest_rise(places))


def _longest_rise(places: Sequence[int]) -> int:
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
