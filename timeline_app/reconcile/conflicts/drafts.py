"""A dispute as it was found, before decisions and ids: sides by whose passages it is recognised."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.conflict import ConflictType, Passage

_NEIGHBOURS = 4
"""Stretches behind a passage's start that may still touch it."""
SAME_SIDE = 0.5
"""Part of the smaller side's passages that two sides share when they are one."""


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


def unite(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, passages on two sides cut out, but those that tell again what a more confident one tells."""
    kept: list[Draft] = []
    cut = [draft for draft in map(_trimmed, drafts) if draft is not None]
    for draft in sorted(cut, key=lambda one: (-one.confidence, one.sides[0].passages[0].article, one.reason)):
        if not any(_is_same(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _trimmed(draft: Draft) -> Draft | None:
    """Return the draft without the passages that stand on two sides; None where a side is left empty."""
    sides = []
    for side in draft.sides:
        others = Stretches([one for other in draft.sides if other is not side for one in other.passages])
        own = tuple(one for one in side.passages if not others.touch(one))
        if own:
            sides.append(replace(side, passages=own))
    return replace(draft, sides=tuple(sides)) if len(sides) > 1 else None


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


def shared_part(one: Sequence[Passage], other: Sequence[Passage]) -> float:
    """Return which part of the smaller set of passages overlaps the other."""
    few, many = sorted((one, other), key=len)
    stretches = Stretches(many)
    return sum(stretches.touch(one) for one in few) / len(few) if few else 0.0


def _is_same(one: Draft, other: Draft) -> bool:
    """Return whether two sides of one draft are two of the other, by their passages, or the second by its speaker."""
    if one.type is not other.type:
        return False
    by_passage = _hits(one, other, lambda a, b: shared_part(a.passages, b.passages) >= SAME_SIDE)
    by_either = by_passage | _hits(one, other, lambda a, b: bool(a.who & b.who))
    return any(a[0] != b[0] and a[1] != b[1] for a in by_passage for b in by_either)


def _hits(one: Draft, other: Draft, is_hit: Callable[[DraftSide, DraftSide], bool]) -> set[tuple[int, int]]:
    return {(i, j) for i, a in enumerate(one.sides) for j, b in enumerate(other.sides) if is_hit(a, b)}
