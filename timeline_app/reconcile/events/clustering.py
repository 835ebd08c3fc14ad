"""Average-link agglomeration over sparse pair scores, with pairs that must and must not be joined.

Joining by single pairs would chain two similar happenings over one vague telling; here a
group joins another only where their tellings agree on average, pairs without any common
ground counting against it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.reconcile.disjoint import DisjointSets

UNRELATED = -1.5
"""Score (log odds) of a pair that shares too little to have been compared."""
JOINED_FROM = 0.0
"""Average score (log odds) from which two groups are one event."""


CONTRADICTED_FROM = 1.5
"""Average score from which groups whose dates contradict one another are one event all the same:
plainly the same act, told with another date."""

Days = tuple[int, int]
"""First and last day on which a telling says it happened, as ordinals."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one event."""

    members: tuple[int, ...]
    """Sorted."""
    score: float
    """Lowest average score (log odds) at which parts were joined; infinite for one telling alone."""


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
    work = _Agglomeration(sets.sets(), days)
    for pair, score in scores.items():
        work.add_score(sets.find(pair[0]), sets.find(pair[1]), score)
    for first, second in separated:
        work.forbid(sets.find(first), sets.find(second))
    return work.run()


class _Agglomeration:
    """The groups as they grow; a group is named by its smallest member."""

    def __init__(self, groups: Sequence[Sequence[int]], days: Sequence[Days | None]) -> None:
        self._members: dict[int, list[int]] = {group[0]: list(group) for group in groups}
        self._days: dict[int, set[Days]] = {
            group[0]: {told for member in group if (told := days[member])} for group in groups
        }
        self._sums: defaultdict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._forbidden: defaultdict[int, set[int]] = defaultdict(set)
        self._weakest: dict[int, float] = {}
        self._queue: list[tuple[float, int, int, int, int]] = []

    def add_score(self, first: int, second: int, score: float) -> None:
        if first == second:
            return
        total, count = self._sums[first].get(second, (0.0, 0))
        self._sums[first][second] = self._sums[second][first] = (total + score, count + 1)

    def forbid(self, first: int, second: int) -> None:
        if first != second:
            self._forbidden[first].add(second)
            self._forbidden[second].add(first)

    def run(self) -> tuple[Cluster, ...]:
        for first, others in self._sums.items():
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
        if second in self._forbidden[first]:
            return
        total, count = self._sums[first][second]
        sizes = len(self._members[first]), len(self._members[second])
        pairs = sizes[0] * sizes[1]
        average = (total + UNRELATED * max(0, pairs - count)) / pairs
        if average > (CONTRADICTED_FROM if self._contradict(first, second) else JOINED_FROM):
            heapq.heappush(self._queue, (-average, first, second, *sizes))

    def _contradict(self, first: int, second: int) -> bool:
        """Tell whether both groups are dated and no telling of one agrees with any of the other."""
        ours, others = self._days[first], self._days[second]
        return bool(ours and others) and not any(a[0] <= b[1] and b[0] <= a[1] for a in ours for b in others)

    def _is_current(self, first: int, second: int, sizes: Sequence[int]) -> bool:
        return [len(self._members.get(first, ())), len(self._members.get(second, ()))] == list(sizes)

    def _join(self, first: int, second: int, average: float) -> None:
        self._members[first] += self._members.pop(second)
        self._days[first] |= self._days.pop(second)
        weakest = [self._weakest.pop(one) for one in (first, second) if one in self._weakest]
        self._weakest[first] = min([average, *weakest])
        self._hand_over_forbidden(first, second)
        for other, (total, count) in self._sums.pop(second).items():
            del self._sums[other][second]
            if other != first:
                before = self._sums[first].get(other, (0.0, 0))
                self._sums[first][other] = self._sums[other][first] = (before[0] + total, before[1] + count)
        for other in self._sums[first]:
            self._offer(min(first, other), max(first, other))

    def _hand_over_forbidden(self, first: int, second: int) -> None:
        for other in self._forbidden.pop(second, ()):
            self._forbidden[other].discard(second)
            self.forbid(first, other)
