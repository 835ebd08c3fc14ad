"""Numbers of one thing that accounts give differently: customers, drones, tonnes, sums, the dead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.counts import Count
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, Stretches, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import count_reason
from timeline_app.reconcile.conflicts.stories import Stories
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.figures.accounts import Quantity, values_agree
from timeline_app.reconcile.figures.incidents import STANDING

_MOST_COMPARED = 40
"""Counts of one noun before another with which it is compared."""
_MOST_TIMES = 24
"""A number so many times another counts something else."""
_WANTED = 1.5
"""Weight of what two accounts share besides the noun from which they count the same."""
_WANTED_ATTRIBUTED = 0.45
"""As _WANTED, where somebody is told to give either number."""
_WANTED_OF_UNIT = 0.9
_WANTED_OF_LENGTH = 1.3
_PER_DOUBLING = 0.12
"""What each time that one number is twice the other adds to the weight wanted."""
_PER_DOUBLING_OF_UNIT = 0.2
_HEAD_PART = 0.5
"""Part of the noun's own weight that counts."""
_ADJUNCT_PART = 0.5
"""Part of its weight that counts of what only says where or how."""
_NEAR_PART = 0.2
"""Part of its weight that counts of what only the clause before shares."""
_NEXT = 0.8
"""What standing in one article, a sentence apart at most, adds."""
_SAME_EVENT = 0.4
_CONVERTED = 1.05
"""Times by which an amount in other units may seem to differ."""
_TWO = 2
_OF_EVENT = frozenset({"magnitude", "m", "m/s"})
"""Units of which one story has many: compared where two clauses tell one event."""
_LEAST_DEED = 0.3
"""Weight of what is done that people at large and people of a kind must share."""
_PEOPLE, _ANYBODY = "*people", "*anybody"
_OF_CAMPS = 0.3
"""What two opposed camps, or counting all who were there, take off the weight wanted."""
_LARGE = (1000, 100)
"""Numbers from which two of one noun are seldom of two things."""
_OF_LARGE = 0.15
"""What each of _LARGE takes off the weight wanted."""


@dataclass(frozen=True, slots=True)
class CountComparer:
    """Compares two counts of a case."""

    rarity: Rarity
    stories: Stories

    def likeness(self, one: Count, other: Count) -> float:
        """Return how much two counts share of what they count and of which happening."""
        shared = one.about & other.about
        core = one.core & other.core
        near = ((one.about | one.near) & (other.about | other.near)) - shared
        heads = max((self.rarity.weights.get(word, 0.0) for word in one.heads & other.heads), default=0.0)
        first, second = one.saying.clause, other.saying.clause
        is_next = first.article == second.article and abs(first.sentence - second.sentence) <= 1
        is_one_event = not set(first.events).isdisjoint(second.events)
        weight = (
            self.rarity.weigh(core)
            + _ADJUNCT_PART * self.rarity.weigh(shared - core)
            + _NEAR_PART * self.rarity.weigh(near)
            + _HEAD_PART * heads
        )
        return weight + _NEXT * is_next + _SAME_EVENT * is_one_event

    def clash(self, one: Count, other: Count) -> float:
        """Return by how much two counts are likelier of one thing than is wanted; negative where they don't clash."""
        if not self._may_clash(one, other):
            return -1.0
        low, high = sorted((one.quantity.figure.low, other.quantity.figure.low))
        wanted = _WANTED_ATTRIBUTED if one.is_attributed and other.is_attributed else _WANTED
        if one.unit:
            wanted = _WANTED_OF_LENGTH if one.unit == "m" else _WANTED_OF_UNIT
        else:
            wanted -= _OF_LARGE * sum(low >= large for large in _LARGE) + _OF_CAMPS * _are_opposed(one, other)
        if "present" in one.heads:
            wanted = -_OF_CAMPS
        doublings = log2(high / low) * (_PER_DOUBLING_OF_UNIT if one.unit else _PER_DOUBLING)
        return self.likeness(one, other) - wanted - doublings

    def _may_clash(self, one: Count, other: Count) -> bool:
        is_one_source = one.source == other.source and not _are_opposed(one, other)
        if is_one_source or agree(one, other) or one.is_wished != other.is_wished:
            return False
        low, high = sorted((one.quantity.figure.low, other.quantity.figure.low))
        if high > low * _MOST_TIMES or not (one.is_attributed or other.is_attributed):
            return False
        if _are_of_others(one, other) or not _are_of_one_time(one, other) or self._is_update(one, other):
            return False
        return self._are_of_one_deed(one, other) and self.stories.are_told(one.saying, other.saying)

    def _are_of_one_deed(self, one: Count, other: Count) -> bool:
        """Return whether two counts may be of one happening by what their clauses tell of it."""
        if one.saying.clause.article == other.saying.clause.article and not _may_differ_within(one, other):
            return False
        if one.is_toll:
            return _are_of_one_toll(one, other)
        if one.unit:
            return one.unit not in _OF_EVENT or _are_of_one_event(one, other)
        return bool(one.heads & other.heads) or self.rarity.weigh(one.core & other.core) >= _LEAST_DEED

    def _is_update(self, one: Count, other: Count) -> bool:
        """Return whether a later, higher toll only follows the earlier one."""
        if not one.is_toll or _are_opposed(one, other):
            return False
        early, late = sorted((one, other), key=lambda count: count.quantity.figure.low)
        days = self.stories.days_between(early.saying.clause.article, late.saying.clause.article)
        return days is not None and days > 0


def _may_differ_within(one: Count, other: Count) -> bool:
    """Return whether one article gives both numbers as those of two speakers."""
    if not one.is_attributed or not other.is_attributed:
        return False
    is_near = abs(one.saying.clause.sentence - other.saying.clause.sentence) <= 1
    return is_near or bool(one.saying.who and other.saying.who) or _are_opposed(one, other)


def _are_of_one_event(one: Count, other: Count) -> bool:
    """Return whether two numbers are told of one event, or of one place."""
    if not set(one.saying.clause.events).isdisjoint(other.saying.clause.events):
        return True
    return bool(one.saying.actors & other.saying.actors)


def _are_opposed(one: Count, other: Count) -> bool:
    """Return whether one number is an authority's, the other that of those whom it befell."""
    return bool(one.camp and other.camp) and one.camp != other.camp


def _are_of_one_toll(one: Count, other: Count) -> bool:
    """Return whether two tolls are of one happening: told in one event, or a sentence apart."""
    first, second = one.saying.clause, other.saying.clause
    if first.article == second.article:
        return abs(first.sentence - second.sentence) <= 1
    is_one_event = not set(first.events).isdisjoint(second.events)
    return _are_opposed(one, other) and is_one_event


def find_count_disputes(
    tolls: Sequence[Draft],
    quantities: Sequence[Quantity],
    counts: Sequence[Count],
    comparer: CountComparer,
    namer: Namer,
) -> Iterator[Draft]:
    """Yield one draft for every number of one thing that two sources give differently, but those that `tolls` tell."""
    known = _told_together(counts)
    scored: list[tuple[float, int, int]] = []
    for i, j in _pairs(counts):
        surplus = comparer.clash(counts[i], counts[j])
        if surplus >= 0 and not _is_known(counts[i], counts[j], known):
            scored.append((-surplus, i, j))
    told = [_tolls_of(draft, quantities) for draft in tolls]
    for sides in _disputes(scored, counts):
        if not any(_tells_again(one, other, known) for known in told for one in sides[0] for other in sides[1]):
            yield _make_draft(sides, namer)


def _disputes(scored: Sequence[tuple[float, int, int]], counts: Sequence[Count]) -> Iterator[list[list[Count]]]:
    """Yield the counts that clash, by value; more than two values of one noun are most often of several things."""
    sets = DisjointSets[int]()
    for _, i, j in sorted(scored):
        sets.join(sets.find(i), sets.find(j))
    for group in sets.sets():
        sides: list[list[Count]] = []
        for one in (counts[at] for at in group):
            home = next((side for side in sides if any(agree(each, one) for each in side)), None)
            if home is None:
                sides.append([one])
            else:
                home.append(one)
        if len(sides) > _TWO and sides[0][0].is_toll:
            yield from _by_camp([counts[at] for at in group])
            continue
        sources = [{one.source for one in side} for side in sides]
        is_apart = len(set().union(*sources)) == sum(map(len, sources))
        is_told = all(any(one.is_attributed for one in side) for side in sides)
        if len(sides) == _TWO or (len(sides) == _TWO + 1 and is_apart and is_told):
            yield sides


def _by_camp(tolls: Sequence[Count]) -> Iterator[list[list[Count]]]:
    """Yield what authorities tell of a toll against what others do, each with its updates."""
    camps = [[one for one in tolls if one.camp == camp] for camp in ("authority", "other")]
    if all(camps) and not any(agree(one, other) for one in camps[0] for other in camps[1]):
        yield camps


def _tolls_of(draft: Draft, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Return the quantities that each side of a draft tells."""
    stretches = [Stretches(side.passages) for side in draft.sides]
    return [[one for one in quantities if side.touch(one.passage)] for side in stretches]


def _tells_again(one: Count, other: Count, sides: Sequence[Sequence[Quantity]]) -> bool:
    """Return whether two numbers stand against each other in a dispute already."""
    homes = [
        {at for at, side in enumerate(sides) if any(_is_same(each, told) for told in side)} for each in (one, other)
    ]
    return any(first != second for first in homes[0] for second in homes[1])


def _is_same(one: Count, told: Quantity) -> bool:
    return told.what == one.quantity.what and values_agree(one.quantity.figure, told.figure)


def agree(one: Count, other: Count) -> bool:
    """Return whether two may be tellings of one number: bounds, rounding and conversion taken in."""
    if one.low <= other.high and other.low <= one.high:
        return True
    is_converted = bool(one.unit) and max(one.low, other.low) <= _CONVERTED * min(one.high, other.high)
    return is_converted or values_agree(one.quantity.figure, other.quantity.figure)


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of counts of one noun or unit; people at large may be any people."""
    anybody = count_words().anybody
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(counts):
        keys = {one.unit} if one.unit else set(one.heads)
        is_of_kind = one.is_people and not one.is_toll and one.quantity.what not in STANDING
        is_anybody = is_of_kind and bool(one.heads & anybody)
        sought = keys | ({_PEOPLE} if is_anybody else {_ANYBODY} if is_of_kind else set())
        found = {before for key in sorted(sought) for before in holders[key][-_MOST_COMPARED:]}
        yield from ((before, at) for before in sorted(found))
        for key in keys | ({_PEOPLE} if is_of_kind else set()) | ({_ANYBODY} if is_anybody else set()):
            holders[key].append(at)


def _are_of_others(one: Count, other: Count) -> bool:
    """Return whether two counts are of two places, of what two actors did, or one of a kind of the other's."""
    if one.places and other.places and not one.places & other.places:
        return True
    if one.agents and other.agents and not one.agents & other.agents:
        return True
    return _is_narrower(one, other)


def _is_narrower(one: Count, other: Count) -> bool:
    """Return whether one counts but a kind of what the other does: "12 foreign workers" of "40 workers"."""
    ours, theirs = one.modifiers - other.modifiers - other.about, other.modifiers - one.modifiers - one.about
    if ours and theirs:
        return True
    narrow, wide = (one, other) if ours else (other, one)
    return bool(ours or theirs) and narrow.quantity.figure.low < wide.quantity.figure.low


def _are_of_one_time(one: Count, other: Count) -> bool:
    first, second = one.quantity.span, other.quantity.span
    if first is None or second is None or not first.is_dated or not second.is_dated:
        return True
    is_heard = any(_dates_speech(each) for each in (one, other))
    return is_heard or first.overlaps(second)


def _dates_speech(one: Count) -> bool:
    """Return whether the only date words of a clause may say when somebody spoke."""
    start, end = one.saying.frame_span
    span = one.quantity.span
    words = span.words.lower() if span else ""
    at = one.saying.clause.text.find(words) if words else -1
    return at < 0 or start <= at < end


def _told_together(counts: Sequence[Count]) -> dict[tuple[str, frozenset[str], str], list[Count]]:
    """Return what each source tells of each noun on its own account: two such numbers are of two things."""
    told: dict[tuple[str, frozenset[str], str], list[Count]] = defaultdict(list)
    for one in counts:
        if not one.saying.who:
            told[one.saying.clause.article, one.heads, one.unit].append(one)
    return told


def _is_known(one: Count, other: Count, known: Mapping[tuple[str, frozenset[str], str], Sequence[Count]]) -> bool:
    """Return whether an article tells both numbers without anybody who gives the one or the other."""
    for each, rest in ((one, other), (other, one)):
        if not each.is_attributed:
            told = known.get((each.saying.clause.article, each.heads, each.unit), ())
            if any(more is not each and not more.is_attributed and agree(more, rest) for more in told):
                return True
    return False


def _make_draft(sides: Sequence[Sequence[Count]], namer: Namer) -> Draft:
    told = [side[0].words[:1].lower() + side[0].words[1:] for side in sides]
    who = [namer.speaker(side[0].saying.clause) for side in sides]
    return Draft(
        ConflictType.FIGURE,
        tuple(
            DraftSide(
                namer.position([one.saying.clause for one in side]),
                in_order(one.passage for one in side),
                frozenset(one.source for one in side),
            )
            for side in sides
        ),
        count_reason(who, told),
        0.66,
    )
