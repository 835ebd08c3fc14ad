"""From a calendar period and the words around it ("late", "morning", "about") to a span."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from timeline_app.domain.calendar_periods import Period, Unit
from timeline_app.domain.chained_steps import Landing
from timeline_app.domain.dates import LAST_SECOND_OF_DAY, Precision, Span, WallTime, day, days

_PARTS_OF_DAY = {"TMO": (5, 12), "TMI": (11, 14), "TAF": (12, 18), "TEV": (17, 24), "TNI": (18, 24), "TDT": (6, 18)}
"""From and to which hour; wide, since speakers differ."""
_ACROSS_MIDNIGHT = "~"
_NIGHT = (18, 6)
"""From and to which hour "overnight" reaches, the second on the next day."""
_CLOCK = re.compile(r"T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d:\d\d)?\Z")
_MIDNIGHT_HOUR = 24
_NOMINAL_DAYS = {"START": 5, "MID": 15, "END": 25}
"""Day of the month that "early", "mid-" and "late" stand for."""
_PART_MONTHS = {"START": (1, 3), "MID": (6, 8), "END": (10, 12)}
"""Months of the year that "early", "mid" and "late" stand for."""
_PART_YEARS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
"""Years of the decade, likewise."""
_PART_CENTURIES = {"START": (0, 33), "MID": (34, 66), "END": (67, 99)}
"""Years of the century, likewise."""
_PART_DAYS = {"START": (0, 1), "MID": (2, 3), "END": (4, 6)}
"""Days of the week, likewise."""


def landing_span(landing: Landing, mod: str, words: str) -> Span:
    """Return the span of a landing, narrowed or widened by its TIMEX3 mod."""
    span = _beside(_timed(landing), landing, mod) if landing.time else _part(landing.period, mod)
    approximate = span.approximate or mod == "APPROX" or landing.rough
    return replace(span, approximate=approximate, words=words)


def _beside(span: Span, landing: Landing, mod: str) -> Span:
    """Return what "before dawn" and "after 2 p.m." leave of the day, a time itself where it is neither."""
    if span.first is None or span.last is None or mod not in ("BEFORE", "AFTER"):
        return span
    if mod == "AFTER":
        return replace(span, last=WallTime(span.first.day, LAST_SECOND_OF_DAY, span.last.zone), precision=Precision.DAY)
    part = _PARTS_OF_DAY.get(landing.time)
    last = replace(span.first, second=(part[0] + 1) * 3600 - 1) if part else span.first
    return replace(span, first=WallTime(span.first.day, 0, span.first.zone), last=last, precision=Precision.DAY)


def _timed(landing: Landing) -> Span:
    """Make a clock time a span of precision time; a part of day stays a day, with narrower bounds."""
    at = landing.period.first
    if landing.time.endswith(_ACROSS_MIDNIGHT):
        evening, morning = _NIGHT
        return Span(
            WallTime(at, evening * 3600), WallTime(at + timedelta(days=1), morning * 3600 - 1), Precision.INTERVAL
        )
    part = _PARTS_OF_DAY.get(landing.time)
    if part:
        first, last = (hour * 3600 for hour in part)
        return Span(WallTime(at, first), WallTime(at, last - 1), Precision.DAY)
    match = _CLOCK.match(landing.time)
    if not match:
        return landing.period.span
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    zone = match["zone"] or ""
    if hour >= _MIDNIGHT_HOUR:
        end = WallTime(at, LAST_SECOND_OF_DAY, zone)
        return Span(end, end, Precision.TIME)
    length = 1 if match["second"] else 60 if match["minute"] else 3600
    start = hour * 3600 + minute * 60 + second
    return Span(WallTime(at, start, zone), WallTime(at, start + length - 1, zone), Precision.TIME)


def _part(period: Period, mod: str) -> Span:
    if mod not in _NOMINAL_DAYS:
        return period.span
    first = period.first
    if period.unit is Unit.MONTH:
        return day(first.replace(day=_NOMINAL_DAYS[mod]), approximate=True)
    if period.unit is Unit.YEAR:
        start, end = _PART_MONTHS[mod]
        return _between(Period(Unit.MONTH, first.replace(month=start)), Period(Unit.MONTH, first.replace(month=end)))
    if period.unit in (Unit.DECADE, Unit.CENTURY):
        parts = _PART_YEARS if period.unit is Unit.DECADE else _PART_CENTURIES
        years = [Period(Unit.YEAR, first).shifted(offset) for offset in parts[mod]]
        return _between(years[0], years[1])
    if period.unit is Unit.WEEK:
        start_day, end_day = (first + timedelta(days=offset) for offset in _PART_DAYS[mod])
        return days(start_day, end_day, Precision.INTERVAL)
    return _third(period, mod)


def _third(period: Period, mod: str) -> Span:
    """Return a third of a quarter, half or season; a day can't be divided so."""
    if period.unit is Unit.DAY:
        return period.span
    length = (period.last - period.first).days + 1
    index = list(_NOMINAL_DAYS).index(mod)
    start = period.first + timedelta(days=length * index // 3)
    end = period.first + timedelta(days=length * (index + 1) // 3 - 1)
    return days(start, end, Precision.INTERVAL)


def _between(first: Period, last: Period) -> Span:
    return days(first.first, last.last, Precision.INTERVAL)
