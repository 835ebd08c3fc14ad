"""A dispute as it was found, before decisions and ids: sides by whose passages it is recognised."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType, Passage

_NEIGHBOURS = 4
"""Stretches behind a passage's start that may still touch it."""


@dataclass(frozen=True, slots=True)
class DraftSide:
    """One position with its passages."""

    position: str
    passages: tuple[Passage, ...]
    """In order of article and offset."""
    who: frozenset[str] = frozenset()
    """Who says it, as clauses name speakers; empty where nobody is told to."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A dispute found by one of the finders."""

    type: ConflictType
    sides: tuple[DraftSide, ...]
    reason: str
    confidence: float


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages in order of article and offset; those inside another are left out."""
    kept: list[Passage] = []
    for one in sorted(set(passages), key=lambda passage: (passage.article, passage.start, -passage.end)):
        if not kept or kept[-1].article != one.article or one.end > kept[-1].end:
            kept.append(one)
    return tuple(kept)


class Stretches:
    """Stretches of articles, to be asked whether a passage touches them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._ends: dict[str, list[tuple[int, int]]] = {}
        for one in in_order(passages):
            self._ends.setdefault(one.article, []).append((one.end, one.start))

    def touch(self, passage: Passage) -> bool:
        """Return whether a passage shares characters with one of the stretches."""
        found = self._ends.get(passage.article, [])
        at = bisect_right(found, (passage.start, passage.start))
        return any(start < passage.end and passage.start < end for end, start in found[at : at + _NEIGHBOURS])
