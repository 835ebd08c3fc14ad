"""EDTF level 1 (ISO 8601-2:2019, Annex A) in and out.

Covered: calendar dates of any precision, times, `~ ? %`, seasons 21 to 24 (and quarters
33 to 36 of level 2, which news needs), decades `199X`, intervals with open ends.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date

from timeline_app.domain.dates import LAST_SECOND_OF_DAY, UNDATED, Precision, Span, WallTime, day, days, month, year

_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_SEASON_OF_MONTH = {first: code for code, (first, _) in _SEASON_MONTHS.items()}
_QUARTER_CODES = {33: 1, 34: 4, 35: 7, 36: 10}
_LAST_MONTH = 12
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?\Z")
_TIME = re.compile(r"(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?\Z")
_QUALIFIER = re.compile(r"[~?%]")


def parse_edtf(text: str) -> Span:
    """Read an EDTF string into a span; the empty string is undated.

    Raises ValueError, naming the text, where it is no EDTF of the levels covered.
    """
    text = text.strip()
    if not text:
        return UNDATED
    try:
        return _parse_interval(text) if "/" in text else _parse_single(text)
    except (ValueError, KeyError) as error:
        message = f"“{text}” is not a date in EDTF, such as 2021-11-01, 2021-09 or 2021-11-01/2021-11-03"
        raise ValueError(message) from error


def format_edtf(span: Span) -> str:
    """Write a span as EDTF; the empty string where undated."""
    if not span.is_dated:
        return ""
    qualifier = {(True, True): "%", (True, False): "~", (False, True): "?"}.get((span.approximate, span.uncertain), "")
    if span.precision in (Precision.INTERVAL, Precision.WEEK) or span.is_open:
        return "/".join(_format_end(bound) + (qualifier if bound else "") for bound in (span.first, span.last))
    return _format_unit(span) + qualifier


def _parse_interval(text: str) -> Span:
    left, right = (part.strip() for part in text.split("/"))
    first = UNDATED if left in ("", "..") else _parse_single(left)
    last = UNDATED if right in ("", "..") else _parse_single(right)
    if first.first and last.last and first.first > last.last:
        raise ValueError(text)
    return Span(
        first.first,
        last.last,
        Precision.INTERVAL,
        approximate=first.approximate or last.approximate,
        uncertain=first.uncertain or last.uncertain,
    )


def _parse_single(text: str) -> Span:
    marks = set(_QUALIFIER.findall(text))
    bare = _QUALIFIER.sub("", text)
    day_part, _, time_part = bare.partition("T")
    span = _parse_time(day_part, time_part) if time_part else _parse_date(day_part)
    return replace(span, approximate=bool(marks & {"~", "%"}), uncertain=bool(marks & {"?", "%"}))


def _parse_date(text: str) -> Span:
    if re.fullmatch(r"\d{3}X", text):
        start = int(text[:3]) * 10
        return days(date(start, 1, 1), date(start + 9, 12, 31), Precision.DECADE)
    match = _DATE.match(text)
    if not match:
        raise ValueError(text)
    number = int(match["year"])
    if match["day"]:
        return day(date(number, int(match["month"]), int(match["day"])))
    if not match["month"]:
        return year(number)
    code = int(match["month"])
    if code in _SEASON_MONTHS:
        return _months(number, *_SEASON_MONTHS[code], Precision.SEASON)
    if code in _QUARTER_CODES:
        return _months(number, _QUARTER_CODES[code], _QUARTER_CODES[code] + 2, Precision.QUARTER)
    if not 1 <= code <= _LAST_MONTH:
        raise ValueError(text)
    return month(number, code)


def _months(number: int, first: int, last: int, precision: Precision) -> Span:
    end_year = number + (last < first)
    return days(date(number, first, 1), date(end_year, last, calendar.monthrange(end_year, last)[1]), precision)


def _parse_time(day_part: str, time_part: str) -> Span:
    match = _TIME.match(time_part)
    if not match:
        raise ValueError(time_part)
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    start = WallTime(date.fromisoformat(day_part), hour * 3600 + minute * 60 + second, match["zone"] or "")
    length = 3600 if match["minute"] is None else 60 if match["second"] is None else 1
    if start.second + length > LAST_SECOND_OF_DAY + 1:
        raise ValueError(time_part)
    return Span(start, replace(start, second=start.second + length - 1), Precision.TIME)


def _format_end(bound: WallTime | None) -> str:
    if bound is None:
        return ".."
    if bound.second in (0, LAST_SECOND_OF_DAY):
        return bound.day.isoformat()
    return bound.iso()


def _format_unit(span: Span) -> str:
    if span.precision is Precision.TIME:
        return _format_time(span)
    start = span.first
    assert start is not None
    number = f"{start.day.year:04}"
    month_number = start.day.month
    written = {
        Precision.MONTH: f"{number}-{month_number:02}",
        Precision.QUARTER: f"{number}-{33 + (month_number - 1) // 3}",
        Precision.SEASON: f"{number}-{_SEASON_OF_MONTH.get(month_number, '')}",
        Precision.YEAR: number,
        Precision.DECADE: f"{number[:3]}X",
    }
    return written.get(span.precision, start.day.isoformat())


def _format_time(span: Span) -> str:
    assert span.first is not None
    assert span.last is not None
    length = span.last.ordinal_s - span.first.ordinal_s + 1
    clock = span.first.iso()
    zone = span.first.zone
    stem = clock[: len(clock) - len(zone)]
    keep = {3600: 13, 60: 16}.get(length, 19)
    return stem[:keep] + zone
