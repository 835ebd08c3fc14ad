"""From scored pairs to groups of articles: an article made of two sources does not make these one."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import product

LIKELY = 0.5
"""Log odds from which two articles are taken for one text: a little above even, since pairs that the model was not
fitted on come out less surely.  It is fitted with independent pairs weighed several times as much as rewrites: a
wrong join hides a confirmation, a missed one leaves two badges beside each other that a reader can still compare."""
SURE = 5.0
"""Log odds at which two articles are one text whatever others they resemble: copies of copies."""
UNCOMPARED = -5.0
"""Log odds of two articles that were not worth comparing."""
MOST_PAIRS = 100
"""Pairs across two groups that are looked at; larger groups are joined by copies only."""

Pair = tuple[int, int]


def link(
    scores: Mapping[Pair, float], count: int, likely: float = LIKELY, agencies: Set[int] = frozenset()
) -> list[list[int]]:
    """Return groups of the indexes below `count`: pairs of log odds above `likely` joined, the likeliest first.

    Where either already belongs to a group, the two groups have to be likely as a whole: on
    average over all pairs across them.  Those that retell one text of an agency's own need not be
    like one another: each cuts it elsewhere.  `agencies` are the indexes of such texts.
    """
    groups = {index: [index] for index in range(count)}
    for (first, second), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        one, other = groups[first], groups[second]
        if score <= likely or one is other:
            continue
        is_retold = (first in agencies and other == [second]) or (second in agencies and one == [first])
        if is_retold or score >= SURE or _are_likely(one, other, scores):
            larger, smaller = (one, other) if len(one) >= len(other) else (other, one)
            larger += smaller
            groups.update(dict.fromkeys(smaller, larger))
    return [group for index, group in groups.items() if group[0] == index]


def _are_likely(one: list[int], other: list[int], scores: Mapping[Pair, float]) -> bool:
    if len(one) * len(other) > MOST_PAIRS:
        return False
    pairs = [(min(pair), max(pair)) for pair in product(one, other)]
    return sum(scores.get(pair, UNCOMPARED) for pair in pairs) > 0
