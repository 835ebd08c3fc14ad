"""Drafts of one dispute, found by several finders, made one: recognised by the passages of their sides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app.domain.conflict import ConflictType, Passage
from timeline_app.reconcile.claims.clauses import plain
from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, Stretches, in_order
from timeline_app.reconcile.words import bare_stem, stop_words

_WORD = re.compile(r"[^\W_]+")
ALIKE = 0.6
"""Part of the words of the shorter of two passages that both have in common when they say the same."""
_FEWEST_SHARED = 2
_FEWEST_ALONE = 3
"""As _FEWEST_SHARED, where no passage of either side is one of the other dispute's."""
_TWO = 2
SAME_SIDE = 0.5
"""Part of the smaller side's passages that two sides share when they are one."""


def unite(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, passages on two sides cut out, but those that tell again what a more confident one tells."""
    kept = _Kept()
    cut = [draft for draft in map(_trimmed, drafts) if draft is not None]
    for draft in sorted(cut, key=lambda one: (-one.confidence, one.sides[0].passages[0].article, one.reason)):
        kept.add_new(_Placed.of(draft))
    return [one.draft for one in kept.placed]


def _trimmed(draft: Draft) -> Draft | None:
    """Return the draft without the passages that stand on two sides; None where a side is left empty."""
    sides = []
    for side in draft.sides:
        others = Stretches([one for other in draft.sides if other is not side for one in other.passages])
        own = tuple(one for one in side.passages if not others.touch(one))
        if own:
            sides.append(replace(side, passages=own))
    return replace(draft, sides=tuple(sides)) if len(sides) > 1 else None


@dataclass(frozen=True, slots=True)
class _PlacedSide:
    """A side with its passages ready to be asked what touches them."""

    side: DraftSide
    stretches: Stretches

    def is_of_passages(self, other: _PlacedSide) -> bool:
        """Tell whether at least half of the smaller side's passages overlap the other's."""
        few, many = sorted((self, other), key=lambda one: len(one.side.passages))
        passages = few.side.passages
        return sum(many.stretches.touch(one) for one in passages) >= SAME_SIDE * len(passages)

    def says_again(self, other: _PlacedSide) -> bool:
        """Tell whether a passage of one says in most of its words, or with its number, what one of the other does."""
        return any(_are_alike(one.quote, rest.quote) for one in self.side.passages for rest in other.side.passages)

    def is_of_speaker(self, other: _PlacedSide) -> bool:
        return not self.side.who.isdisjoint(other.side.who)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A draft with its sides' passages in place."""

    draft: Draft
    sides: tuple[_PlacedSide, ...]

    @classmethod
    def of(cls, draft: Draft) -> _Placed:
        return cls(draft, tuple(_PlacedSide(side, Stretches(side.passages)) for side in draft.sides))

    def is_same(self, other: _Placed) -> bool:
        """Tell whether two sides of one are two of the other, by their passages, or the second by speaker or words.

        Of two types they are the same by their passages alone.
        """
        by_passage = self._hits(other, _PlacedSide.is_of_passages)
        if self.draft.type is not other.draft.type:
            return any(a[0] != b[0] and a[1] != b[1] for a in by_passage for b in by_passage)
        if not by_passage:
            return False
        by_either = (
            by_passage | self._hits(other, _PlacedSide.is_of_speaker) | self._hits(other, _PlacedSide.says_again)
        )
        return any(a[0] != b[0] and a[1] != b[1] for a in by_passage for b in by_either)

    def says_again(self, other: _Placed) -> bool:
        """Tell whether each of two sides says in nearly the same words what that of another claim dispute says."""
        pair = list(zip(self.draft.sides, other.draft.sides, strict=False))
        is_claim = self.draft.type is other.draft.type is ConflictType.CLAIM
        is_of_two = len(self.draft.sides) == len(other.draft.sides) == _TWO
        return is_claim and is_of_two and all(_say_the_same(own, its) for own, its in pair)

    def with_passages_of(self, other: _Placed) -> _Placed:
        """Return the draft with the passages of another whose sides are its own, in their order."""
        pairs = zip(self.draft.sides, other.draft.sides, strict=True)
        sides = (replace(own, passages=in_order([*own.passages, *its.passages])) for own, its in pairs)
        return _Placed.of(replace(self.draft, sides=tuple(sides)))

    def _hits(self, other: _Placed, is_hit: Callable[[_PlacedSide, _PlacedSide], bool]) -> set[tuple[int, int]]:
        return {(i, j) for i, a in enumerate(self.sides) for j, b in enumerate(other.sides) if is_hit(a, b)}


def _say_the_same(one: DraftSide, other: DraftSide) -> bool:
    """Return whether half of the smaller side's passages say in nearly the same words what one of the other's says."""
    few, many = sorted((one.passages, other.passages), key=len)
    told = sum(any(_is_retold(mine.quote, its.quote) for its in many) for mine in few)
    return told >= SAME_SIDE * len(few)


def _is_retold(one: str, other: str) -> bool:
    return _deny(one) is _deny(other) and _shared(one, other) >= _FEWEST_ALONE


def _deny(quote: str) -> bool:
    return bool(dispute_lexicon().negator.search(plain(quote)))


def _shared(one: str, other: str) -> int:
    """Return how many words two passages have in common where these are most of the shorter; else 0."""
    first, second = _telling(one), _telling(other)
    shared = len(first & second)
    return shared if shared >= ALIKE * min(len(first), len(second)) else 0


def _are_alike(one: str, other: str) -> bool:
    common = _telling(one) & _telling(other)
    numbers = {word for word in common if word[0].isdigit() or word in dispute_lexicon().numbers}
    return bool(numbers) or _shared(one, other) >= _FEWEST_SHARED


@lru_cache(maxsize=1 << 12)
def _telling(quote: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(quote))
    return frozenset(bare_stem(word) for word in words if word not in stop_words())


class _Kept:
    """The drafts kept so far, found again by the characters of their passages."""

    def __init__(self) -> None:
        self.placed: list[_Placed] = []
        self._at: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)

    def add_new(self, one: _Placed) -> None:
        """Keep a draft that tells nothing that a kept one tells; one that tells it in like words adds its passages."""
        if any(one.is_same(self.placed[at]) for at in self._touching(one)):
            return
        home = next((at for at, kept in enumerate(self.placed) if one.says_again(kept)), len(self.placed))
        if home < len(self.placed):
            self.placed[home] = self.placed[home].with_passages_of(one)
        else:
            self.placed.append(one)
        for passage in _passages(one):
            self._at[passage.article].append((passage.start, passage.end, home))

    def _touching(self, one: _Placed) -> set[int]:
        return {
            at
            for passage in _passages(one)
            for start, end, at in self._at.get(passage.article, ())
            if start < passage.end and passage.start < end
        }


def _passages(one: _Placed) -> Iterator[Passage]:
    return (passage for side in one.draft.sides for passage in side.passages)
