"""Agglomeration over sparse pair scores, with pairs that must and must not be joined.

Joining by single pairs would chain two similar happenings over one vague telling; here a
group joins another only where their tellings agree on average, pairs without any common
ground counting against it, and the closest pair counting for a fifth.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.reconcile.disjoint import DisjointSets

UNRELATED = -1.5
"""Score (log odds) of a pair that shares too little to have been compared."""
JOINED_FROM = 0.0
"""Score (log odds) from which two groups are one event."""


CLOSEST_PART = 0.2
"""How much the closest pair of two groups counts beside their average: long events are told in
parts that share little with most other tellings."""
CONTRADICTED_FROM = 4.0
"""Score from which groups whose dates contradict one another are one event all the same:
plainly the same act, told with another date."""

Days = tuple[int, int]
"""First and last day on which a telling says it happened, as ordinals."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one event."""

    members: tuple[int, ...]
    """Sorted."""
    score: float
    """Lowest score (log odds) at which parts were joined; infinite for one telling alone."""


def cluster(
    days: Sequence[Days | None],
    scores: Mapping[tuple[int, int], float],
    joined: Iterable[tuple[int, int]] = (),
    separated: Iterable[tuple[int, int]] = (),
) -> tuple[Cluster, ...]:
    """Group tellings, sorted by their smallest member.

    `days` holds each telling's own days, None where it is undated; `scores` are log odds by
    pair (smaller index first); `joined` pairs are put together whatever the scores say,
    `separated` ones never, unless they are joined too.
    """
    sets: DisjointSets[int] = DisjointSets(range(len(days)))
    for first, second in joined:
        sets.join(first, second)
    reach = _reach(sets, scores)
    work = _Agglomeration(sets.sets(), days)
    for (first, second), score in scores.items():
        if reach.find(first) == reach.find(second):
            work.add_score(sets.find(first), sets.find(second), score)
    for first, second in separated:
        work.forbid(sets.find(first), sets.find(second))
    return work.run()


def _reach(joined: DisjointSets[int], scores: Mapping[tuple[int, int], float]) -> DisjointSets[int]:
    """Return which tellings could end up together: only across pairs that speak for it are groups joined."""
    reach: DisjointSets[int] = DisjointSets()
    for group in joined.sets():
        for member in group:
            reach.join(group[0], member)
    for (first, second), score in scores.items():
        if score > JOINED_FROM:
            reach.join(first, second)
    return reach


class _Link(NamedTuple):
    """What is known of the pairs between two groups."""

    total: float
    compared: int
    closest: float

    def plus(self, other: _Link) -> _Link:
        return _Link(self.total + other.total, self.compared + other.compared, max(self.closest, other.closest))

    def score(self, pairs: int) -> float:
        """Return how near the groups are, `pairs` being all pairs between them, compared or not."""
        average = (self.total + UNRELATED * max(0, pairs - self.compared)) / pairs
        return (1 - CLOSEST_PART) * average + CLOSEST_PART * self.closest


_NO_LINK = _Link(0.0, 0, UNRELATED)


class _Agglomeration:
    """The groups as they grow; a group is named by its smallest member."""

    def __init__(self, groups: Sequence[Sequence[int]], days: Sequence[Days | None]) -> None:
        self._members: dict[int, list[int]] = {group[0]: list(group) for group in groups}
        self._days: dict[int, set[Days]] = {
            group[0]: {told for member in group if (told := days[member])} for group in groups
        }
        self._links: defaultdict[int, dict[int, _Link]] = defaultdict(dict)
        self._forbidden: defaultdict[int, set[int]] = defaultdict(set)
        self._weakest: dict[int, float] = {}
        self._queue: list[tuple[float, int, int, int, int]] = []

    def add_score(self, first: int, second: int, score: float) -> None:
        if first == second:
            return
        link = self._links[first].get(second, _NO_LINK).plus(_Link(score, 1, score))
        self._links[first][second] = self._links[second][first] = link

    def forbid(self, first: int, second: int) -> None:
        if first != second:
            self._forbidden[first].add(second)
            self._forbidden[second].add(first)

    def run(self) -> tuple[Cluster, ...]:
        for first, others in self._links.items():
            for second in others:
                if first < second:
                    self._offer(first, second)
        while self._queue:
            negated, first, second, *sizes = heapq.heappop(self._queue)
            if self._is_current(first, second, sizes):
                self._join(first, second, -negated)
        ordered = sorted(self._members.items())
        return tuple(
            Cluster(tuple(sorted(members)), self._weakest.get(name, float("inf"))) for name, members in ordered
        )

    def _offer(self, first: int, second: int) -> None:
        link = self._links[first][second]
        if link.closest <= JOINED_FROM or second in self._forbidden[first]:
            return
        sizes = len(self._members[first]), len(self._members[second])
        score = link.score(sizes[0] * sizes[1])
        if score <= JOINED_FROM or (score <= CONTRADICTED_FROM and self._contradict(first, second)):
            return
        heapq.heappush(self._queue, (-score, first, second, *sizes))

    def _contradict(self, first: int, second: int) -> bool:
        """Tell whether both groups are dated and no telling of one agrees with any of the other."""
        ours, others = self._days[first], self._days[second]
        if not ours or not others or not ours.isdisjoint(others):
            return False
        return not any(a[0] <= b[1] and b[0] <= a[1] for a in ours for b in others)

    def _is_current(self, first: int, second: int, sizes: Sequence[int]) -> bool:
        return [len(self._members.get(first, ())), len(self._members.get(second, ()))] == list(sizes)

    def _join(self, first: int, second: int, score: float) -> None:
        self._members[first] += self._members.pop(second)
        self._days[first] |= self._days.pop(second)
        weakest = [self._weakest.pop(one) for one in (first, second) if one in self._weakest]
        self._weakest[first] = min([score, *weakest])
        self._hand_over_forbidden(first, second)
        for other, link in self._links.pop(second).items():
            del self._links[other][second]
            if other != first:
                whole = self._links[first].get(other, _NO_LINK).plus(link)
                self._links[first][other] = self._links[other][first] = whole
        for other in self._links[first]:
            self._offer(min(first, other), max(first, other))

    def _hand_over_forbidden(self, first: int, second: int) -> None:
        for other in self._forbidden.pop(second, ()):
            self._forbidden[other].discard(second)
            self.forbid(first, other)
