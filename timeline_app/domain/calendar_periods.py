"""Calendar periods: days, weeks, weekends, months, quarters, halves, seasons, years, decades, centuries.

News counts in these ("last week", "the third quarter", "two summers ago").  A period knows
its bounds, its TIMEX3 value, and its neighbours.  Weeks are ISO 8601 weeks, Monday first.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from timeline_app.domain.dates import Precision, Span, days

_MONTHS_PER_YEAR = 12
_SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODES = {first: code for code, first in _SEASON_FIRST_MONTH.items()}


class Unit(StrEnum):
    """Kinds of calendar period; the values are the letters of the anchoring notation."""

    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    SEASON = "S"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"


_MONTHS_LONG = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_DAYS_APART = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_PRECISIONS = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.SEASON: Precision.SEASON,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
}


@dataclass(frozen=True, slots=True)
class Period:
    """One calendar period, such as the week of 1 November 2021."""

    unit: Unit
    first: date

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        if self.unit is Unit.DAY:
            return self.first
        if self.unit in _DAYS_APART:
            return self.first + timedelta(days=1 if self.unit is Unit.WEEKEND else 6)
        return _months_after(self.first, _MONTHS_LONG[self.unit]) - timedelta(days=1)

    @property
    def span(self) -> Span:
        """The period as a span with its own precision."""
        return days(self.first, self.last, _PRECISIONS.get(self.unit, Precision.INTERVAL))

    @property
    def value(self) -> str:
        """The TIMEX3 value: 2021-11-01, 2021-W44, 2021-W44-WE, 2021-11, 2021-Q4, 2021-SU, 2021, 202X, 20XX."""
        return _VALUES[self.unit](self.first)

    def shifted(self, count: int) -> Period:
        """Return the period `count` of its own kind later (earlier where negative).

        Raises OverflowError or ValueError beyond the years 1 to 9999.
        """
        if self.unit in _DAYS_APART:
            return Period(self.unit, self.first + timedelta(days=count * _DAYS_APART[self.unit]))
        step = _MONTHS_PER_YEAR if self.unit is Unit.SEASON else _MONTHS_LONG[self.unit]
        return Period(self.unit, _months_after(self.first, count * step))


def period_of(day: date, unit: Unit) -> Period:
    """Return the period of that kind which holds the day (a weekend: the one of its week)."""
    if unit is Unit.DAY:
        return Period(unit, day)
    if unit is Unit.WEEK:
        return Period(unit, day - timedelta(days=day.weekday()))
    if unit is Unit.WEEKEND:
        return Period(unit, day + timedelta(days=calendar.SATURDAY - day.weekday()))
    if unit is Unit.SEASON:
        return Period(unit, _months_after(day.replace(day=1), -(day.month % 3)))
    return Period(unit, _start_of_months(day, unit))


def day_shifted(day: date, count: int, unit: Unit) -> date:
    """Return the day that many units away: 31 March and one month back is 28 or 29 February."""
    if unit in _DAYS_APART:
        return day + timedelta(days=count * _DAYS_APART[unit])
    first = _months_after(day.replace(day=1), count * _MONTHS_LONG[unit])
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def season(year: int, code: str) -> Period:
    """Return a season; `code` is SP, SU, FA or WI, and a winter is named by its December."""
    return Period(Unit.SEASON, date(year, _SEASON_FIRST_MONTH[code], 1))


def _start_of_months(day: date, unit: Unit) -> date:
    if unit in (Unit.DECADE, Unit.CENTURY):
        size = _MONTHS_LONG[unit] // _MONTHS_PER_YEAR
        return date(max(1, day.year // size * size), 1, 1)
    size = _MONTHS_LONG[unit]
    return date(day.year, (day.month - 1) // size * size + 1, 1)


def _months_after(first: date, count: int) -> date:
    years, month = divmod(first.year * _MONTHS_PER_YEAR + first.month - 1 + count, _MONTHS_PER_YEAR)
    return date(years, month + 1, 1)


def _week_value(first: date) -> str:
    year, week, _ = first.isocalendar()
    return f"{year:04}-W{week:02}"


_VALUES: dict[Unit, Callable[[date], str]] = {
    Unit.DAY: lambda first: first.isoformat(),
    Unit.WEEK: _week_value,
    Unit.WEEKEND: lambda first: f"{_week_value(first)}-WE",
    Unit.MONTH: lambda first: f"{first.year:04}-{first.month:02}",
    Unit.QUARTER: lambda first: f"{first.year:04}-Q{(first.month + 2) // 3}",
    Unit.HALF: lambda first: f"{first.year:04}-H{(first.month + 5) // 6}",
    Unit.SEASON: lambda first: f"{first.year:04}-{_SEASON_CODES[first.month]}",
    Unit.YEAR: lambda first: f"{first.year:04}",
    Unit.DECADE: lambda first: f"{first.year // 10:03}X",
    Unit.CENTURY: lambda first: f"{first.year // 100:02}XX",
}
