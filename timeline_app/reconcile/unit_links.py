"""How much the sentences of a large dispute share two by two, kept while articles come and go."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

MOST_SHARING = 100
"""Sentences that share a pair of actors or words and still tell of one happening."""
WEIGHT_UNIT = 1 << 20
"""Weights are whole numbers, so that their sums do not depend on the order in which they are made."""
_HALF = 32
"""Bits of each number of a unit in the number of a link."""


Place = tuple[str, int]
"""An article, by its key, and a sentence of it, by its index."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences of an article that stay together: one that tells something, and those behind it that do not."""

    places: tuple[Place, ...]
    mentions: int
    pairs: array[int]
    """Type code 'Q': what it may share with others, two actors, or an actor and a word, by their numbers."""


class UnitLinks:
    """What the units of one dispute share: of all that share a pair each is held against the next only.

    That leads from one to the other.  A unit has a slot for as long as its article stays what it is.
    """

    def __init__(self) -> None:
        self._articles: dict[str, Sequence[Unit]] = {}
        self._first_slots: dict[str, int] = {}
        self._places: list[tuple[str, int]] = []
        """By slot: article key and number within the article."""
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        """Slots by pair."""
        self._weights: defaultdict[int, int] = defaultdict(int)
        """By two slots in one number."""

    def update(self, articles: Mapping[str, Sequence[Unit]]) -> None:
        """Take in the units of the dispute by article key, in the order of keys."""
        gone = [key for key, units in self._articles.items() if articles.get(key) is not units]
        come = [key for key, units in articles.items() if self._articles.get(key) is not units]
        changed = [*(self._articles[key] for key in gone), *(articles[key] for key in come)]
        pairs = {pair for units in changed for unit in units for pair in unit.pairs}
        for pair in pairs if self._articles else ():
            self._weigh(pair, -1)
        for key in gone:
            self._drop(key)
        for key in come:
            self._take_in(key, articles[key])
        for pair in pairs:
            self._weigh(pair, +1)
        self._articles = dict(articles)

    def in_order(self) -> Iterator[tuple[int, int]]:
        """Yield two by two the units that share something, by their numbers among all: who share most first."""
        numbers = [0] * len(self._places)
        count = 0
        for key, units in self._articles.items():
            first = self._first_slots[key]
            numbers[first : first + len(units)] = range(count, count + len(units))
            count += len(units)
        # The heaviest first, then by place: one number to sort by is much faster than a tuple.
        square, low = count * count, (1 << _HALF) - 1
        ranked = [
            numbers[link >> _HALF] * count + numbers[link & low] - weight * square
            for link, weight in self._weights.items()
        ]
        for one in sorted(ranked):
            yield divmod(one % square, count)

    def _weigh(self, pair: int, sign: int) -> None:
        """Add what a pair weighs between those that share it, or take it away."""
        held = self._holders.get(pair, ())
        if 1 < len(held) <= MOST_SHARING:
            weight = sign * (WEIGHT_UNIT // len(held))
            weights = self._weights
            for first, second in pairwise(sorted(held, key=self._places.__getitem__)):
                link = first << _HALF | second
                weights[link] += weight
                if not weights[link]:
                    del weights[link]

    def _drop(self, article: str) -> None:
        first = self._first_slots.pop(article)
        for slot, unit in enumerate(self._articles[article], start=first):
            for pair in unit.pairs:
                self._holders[pair].remove(slot)
                if not self._holders[pair]:
                    del self._holders[pair]

    def _take_in(self, article: str, units: Sequence[Unit]) -> None:
        self._first_slots[article] = len(self._places)
        for number, unit in enumerate(units):
            slot = len(self._places)
            self._places.append((article, number))
            for pair in unit.pairs:
                self._holders[pair].append(slot)
