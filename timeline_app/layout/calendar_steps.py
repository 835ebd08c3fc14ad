"""The steps that an axis is divided by: calendar-true boundaries from minutes to centuries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum

from timeline_app.domain.dates import SECONDS_PER_DAY

_LAST_ORDINAL = date.max.toordinal()
END_OF_TIME_S = _LAST_ORDINAL * SECONDS_PER_DAY
_LAST_MONTH = 12


class Unit(StrEnum):
    """What a step counts."""

    SECOND = "second"
    MONTH_DAY = "month_day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Step:
    """One way to divide the axis."""

    name: str
    unit: Unit
    count: int
    """Seconds, days of the month, months, or years."""
    nominal_s: float
    """Its usual length; the shortest for days of the month."""


DAY = Step("day", Unit.SECOND, SECONDS_PER_DAY, SECONDS_PER_DAY)
MONTH = Step("month", Unit.MONTH, 1, 30 * SECONDS_PER_DAY)
_YEAR_S = 365.2425 * SECONDS_PER_DAY


def _seconds(name: str, count: int) -> Step:
    return Step(name, Unit.SECOND, count, count)


def years(count: int) -> Step:
    """Return the step of so many years."""
    return Step("year", Unit.YEAR, count, count * _YEAR_S)


STEPS = (
    _seconds("minute", 60),
    _seconds("minute", 300),
    _seconds("minute", 900),
    _seconds("hour", 3600),
    _seconds("hour", 3 * 3600),
    _seconds("hour", 6 * 3600),
    _seconds("hour", 12 * 3600),
    DAY,
    Step("day", Unit.MONTH_DAY, 7, 7 * SECONDS_PER_DAY),
    Step("day", Unit.MONTH_DAY, 14, 14 * SECONDS_PER_DAY),
    MONTH,
    Step("month", Unit.MONTH, 3, 91 * SECONDS_PER_DAY),
    years(1),
    years(2),
    years(5),
    years(10),
    years(20),
    years(50),
    years(100),
    years(200),
    years(500),
    years(1000),
)
"""From fine to coarse."""


def boundaries(step: Step, start_s: float, end_s: float) -> Iterator[int]:
    """Yield the boundaries of `step` in `[start_s, end_s)`, in seconds since 0001-01-01, increasing."""
    start_s, end_s = max(0.0, start_s), min(float(END_OF_TIME_S), end_s)
    walk = {
        Unit.SECOND: _second_boundaries,
        Unit.MONTH_DAY: _month_day_boundaries,
        Unit.MONTH: _month_boundaries,
        Unit.YEAR: _year_boundaries,
    }[step.unit]
    for at in walk(step, start_s):
        if at >= end_s:
            return
        if at >= start_s:
            yield at


def floor(step: Step, time_s: float) -> int:
    """Return the last boundary at or before `time_s`; 0 before the first."""
    if step.unit is Unit.SECOND:
        return int(max(0.0, time_s) // step.count * step.count)
    last = 0
    for at in boundaries(step, time_s - 1.1 * step.nominal_s - SECONDS_PER_DAY * 4, time_s + 1):
        last = at
    return last


def day_of(time_s: float) -> date:
    """Return the calendar day of a moment, held within the years 1 to 9999."""
    return date.fromordinal(min(max(1, int(time_s // SECONDS_PER_DAY) + 1), _LAST_ORDINAL))


def seconds_of(day: date) -> int:
    """Return the first second of a day."""
    return (day.toordinal() - 1) * SECONDS_PER_DAY


def _second_boundaries(step: Step, start_s: float) -> Iterator[int]:
    at = int(start_s // step.count) * step.count
    while True:
        yield at
        at += step.count


def _month_day_boundaries(step: Step, start_s: float) -> Iterator[int]:
    for month in _month_boundaries(MONTH, start_s):
        for number in range(28 // step.count):
            yield month + number * step.count * SECONDS_PER_DAY


def _month_boundaries(step: Step, start_s: float) -> Iterator[int]:
    first = day_of(start_s)
    index = (first.year * _LAST_MONTH + first.month - 1) // step.count * step.count
    while index // _LAST_MONTH <= MAXYEAR:
        yield seconds_of(date(index // _LAST_MONTH, index % _LAST_MONTH + 1, 1))
        index += step.count
    yield END_OF_TIME_S


def _year_boundaries(step: Step, start_s: float) -> Iterator[int]:
    year = day_of(start_s).year // step.count * step.count
    while year <= MAXYEAR:
        yield seconds_of(date(max(1, year), 1, 1))
        year += step.count
    yield END_OF_TIME_S
