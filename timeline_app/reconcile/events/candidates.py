"""Pairs of mentions worth comparing, found without comparing all: those that share rare words, actors or days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.reconcile.events.tellings import Telling

ALL_VISITS = 3_000_000
"""Shared-word hits looked at in the whole case, about a second's work, shared out among its mentions:
where there are few, nothing is left out."""
FEWEST_VISITS, MOST_VISITS = 150, 3000
"""Hits looked at per mention, rarest words first."""
ALL_CANDIDATES = 60_000
FEWEST_CANDIDATES, MOST_CANDIDATES = 12, 150
"""Candidates kept per mention, those with the most weight in common; shared out likewise."""
NEIGHBOURS = 3
"""Mentions just before that a mention is compared with in its own article: speech goes on."""


def find_candidates(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return pairs of indexes into `tellings`, smaller first, sorted; near-linear in their number."""
    keys, holders = _index(tellings)
    budget = _Budget.of(len(tellings))
    near = [_nearest(index, own, holders, budget) for index, own in enumerate(keys)]
    for index, found in enumerate([list(one) for one in near]):
        for other in found:
            near[other].add(index)
    for first, second in _within_articles(tellings):
        near[first].add(second)
    return [(first, second) for first, found in enumerate(near) for second in sorted(found) if first < second]


def _index(tellings: Sequence[Telling]) -> tuple[list[list[int]], list[list[int]]]:
    """Return each telling's keys, the rarest first, and the tellings that hold each key.

    Keys are numbers here, in the order of how rare they are, which is faster than words are.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for key in dict.fromkeys(_block_keys(telling)):
            holders[key].append(index)
    ranked = sorted(holders, key=lambda key: (len(holders[key]), key))
    keys: list[list[int]] = [[] for _ in tellings]
    for rank, key in enumerate(ranked):
        for index in holders[key]:
            keys[index].append(rank)
    return keys, [holders[key] for key in ranked]


@dataclass(frozen=True, slots=True)
class _Budget:
    """How much is looked at and kept per mention."""

    visits: int
    candidates: int

    @classmethod
    def of(cls, mentions: int) -> _Budget:
        visits, candidates = ALL_VISITS // max(1, mentions), ALL_CANDIDATES // max(1, mentions)
        return cls(
            min(MOST_VISITS, max(FEWEST_VISITS, visits)),
            min(MOST_CANDIDATES, max(FEWEST_CANDIDATES, candidates)),
        )


def _nearest(index: int, keys: Sequence[int], holders: Sequence[list[int]], budget: _Budget) -> set[int]:
    """Return the tellings with the most weight in common; `keys` the rarest first."""
    looked_at = list(_within_budget([holders[key] for key in keys], budget.visits))
    near: set[int] = set().union(*looked_at)
    near.discard(index)
    return near if len(near) <= budget.candidates else _heaviest(looked_at, index, budget.candidates)


def _within_budget(held: Iterable[list[int]], visits: int) -> Iterator[list[int]]:
    for one in held:
        visits -= len(one)
        if visits < 0:
            return
        yield one


def _heaviest(looked_at: Iterable[list[int]], index: int, most: int) -> set[int]:
    """Return the tellings, so many at most and another than that of this index, with the most weight in common."""
    shared: defaultdict[int, float] = defaultdict(float)
    for held in looked_at:
        weight = 1 / len(held)
        for other in held:
            shared[other] += weight
    shared.pop(index, None)
    ranked = sorted((-weight, other) for other, weight in shared.items())
    return {other for _, other in ranked[:most]}


def _block_keys(telling: Telling) -> Iterator[str]:
    yield from telling.words
    yield f"head {telling.head}"
    days = sorted({telling.first_day, telling.last_day}) if telling.is_dated else []
    for day in days:
        yield f"day {day}"
        yield f"day {day} {telling.head}"
        for actor in telling.actors:
            yield f"day {day} {actor}"
    for actor in telling.actors | telling.voices:
        yield f"{actor} {telling.head}"


def _within_articles(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    for index in range(len(tellings)):
        for other in range(max(0, index - NEIGHBOURS), index):
            if tellings[other].article == tellings[index].article:
                yield other, index
