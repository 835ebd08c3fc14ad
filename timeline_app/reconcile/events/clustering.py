"""Agglomeration over sparse pair scores, with pairs that must and must not be joined.

Joining by single pairs would chain two similar happenings over one vague telling; here a
group joins another only where their tellings agree on average, pairs without any common
ground counting against it, and the closest pair counting for a fifth.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.events.attaching import NEAR, find_attached

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
    separated = tuple(separated)
    sets: DisjointSets[int] = DisjointSets(range(len(days)))
    for first, second in joined:
        sets.join(first, second)
    groups = sets.sets()
    own = _names(groups, len(days))
    reach = _reach(groups, scores)
    homes = _names(reach.sets(), len(days))
    work = {name: _Agglomeration() for name in dict.fromkeys(homes)}
    for group in groups:
        work[homes[group[0]]].add_group(group, days)
    for (first, second), score in scores.items():
        home = homes[first]
        if home == homes[second]:
            work[home].add_score(own[first], own[second], score)
    for first, second in separated:
        home = homes[first]
        if home == homes[second]:
            work[home].forbid(own[first], own[second])
    found = [one for part in work.values() for one in part.run()]
    attached = _attach(found, find_attached([one.members for one in found], days, scores, separated))
    return tuple(sorted(attached, key=lambda one: one.members))


def _attach(found: Sequence[Cluster], homes: Mapping[int, int]) -> Iterator[Cluster]:
    """Yield the clusters with the single tellings that go with them; `homes` as of `find_attached`."""
    coming: defaultdict[int, list[int]] = defaultdict(list)
    for single, home in homes.items():
        coming[home].append(single)
    for at, one in enumerate(found):
        if at in coming:
            yield Cluster(tuple(sorted([*one.members, *coming[at]])), min(one.score, NEAR))
        elif one.members[0] not in homes or len(one.members) > 1:
            yield one


def _names(groups: Iterable[Sequence[int]], count: int) -> list[int]:
    """Return the smallest member of the group that each of so many tellings is in."""
    names = [0] * count
    for group in groups:
        for member in group:
            names[member] = group[0]
    return names


def _reach(groups: Iterable[Sequence[int]], scores: Mapping[tuple[int, int], float]) -> DisjointSets[int]:
    """Return which tellings could end up together: only across pairs that speak for it are groups joined."""
    reach: DisjointSets[int] = DisjointSets()
    for group in groups:
        for member in group:
            reach.join(group[0], member)
    for (first, second), score in scores.items():
        if score > JOINED_FROM:
            reach.join(first, second)
    return reach


Link = tuple[float, int, float]
"""What is known of the pairs between two groups: sum of their scores, how many were compared, the best score."""


def _both(known: Link, more: Link) -> Link:
    total, compared, closest = known
    return total + more[0], compared + more[1], closest if closest > more[2] else more[2]


class _Agglomeration:
    """The groups as they grow; a group is named by its smallest member."""

    def __init__(self) -> None:
        self._members: dict[int, list[int]] = {}
        self._days: dict[int, set[Days]] = {}
        self._links: defaultdict[int, dict[int, Link]] = defaultdict(dict)
        self._forbidden: defaultdict[int, set[int]] = defaultdict(set)
        self._weakest: dict[int, float] = {}
        self._queue: list[tuple[float, int, int, int, int]] = []

    def add_group(self, group: Sequence[int], days: Sequence[Days | None]) -> None:
        """Take in tellings that are one event from the start; their own days."""
        self._members[group[0]] = list(group)
        self._days[group[0]] = {told for member in group if (told := days[member])}

    def add_score(self, first: int, second: int, score: float) -> None:
        if first == second:
            return
        own = self._links[first]
        link = (score, 1, score if score > UNRELATED else UNRELATED)
        own[second] = self._links[second][first] = _both(own[second], link) if second in own else link

    def forbid(self, first: int, second: int) -> None:
        if first != second:
            self._forbidden[first].add(second)
            self._forbidden[second].add(first)

    def run(self) -> tuple[Cluster, ...]:
        for first in self._links:
            self._offer_all(first, above=first)
        while self._queue:
            negated, first, second, *sizes = heapq.heappop(self._queue)
            if self._is_current(first, second, sizes):
                self._join(first, second, -negated)
        return tuple(
            Cluster(tuple(sorted(members)), self._weakest.get(name, float("inf")))
            for name, members in self._members.items()
        )

    def _offer_all(self, first: int, above: int = -1) -> None:
        """Queue the joins of a group with all groups that it is near enough to, of those named above a number."""
        size, forbidden = len(self._members[first]), self._forbidden.get(first, ())
        for second, (total, compared, closest) in self._links[first].items():
            if closest <= JOINED_FROM or second < above or second in forbidden:
                continue
            other_size = len(self._members[second])
            pairs = size * other_size
            average = (total + UNRELATED * (pairs - compared)) / pairs if pairs > compared else total / pairs
            score = (1 - CLOSEST_PART) * average + CLOSEST_PART * closest
            if score <= JOINED_FROM or (score <= CONTRADICTED_FROM and self._contradict(first, second)):
                continue
            sizes = (first, second, size, other_size) if first < second else (second, first, other_size, size)
            heapq.heappush(self._queue, (-score, *sizes))

    def _contradict(self, first: int, second: int) -> bool:
        """Tell whether both groups are dated and no telling of one agrees with any of the other."""
        ours, others = self._days[first], self._days[second]
        if not ours or not others or not ours.isdisjoint(others):
            return False
        return not any(a[0] <= b[1] and b[0] <= a[1] for a in ours for b in others)

    def _is_current(self, first: int, second: int, sizes: Sequence[int]) -> bool:
        return len(self._members.get(first, ())) == sizes[0] and len(self._members.get(second, ())) == sizes[1]

    def _join(self, first: int, second: int, score: float) -> None:
        self._members[first] += self._members.pop(second)
        self._days[first] |= self._days.pop(second)
        weakest = [self._weakest.pop(one) for one in (first, second) if one in self._weakest]
        self._weakest[first] = min([score, *weakest])
        self._hand_over_forbidden(first, second)
        own = self._links[first]
        for other, link in self._links.pop(second).items():
            theirs = self._links[other]
            del theirs[second]
            if other != first:
                own[other] = theirs[first] = _both(own[other], link) if other in own else link
        self._offer_all(first)

    def _hand_over_forbidden(self, first: int, second: int) -> None:
        for other in self._forbidden.pop(second, ()):
            self._forbidden[other].discard(second)
            self.forbid(first, other)
