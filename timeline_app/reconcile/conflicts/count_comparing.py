"""Whether two numbers are told of one thing: what they count, of which happening, whose it is, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log2

from timeline_app.reconcile.claims.counts import Count
from timeline_app.reconcile.claims.deeds import DeedReader
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.conflicts.stories import Stories
from timeline_app.reconcile.figures.accounts import values_agree

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
_OF_EVENT = frozenset({"magnitude", "m", "m/s"})
"""Units of which one story has many: compared where two clauses tell one event."""
_LEAST_DEED = 0.3
"""Weight of what is done that people at large and people of a kind must share."""
_OF_CAMPS = 0.3
"""What two opposed camps, or counting all who were there, take off the weight wanted."""
_COMPANY = re.compile(r"~.*\b(?:compan\w*|firm|maker|concern|bank|group|corp|spokes\w+|thrift|insur\w+|retail\w*)\b")
_OF_A_PART = frozenset({"", "share", "unit", "head", "barrel", "ounce", "pound"})
"""Rates that two bodies' amounts may be told by; empty for none."""
LARGE = (100_000, 1000, 100)
"""Numbers from which two of one noun are seldom of two things."""
_OF_LARGE = 0.2
"""What each of LARGE takes off the weight wanted."""


@dataclass(frozen=True, slots=True)
class CountComparer:
    """Compares two counts of a case."""

    rarity: Rarity
    stories: Stories
    deeds: DeedReader

    def likeness(self, one: Count, other: Count) -> float:
        """Return how much two counts share of what they count and of which happening."""
        shared = one.about & other.about
        core = one.core & other.core
        near = ((one.about | one.near) & (other.about | other.near)) - shared
        heads = max((self.rarity.weights.get(word, 0.0) for word in one.heads & other.heads), default=0.0)
        is_next = _are_beside(one, other)
        is_one_event = _tell_one_event(one, other)
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
        low = min(one.quantity.figure.high, other.quantity.figure.high)
        wanted = _WANTED_ATTRIBUTED if one.is_attributed and other.is_attributed else _WANTED
        if one.unit:
            wanted = _WANTED_OF_LENGTH if one.unit == "m" else _WANTED_OF_UNIT
        else:
            wanted -= _OF_LARGE * sum(low >= large for large in LARGE) + _OF_CAMPS * are_opposed(one, other)
        if "present" in one.heads:
            wanted = -_OF_CAMPS
        doublings = log2(_times(one, other)) * (_PER_DOUBLING_OF_UNIT if one.unit else _PER_DOUBLING)
        return self.likeness(one, other) - wanted - doublings

    def _may_clash(self, one: Count, other: Count) -> bool:
        is_one_source = one.source == other.source and not are_opposed(one, other)
        if is_one_source or agree(one, other) or one.rate != other.rate or one.is_wished != other.is_wished:
            return False
        if _times(one, other) > _MOST_TIMES or not (one.is_attributed or other.is_attributed):
            return False
        if (one.is_vague or other.is_vague) and not _may_be_vague(one, other):
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
            return _tell_one_event(one, other) if one.unit in _OF_EVENT else _are_of_one_owner(one, other)
        if one.is_people and one.is_of_all is not other.is_of_all:
            return False
        if one.is_people and not one.is_of_all and not self._are_of_one_group(one, other):
            return False
        return bool(one.heads & other.heads) or self.rarity.weigh(one.core & other.core) >= _LEAST_DEED

    def _are_of_one_group(self, one: Count, other: Count) -> bool:
        """Return whether people of a kind, "youths" or "officers", are of one happening."""
        if (one.is_told_by_someone and other.is_told_by_someone) or _are_of_one_event(one, other):
            return True
        first, second = (
            self.deeds.read(each.saying, each.quantity.figure.start - each.saying.clause.start) for each in (one, other)
        )
        return first.is_of(second) or not (first.is_known or second.is_known)

    def _is_update(self, one: Count, other: Count) -> bool:
        """Return whether a later, higher toll only follows the earlier one."""
        if not one.is_toll or are_opposed(one, other):
            return False
        early, late = sorted((one, other), key=lambda count: count.quantity.figure.low)
        days = self.stories.days_between(early.saying.clause.article, late.saying.clause.article)
        return days is not None and days > 0


def _times(one: Count, other: Count) -> float:
    """Return how many times the higher number is the lower one at least, 1 or more."""
    low, high = sorted((one.quantity.figure, other.quantity.figure), key=lambda figure: figure.low)
    return max(1.0, high.low / low.high)


def _may_be_vague(one: Count, other: Count) -> bool:
    """Return whether numbers told but roughly, hundreds and thousands, are plainly of one thing."""
    return _tell_one_event(one, other) or _are_beside(one, other)


def _are_beside(one: Count, other: Count) -> bool:
    """Return whether two numbers stand in one article, a sentence apart, or two where somebody gives each."""
    first, second = one.saying.clause, other.saying.clause
    farthest = 1 + (one.is_told_by_someone and other.is_told_by_someone)
    return first.article == second.article and abs(first.sentence - second.sentence) <= farthest


def _may_differ_within(one: Count, other: Count) -> bool:
    """Return whether one article gives both numbers as those of two speakers."""
    if _are_beside(one, other) and (one.is_given or other.is_given):
        return True
    if not one.is_attributed or not other.is_attributed:
        return False
    is_told = one.is_told_by_someone and other.is_told_by_someone
    return _are_beside(one, other) or is_told or are_opposed(one, other)


def _are_of_one_event(one: Count, other: Count) -> bool:
    """Return whether two numbers are told of one event, or of one place."""
    return _tell_one_event(one, other) or bool(one.saying.actors & other.saying.actors)


def _tell_one_event(one: Count, other: Count) -> bool:
    """Return whether the clauses of two numbers tell one event."""
    return not set(one.saying.clause.events).isdisjoint(other.saying.clause.events)


def _are_of_one_owner(one: Count, other: Count) -> bool:
    """Return whether two amounts may be of one body's or person's affair; in one article, told by two."""
    first, second = one.saying, other.saying
    if first.clause.article == second.clause.article:
        return not (_is_of_company_itself(one) or _is_of_company_itself(other))
    shared = first.clause.actor_ids & second.clause.actor_ids
    if one.unit.isupper():  # a currency
        shared -= one.places | other.places
    is_of_time = one.rate not in _OF_A_PART
    return bool(shared) or is_of_time or _tell_one_event(one, other)


def _is_of_company_itself(one: Count) -> bool:
    """Return whether one gives an amount who is but called "the company", as whoever gives the other may be."""
    return not one.is_given and bool(_COMPANY.match(one.saying.who))


def are_opposed(one: Count, other: Count) -> bool:
    """Return whether one number is an authority's, the other that of those whom it befell."""
    return bool(one.camp and other.camp) and one.camp != other.camp


def _are_of_one_toll(one: Count, other: Count) -> bool:
    """Return whether two tolls are of one happening: told in one event, or a sentence apart."""
    first, second = one.saying.clause, other.saying.clause
    if first.article == second.article:
        return _are_beside(one, other)
    return are_opposed(one, other) and _tell_one_event(one, other)


def agree(one: Count, other: Count) -> bool:
    """Return whether two may be tellings of one number: bounds, rounding and conversion taken in."""
    if one.low <= other.high and other.low <= one.high:
        return True
    is_converted = bool(one.unit) and max(one.low, other.low) <= _CONVERTED * min(one.high, other.high)
    return is_converted or values_agree(one.quantity.figure, other.quantity.figure)


def _are_of_others(one: Count, other: Count) -> bool:
    """Return whether two counts are of two places, of what two actors did, or one of a kind of the other's."""
    if one.places and other.places and not one.places & other.places:
        return True
    if one.agents and other.agents and not one.agents & other.agents:
        return True
    if one.unit and one.bodies - other.agents and other.bodies - one.agents:
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
