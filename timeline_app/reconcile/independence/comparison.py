"""What speaks for one of two articles retelling the other's text.

Two reports of one event share its names and figures too.  What only copies share is the
selection: particulars that no other article has, most of what the shorter one tells, the
order of telling, and what stands beside what.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from math import fsum, log

from timeline_app.reconcile.independence.credits import Credits
from timeline_app.reconcile.independence.particulars import Particulars
from timeline_app.reconcile.independence.phrasing import Phrasing, weigh_phrases
from timeline_app.reconcile.independence.substance import Substance

MOST_DAYS = 7
"""Days between two publications beyond which more of them say nothing more."""
UNKNOWN_DAYS = 1
"""Days between publications of which one is not known: most articles on a dispute are days apart at most."""
BRIEF = 40
"""Particulars below which an article is the easier like others, the fewer it has."""
MUCH = 3.0
"""Divides logarithms of counts, so that they lie between 0 and 2 like the rest."""
FREELY_KEPT = 0.1
"""Part of an article's phrases, by weight, that a free rewrite of it keeps; more of them say nothing more."""

NAMES = (
    "bias",
    "without_contrast",
    "shared",
    "shared_of_longer",
    "common",
    "common_of_longer",
    "exclusive",
    "exclusive_of_longer",
    "ordered",
    "shared_ordered",
    "amount",
    "exclusive_amount",
    "days_apart",
    "direct_credit",
    "common_credit",
    "length",
    "length_of_longer",
    "brief",
    "phrases",
    "phrases_of_longer",
    "phrase_amount",
)
"""What the model looks at of a pair, see `Comparer.compare`."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a particular, or their sums over many."""

    rarity: float
    """The rarer in the case, the heavier."""
    common: float
    """The same, nothing where no other article tells it: a paraphrase has many words of its own."""
    exclusive: float
    """1 where two articles tell it, less where more do, nothing where one does."""


class Comparer:
    """Compares articles of one case, whose particulars it weighs."""

    def __init__(self, particulars: Particulars, credits_of: Mapping[str, Credits]) -> None:
        """Take what the articles tell and whom they credit, by key."""
        self._substances, self._credits = particulars.substances, credits_of
        self._frequency, self._size = particulars.frequency, particulars.size
        self._weights: dict[int, Weights] = {}
        self._sums: dict[str, Weights] = {}
        self._phrasings: dict[str, Phrasing] = {}
        self._contrast = (self._size - 2) / (self._size - 1) if self._size > 1 else 0.0
        """How much it says that no other article has what two have: nothing where there is no other."""

    def compare(self, first: str, second: str) -> tuple[float, ...]:
        """Return what the model looks at of two articles, by key, in the order of NAMES.

        `without_contrast` is 1 where the case has no third article, less the more there are; `shared`
        is the part of the shorter article's particulars, by weight, that the longer one tells too;
        `common` and `exclusive` likewise, by those weights; `ordered` the part of the shared ones
        that both tell in one order; `days_apart` between the publications; the lengths are there
        because long articles share much by chance, and brief ones most of what they tell, the more
        so where there is no third; `phrases` are likewise the parts of both that are worded alike.
        """
        one, other = self._substances[first], self._substances[second]
        shared = (one.own & other.places.keys()) | (other.own & one.places.keys())
        sums = self._sum(shared)
        parts = [self._parts(sums, substance, shared) for substance in (one, other)]
        (low, high), (low_common, high_common), (low_exclusive, high_exclusive) = map(sorted, zip(*parts, strict=True))
        ordered = _longest_rise(one.places, other.places, shared) / len(shared) if shared else 0.0
        credited, also_credited = self._credits[one.article], self._credits[other.article]
        is_direct = credited.is_direct(also_credited)
        shorter, longer = sorted((len(one.places), len(other.places)))
        return (
            1.0,
            1.0 - self._contrast,
            high,
            low,
            high_common * self._contrast,
            low_common * self._contrast,
            high_exclusive * self._contrast,
            low_exclusive * self._contrast,
            ordered,
            high * ordered,
            log(1 + len(shared)) / MUCH,
            log(1 + sums.exclusive * self._contrast) / MUCH,
            _days_apart(one, other) / MOST_DAYS,
            float(is_direct),
            float(not is_direct and credited.is_common(also_credited)),
            log(1 + shorter) / MUCH,
            log(1 + longer) / MUCH,
            max(0.0, 1 - shorter / BRIEF) * (2.0 - self._contrast),
            *self._compare_phrasing(one, other),
        )

    def _compare_phrasing(self, one: Substance, other: Substance) -> tuple[float, ...]:
        first, second = self._phrasing(one), self._phrasing(other)
        shared = weigh_phrases(first.phrases & second.phrases, self._commonness) * self._contrast
        fewer, more = sorted((first.weight, second.weight))
        parts = (min(1.0, _part(shared, weight) / FREELY_KEPT) for weight in (fewer, more))
        return (*parts, log(1 + shared) / MUCH)

    def _phrasing(self, substance: Substance) -> Phrasing:
        if substance.article not in self._phrasings:
            self._phrasings[substance.article] = Phrasing.of(substance.sentences, self._rarity)
        return self._phrasings[substance.article]

    def _rarity(self, particular: str) -> float:
        return self._weight(self._frequency[particular]).rarity

    def _commonness(self, particular: str) -> float:
        return self._weight(self._frequency[particular]).common

    def _sum(self, particulars: Set[str]) -> Weights:
        """Return summed weights; exact, so that they do not depend on the order of a set."""
        weights = [self._weight(self._frequency[one]) for one in particulars]
        return Weights(
            fsum(one.rarity for one in weights),
            fsum(one.common for one in weights),
            fsum(one.exclusive for one in weights),
        )

    def _weight(self, told: int) -> Weights:
        if told not in self._weights:
            self._weights[told] = _weigh(told, self._size)
        return self._weights[told]

    def _parts(self, shared: Weights, substance: Substance, particulars: Set[str]) -> tuple[float, float, float]:
        """Return the shared part of an article; what it quotes counts where the other tells it itself."""
        if substance.article not in self._sums:
            self._sums[substance.article] = self._sum(substance.own)
        own, more = self._sums[substance.article], self._sum(particulars - substance.own)
        return (
            _part(shared.rarity, own.rarity + more.rarity),
            _part(shared.common, own.common + more.common),
            _part(shared.exclusive, own.exclusive + more.exclusive),
        )


def _weigh(told: int, count: int) -> Weights:
    if told == 1:
        return Weights(log(1 + count), 0.0, 0.0)
    return Weights(log(1 + count / told), log((count + 0.5) / told), 1 / (told - 1))


def _part(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _longest_rise(places: Mapping[str, int], others: Mapping[str, int], shared: Iterable[str]) -> int:
    """Return how many particulars at most stand in one order in both articles."""
    tails: list[int] = []
    for particular in sorted(shared, key=places.__getitem__):
        at = bisect_left(tails, others[particular])
        tails[at : at + 1] = [others[particular]]
    return len(tails)


def _days_apart(one: Substance, other: Substance) -> int:
    if one.published is None or other.published is None:
        return UNKNOWN_DAYS
    return min(MOST_DAYS, abs(one.published - other.published))
