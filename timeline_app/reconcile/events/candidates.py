"""Pairs of mentions worth comparing, found without comparing all: those that share rare words, actors or days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline_app.reconcile.events.tellings import Telling

MOST_VISITS = 400
"""Shared-word hits looked at per mention, rarest words first; bounds the work per mention, so that
the whole grows linearly, and in a case of a few articles leaves nothing out."""
MOST_CANDIDATES = 60
"""Candidates kept per mention, those with the most weight in common."""
NEIGHBOURS = 3
"""Mentions just before that a mention is compared with in its own article: speech goes on."""


def find_candidates(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return pairs of indexes into `tellings`, smaller first, sorted; near-linear in their number."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    keys = [tuple(_block_keys(telling)) for telling in tellings]
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    pairs: set[tuple[int, int]] = set(_within_articles(tellings))
    for index, own in enumerate(keys):
        pairs.update((min(index, other), max(index, other)) for other in _nearest(index, own, holders))
    return sorted(pairs)


def _nearest(index: int, keys: Sequence[str], holders: dict[str, list[int]]) -> list[int]:
    shared: defaultdict[int, float] = defaultdict(float)
    visits = 0
    for key in sorted(keys, key=lambda key: (len(holders[key]), key)):
        visits += len(holders[key])
        if visits > MOST_VISITS:
            break
        weight = 1 / len(holders[key])
        for other in holders[key]:
            shared[other] += weight
    shared.pop(index, None)
    if len(shared) <= MOST_CANDIDATES:
        return list(shared)
    return sorted(shared, key=lambda other: (-shared[other], other))[:MOST_CANDIDATES]


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
