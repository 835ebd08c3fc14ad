"""Dates as header lines write them; strict, and only for header positions.

`19.07.2016`, `Thursday, May 2, 2013`, `3rd May 2013`, `2013-05-02T13:32Z`, `05/02/2013`.
What stands in an article's own sentences is not read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from timeline_app.domain.dates import UNDATED, Span, day, month
from timeline_app.ingest.lexicon import load_lexicon

_CENTURY_PIVOT = 70
"""A two-digit year from here on is of the 20th century, as POSIX has it."""
_MONTHS_IN_YEAR = 12
_DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """One date of a header: `text[start:end]` and what it may mean."""

    start: int
    end: int
    words: str
    readings: tuple[date, ...]
    """One, or two where it may be read either way round; none where the year is missing."""
    month_only: bool = False
    """The readings stand for their whole month."""

    def resolve(self, *, month_first: bool | None) -> Span:
        """Return the day meant; undated where two readings are left and nothing decides.

        `month_first` says how the outlet writes its dates, None where that is not known.
        Readings are kept in the order day first, month first.
        """
        if not self.readings:
            return UNDATED
        if len(self.readings) > 1 and month_first is None:
            return UNDATED
        chosen = self.readings[-1] if month_first else self.readings[0]
        span = month(chosen.year, chosen.month) if self.month_only else day(chosen)
        return span.with_words(self.words)


def _words() -> tuple[dict[str, int], dict[str, int]]:
    lexicon = load_lexicon("en", "headers.toml")
    months = {name: number + 1 for number, names in enumerate(lexicon["months"]) for name in names}
    weekdays = {name: number for number, names in enumerate(lexicon["weekdays"]) for name in names}
    return months, weekdays


_MONTHS, _WEEKDAYS = _words()
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:(?P<weekday>" + "|".join(sorted(_WEEKDAYS, key=len, reverse=True)) + r")\b\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_FORMS = tuple(
    re.compile(_WEEKDAY + form, re.IGNORECASE)
    for form in (
        r"(?P<year>(?:19|20)\d\d)(?P<sep>[-./])(?P<month_number>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s*{_DAY},?[\s-]+{_YEAR}",
        r"(?P<first>\d{1,2})(?P<sep>[-./])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d\d)(?!\d)",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}(?![\d:.])",
        rf"{_DAY}\s+{_MONTH}",
    )
)


def match_date(text: str, position: int) -> HeaderDate | None:
    """Return the date that starts at `position`, None where there is none."""
    for form in _FORMS:
        match = form.match(text, position)
        if match:
            found = _read(match)
            if found:
                return found
    return None


def _read(match: re.Match[str]) -> HeaderDate | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    if "month" in parts:
        parts["month_number"] = str(_MONTHS[parts["month"].lower()])
    place = (match.start(), match.end(), match.group())
    if "year" not in parts:
        return HeaderDate(*place, ())
    if "first" in parts:
        readings = _both_ways(parts)
        return HeaderDate(*place, readings) if readings else None
    made = _make_date(_full_year(parts["year"]), int(parts["month_number"]), int(parts.get("day", "1")))
    return HeaderDate(*place, (made,), month_only="day" not in parts) if made else None


def _both_ways(parts: dict[str, str]) -> tuple[date, ...]:
    """Return the day-first and the month-first reading, without what no calendar or weekday allows."""
    first, second, year = int(parts["first"]), int(parts["second"]), _full_year(parts["year"])
    readings = [_make_date(year, second, first)]
    if parts["sep"] != ".":  # dots are written day first everywhere
        readings.append(_make_date(year, first, second))
    weekday = _WEEKDAYS.get(parts.get("weekday", "").lower())
    kept = [found for found in readings if found and (weekday is None or found.weekday() == weekday)]
    return tuple(dict.fromkeys(kept))


def _full_year(digits: str) -> int:
    number = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 (a year of two digits)
        return number
    return number + (1900 if number >= _CENTURY_PIVOT else 2000)


def _make_date(year: int, month_number: int, day_number: int) -> date | None:
    try:
        return date(year, month_number, day_number)
    except ValueError:
        return None
