"""When clauses tell that something happened: day and time of day as one stretch of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.anchoring import resolve_timexes
from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.mention import Extraction
from timeline_app.domain.timex import ResolvedTimex, Timex, TimexType
from timeline_app.reconcile.claims.clock import HALF_DAY, MINUTES_PER_HOUR, ClockTime, find_clock_times
from timeline_app.reconcile.claims.sayings import Saying

_DAY = 2 * HALF_DAY
_PARTS = (
    (re.compile(r"\bearly (?:on|\w+day)\b"), 0, 9),
    (re.compile(r"\blate (?:on|\w+day)\b"), 17, 28),
    (re.compile(r"\b(?:early hours|small hours|first minutes|after midnight)\b"), 0, 6),
    (re.compile(r"\b(?:before (?:dawn|sunrise|daybreak|first light))\b"), 0, 7),
    (re.compile(r"\b(?:at dawn|daybreak|sunrise|first light)\b"), 4, 9),
    (re.compile(r"\b(?:late (?:in the|that) morning|late morning)\b"), 9, 13),
    (re.compile(r"\bmorning\b"), 4, 12),
    (re.compile(r"\b(?:noon|midday|lunch\w*)\b"), 11, 14),
    (re.compile(r"\bafternoon\b"), 12, 19),
    (re.compile(r"\b(?:sunset|dusk|nightfall)\b"), 16, 23),
    (re.compile(r"\bevening\b"), 16, 23),
    (re.compile(r"\bovernight\b"), -7, 31),
    (re.compile(r"\b(?:night|midnight)\b"), 17, 31),
)
"""Part of the day, and the hours from midnight that it may mean; the latest first where two are told."""
_ANY_PART = re.compile(
    r"early |late |small hours|first minutes|night|dawn|sun(?:rise|set)|daybreak|first light|morning|noon|midday|lunch"
    r"|dusk|evening"
)
"""Letters without which no part of the day is told."""
_NAMES_DAY = re.compile(
    r"day\b(?! (?:after|before|later|earlier))"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\b (?=[A-Z])|[A-Z][a-z]+ \d|today|yesterday|tomorrow|ago|\d{4}"
)
"""What a time of day has beside it where the day is told too."""
_FROM_ANOTHER = re.compile(r"\b(?:after|before|later|earlier|following|next)\b")
"""Counted from another happening's date, which may not be the one meant."""
_AND = re.compile(r"\band\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_BOUND = re.compile(
    r"\b(?:by|as of|until|till|(?<!shortly )(?<!just )(?<!little )(?<!right )before|since|every|each"
    r"|no later than|not before)\W+(?:\w+day |about |around |the |early |late )*$"
)
_ABOUT = re.compile(
    r"\b(?:about|around|some|shortly (?:before|after)|just (?:before|after)|nearly|towards?"
    r"|a little (?:before|past|after))\W*$"
)
_DAWN = 4 * MINUTES_PER_HOUR
"""When a day begins of which no hour is told: what was before is the night of the day before."""
_SURE_MINUTES = 20
"""Minutes by which a time told to the minute may be off."""
_FEWEST_MINUTES = 10
"""Minutes between two clock times of one event from which they are no rounding."""
_MOST_MINUTES = 90
"""As _FEWEST_MINUTES, up to which they are of one step of it."""
_ABOUT_MINUTES = 45
_WHOLE_HOUR_MINUTES = 59


@dataclass(frozen=True, slots=True)
class Moment:
    """When a clause tells that something happened."""

    saying: Saying
    at: int
    """Index of the clause."""
    place: int
    """Where in the clause it tells when."""
    words: str
    first: int
    last: int
    """Minutes; since 0001-01-01 where the day is known, else since midnight."""
    has_day: bool
    day: int
    """Ordinal of the day told, 0 where it is unknown."""
    is_whole_day: bool
    """Whether no hour or part of the day is told."""
    clock: ClockTime | None
    margin: int
    """By how many minutes a clock time may be off."""

    def is_apart_by_minutes(self, other: Moment) -> bool:
        """Return whether clocks tell the two to the minute, and other minutes; whole half hours may be of two zones."""
        if not self.clock or not other.clock or max(self.margin, other.margin) > _SURE_MINUTES:
            return False
        minutes = self.clock.minutes_from(other.clock)
        return _FEWEST_MINUTES <= minutes <= _MOST_MINUTES and minutes % (MINUTES_PER_HOUR // 2) != 0

    def is_apart_from(self, other: Moment) -> bool:
        """Return whether the two can't be of one moment."""
        if self.has_day and other.has_day and (self.is_whole_day or other.is_whole_day) and self.day == other.day:
            return False
        if self.has_day and other.has_day and not self._is_within_hours(other):
            return self.clock is not None or other.clock is not None or not self._names_same_day(other)
        if self.clock and other.clock:
            return self.clock.minutes_from(other.clock) > max(self.margin, other.margin)
        if self.has_day and other.has_day:
            return self.first > other.last or other.first > self.last
        return False

    def _names_same_day(self, other: Moment) -> bool:
        """Return whether both are told by one weekday: two days of that name come of a missing publication date."""
        days = [set(_WEEKDAY.findall(each.words.lower())) for each in (self, other)]
        return bool(days[0] & days[1])

    def days_from(self, other: Moment) -> float:
        """Return how many days apart two moments are; 0 where the day of either is unknown."""
        if not self.has_day or not other.has_day:
            return 0.0
        return max(0, self.first - other.last, other.first - self.last) / _DAY

    def _is_within_hours(self, other: Moment) -> bool:
        return self.first <= other.last and other.first <= self.last


def read_moments(
    sayings: Sequence[Saying], extractions: Sequence[Extraction], published: Mapping[str, Span]
) -> Iterator[Moment]:
    """Yield the moment of each clause that tells one; `published` by article key."""
    resolved = {one.article: resolve_timexes(one.timexes, published.get(one.article, UNDATED)) for one in extractions}
    for at, saying in enumerate(sayings):
        moment = _read(at, saying, resolved.get(saying.clause.article, ()))
        if moment is not None:
            yield moment


def _read(at: int, saying: Saying, resolved: Sequence[ResolvedTimex]) -> Moment | None:
    clause = saying.clause
    heard = saying.frame_span
    dated = [
        one
        for one in resolved
        if clause.start <= one.timex.start < clause.end
        and not heard[0] <= one.timex.start - clause.start < heard[1]
        and one.timex.type in (TimexType.DATE, TimexType.TIME)
        and not _FROM_ANOTHER.search(one.timex.text)
    ]
    dated, today = _parted(dated)
    if (
        dated
        and today
        and _AND.search(clause.text, dated[0].timex.end - clause.start, today[0].timex.start - clause.start)
    ):
        return None
    clocks = [
        one
        for one in find_clock_times(clause.text)
        if not heard[0] <= one.start < heard[1] and not _BOUND.search(clause.text[: one.start])
    ]
    dated = [one for one in dated if _NAMES_DAY.search(one.timex.text) or not _touches(one, clause.start, clocks)]
    days = {one.span.first.day.toordinal() for one in dated if _is_day(one.span) and one.span.first}
    is_wide = any(one.span.is_dated and not _is_day(one.span) for one in dated)
    if len(days) > 1 and len(clocks) == 1:
        near = min(
            (one for one in dated if _is_day(one.span)),
            key=lambda one: abs(one.timex.start - clause.start - clocks[0].start),
        )
        dated, days = [near], {near.span.first.day.toordinal()} if near.span.first else set()
    if len(days) > 1 or len(clocks) > 1 or (not days and not clocks) or (is_wide and not days):
        return None
    day = days.pop() if days else None
    if day is not None and any(_BOUND.search(clause.text[: one.timex.start - clause.start]) for one in dated):
        return None
    return _moment(at, saying, day, clocks[0] if clocks else None, [one.timex for one in dated])


def _parted(dated: Sequence[ResolvedTimex]) -> tuple[list[ResolvedTimex], list[ResolvedTimex]]:
    """Return expressions without "today", which mostly tells when somebody spoke, and with it."""
    today = [one for one in dated if one.timex.text.lower() == "today"]
    return [one for one in dated if one not in today], today


def _touches(one: ResolvedTimex, start: int, clocks: Sequence[ClockTime]) -> bool:
    first, last = one.timex.start - start, one.timex.end - start
    return any(first < clock.end and clock.start < last for clock in clocks)


def _is_day(span: Span) -> bool:
    return (
        span.first is not None
        and span.last is not None
        and not span.approximate
        and (span.last.day - span.first.day).days <= 1
        and (span.last.ordinal_s - span.first.ordinal_s) <= 36 * 3600
    )


def _moment(at: int, saying: Saying, day: int | None, clock: ClockTime | None, dated: Sequence[Timex]) -> Moment:
    text, base = saying.clause.text, (day or 0) * _DAY
    words = [one.text for one in dated]
    places = [one.start - saying.clause.start for one in dated] + ([clock.start] if clock else [])
    margin = _margin(text, clock) if clock else 0
    parts = _PARTS if _ANY_PART.search(text) else ()
    part = next(((low, high) for pattern, low, high in parts if pattern.search(text)), None)
    first, last = _DAWN, _DAY - 1
    if clock is not None:
        first, last = _around(clock, margin)
        told = saying.clause.quote[clock.start : clock.end]
        words = words if any(told in one for one in words) else [*(one for one in words if one not in told), told]
    elif part is not None:
        first, last = part[0] * MINUTES_PER_HOUR, part[1] * MINUTES_PER_HOUR - 1
    return Moment(
        saying=saying,
        at=at,
        place=min(places),
        words=" ".join(words),
        first=base + first,
        last=base + last,
        has_day=day is not None,
        day=day or 0,
        is_whole_day=clock is None and part is None,
        clock=clock,
        margin=margin,
    )


def _margin(text: str, clock: ClockTime) -> int:
    """Return by how many minutes a time may be off: whole hours are rounder than others."""
    is_about = bool(_ABOUT.search(text[: clock.start]))
    is_whole = clock.minute % MINUTES_PER_HOUR == 0
    if is_about and is_whole:
        return _WHOLE_HOUR_MINUTES
    return _ABOUT_MINUTES if is_about or is_whole else _SURE_MINUTES


def _around(clock: ClockTime, margin: int) -> tuple[int, int]:
    """Return the first and last minute that a time may mean; midnight begins a day or ends it."""
    first, last = clock.minute - margin, clock.minute + margin
    if not clock.is_half_known:
        return min(first, first % HALF_DAY), max(last, last + HALF_DAY)
    return (first, last + _DAY) if clock.minute == 0 else (first, last)
