"""Dates in the words a card shows: precise only as far as they were told."""

from __future__ import annotations

from datetime import date

from timeline_app.domain.dates import Precision, Span, WallTime

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_UNDATED_WORDS = "undated"


def describe(span: Span) -> str:
    """Return a span as a card says it: "Mon 1 Nov 2021", "Sep 2021", "c. 15 Sep 2021", "since 2 Nov 2021"."""
    if not span.is_dated:
        return _UNDATED_WORDS
    words = _describe_range(span) if span.is_open or _is_range(span) else _describe_unit(span)
    if span.approximate:
        words = f"c. {words}"
    return f"{words}?" if span.uncertain else words


def _is_range(span: Span) -> bool:
    return span.precision in (Precision.INTERVAL, Precision.WEEK)


def _describe_range(span: Span) -> str:
    if span.first is None:
        assert span.last is not None
        return f"until {_describe_moment(span.last, span.precision)}"
    if span.last is None:
        return f"since {_describe_moment(span.first, span.precision)}"
    first, last = span.first.day, span.last.day
    if first == last:
        return f"{_describe_day(first)}, {_clock(span.first)}–{_clock(span.last)}"
    if first.year == last.year and first.month == last.month:
        return f"{first.day}–{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {last.day} {_MONTHS[last.month - 1]} {last.year}"
    return f"{_bare_day(first)} – {_bare_day(last)}"


def _describe_unit(span: Span) -> str:
    assert span.first is not None
    start = span.first.day
    month_year = f"{_MONTHS[start.month - 1]} {start.year}"
    words = {
        Precision.TIME: f"{_describe_day(start)}, {_clock(span.first)}",
        Precision.MONTH: month_year,
        Precision.QUARTER: f"Q{(start.month - 1) // 3 + 1} {start.year}",
        Precision.SEASON: f"{_SEASONS.get(start.month, month_year)} {start.year}",
        Precision.YEAR: str(start.year),
        Precision.DECADE: f"{start.year}s",
    }
    if span.approximate and span.precision is Precision.DAY:
        return _bare_day(start)
    return words.get(span.precision, _describe_day(start))


def _describe_moment(moment: WallTime, precision: Precision) -> str:
    if precision is Precision.TIME:
        return f"{_bare_day(moment.day)}, {_clock(moment)}"
    return _bare_day(moment.day)


def _describe_day(value: date) -> str:
    return f"{_WEEKDAYS[value.weekday()]} {_bare_day(value)}"


def _bare_day(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def _clock(moment: WallTime) -> str:
    hour, rest = divmod(moment.second, 3600)
    return f"{hour:02}:{rest // 60:02}"
