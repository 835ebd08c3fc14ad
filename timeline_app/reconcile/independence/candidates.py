"""Pairs of articles worth comparing, found without comparing all: those that share what few others tell.

The pairs are kept; what a change does not touch is not looked at again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import lcm

from timeline_app.reconcile.independence.particulars import FEW, Particulars
from timeline_app.reconcile.pair_numbers import pair_number

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
_WHOLE = lcm(*range(1, FEW))
"""Weight of a particular that two articles tell: it can be divided by how many more of the few tell it, so that
sums are exact in whatever order they are made."""

Pair = tuple[str, str]
"""The keys of two articles, the smaller first."""


class CandidateFinder:
    """Finds the pairs of a case whose particulars are given."""

    def __init__(self, particulars: Particulars) -> None:
        self._particulars = particulars
        self._partners: defaultdict[str, set[str]] = defaultdict(set)
        self._sketches = _Sketches()

    def update(self, touched: Iterable[str]) -> set[Pair]:
        """Return the pairs of the case; `touched` are the articles for which something changed since the last call."""
        rare: dict[str, list[str]] = {}
        for key in sorted(touched):
            told = self._told(key)
            self._sketches.put(key, self._sketch(told))
            rare[key] = self._rare(told)
            for other in self._partners.pop(key, ()):
                self._partners[other].discard(key)
        for key in list(rare):
            for other in self._find_partners(key, rare):
                self._partners[key].add(other)
                self._partners[other].add(key)
        pairs = {(key, other) for key, others in self._partners.items() for other in others if key < other}
        return pairs | self._sketches.pairs()

    def _told(self, article: str) -> Sequence[str]:
        substance = self._particulars.substances.get(article)
        return list(substance.places) if substance and len(substance.places) >= FEWEST_TOLD else ()

    def _rare(self, told: Sequence[str]) -> list[str]:
        frequency = self._particulars.frequency
        return [one for one in told if 1 < frequency[one] <= FEW]

    def _find_partners(self, article: str, rare: dict[str, list[str]]) -> Iterator[str]:
        """Yield the articles that share much of what few tell; `rare` is what articles tell of that, as far as read."""
        shared: Counter[str] = Counter()
        weights: Counter[str] = Counter()
        for particular in rare[article]:
            weight = self._weight(particular)
            for other in self._particulars.tellers(particular):
                shared[other] += 1
                weights[other] += weight
        own = weights[article]
        for other, count in shared.items():
            if count >= FEWEST_SHARED and other != article:
                if other not in rare:
                    rare[other] = self._rare(self._told(other))
                most = min(own, sum(map(self._weight, rare[other])))
                if most and weights[other] >= LEAST_EXCLUSIVE * most:
                    yield other

    def _weight(self, particular: str) -> int:
        return _WHOLE // (self._particulars.frequency[particular] - 1)

    def _sketch(self, told: Sequence[str]) -> frozenset[int]:
        frequency = self._particulars.frequency
        shared = sorted((frequency[one], one) for one in told if frequency[one] > 1)
        rarest = sorted(one for _, one in shared[:SKETCHED])
        return frozenset(pair_number(*pair) for pair in combinations(rarest, 2))


class _Sketches:
    """The sketches of articles, and who stands beside whom among those that share a piece of theirs."""

    def __init__(self) -> None:
        self._sketches: dict[str, array[int]] = {}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        self._before: dict[int, list[str]] = {}
        """The holders of the pieces that changed since they were counted."""
        self._shared: Counter[Pair] = Counter()
        self._often: set[Pair] = set()

    def put(self, article: str, new: frozenset[int]) -> None:
        """Take in the sketch that an article has now."""
        old = frozenset(self._sketches.pop(article, ()))
        if new:
            self._sketches[article] = array("Q", sorted(new))
        for piece in old ^ new:
            held = self._holders[piece]
            self._before.setdefault(piece, list(held))
            if piece in new:
                insort(held, article)
            else:
                del held[bisect_left(held, article)]

    def pairs(self) -> set[Pair]:
        """Return the pairs of articles that stand beside one another often enough."""
        changed: Counter[Pair] = Counter()
        for piece, before in self._before.items():
            changed.subtract(_beside(before))
            changed.update(_beside(self._holders[piece]))
        self._before = {}
        for pair, more in changed.items():
            self._shared[pair] += more
            (self._often.add if self._shared[pair] >= FEWEST_SKETCHED else self._often.discard)(pair)
            if not self._shared[pair]:
                del self._shared[pair]
        return self._often


def _beside(held: Sequence[str]) -> Iterator[Pair]:
    return ((one, other) for at, one in enumerate(held) for other in held[at + 1 : at + 1 + BESIDE])
