"""Moving a date by steps of its own kind: a day by days, a month by months, never made finer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import MAXYEAR, date

from timeline_app.domain.calendar_periods import Unit, day_shifted, period_of
from timeline_app.domain.dates import SECONDS_PER_DAY, Precision, Span, WallTime
from timeline_app.layout.calendar_steps import DAY, STEPS, day_of, seconds_of
from timeline_app.layout.ticks import choose_step

_UNITS = {
    Precision.WEEK: Unit.WEEK,
    Precision.MONTH: Unit.MONTH,
    Precision.QUARTER: Unit.QUARTER,
    Precision.SEASON: Unit.SEASON,
    Precision.YEAR: Unit.YEAR,
    Precision.DECADE: Unit.DECADE,
}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.YEAR: 12, Unit.DECADE: 120}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


@dataclass(frozen=True, slots=True)
class DateStep:
    """By how much a date moves at once."""

    unit: Unit | None
    """A calendar unit; None for seconds."""
    seconds: int = 0

    def moved(self, span: Span, count: int) -> Span:
        """Return the span so many steps later, with its precision and its marks of doubt.

        Raises OverflowError or ValueError beyond the years 1 to 9999.
        """
        if self.unit is None:
            return _by_seconds(span, count * self.seconds)
        if self.unit in _DAYS:
            return _by_days(span, count * _DAYS[self.unit])
        return _by_months(span, count * _MONTHS[self.unit], self.unit)

    def count_to(self, span: Span, target_s: float) -> int:
        """Return by how many steps the span has to move so that it begins nearest to `target_s`."""
        start = _anchor(span)
        if self.unit is None:
            return round((target_s - start.ordinal_s) / self.seconds)
        if self.unit in _DAYS:
            return round((target_s - start.ordinal_s) / (_DAYS[self.unit] * SECONDS_PER_DAY))
        return round((_month_index(target_s) - _month_index(start.ordinal_s)) / _MONTHS[self.unit])


def step_of(span: Span, px_per_s: float) -> DateStep:
    """Return the step at which a date moves at this scale.

    A time moves by minutes or hours where the axis shows them, else by days; what was told
    as a month moves by months, and so on.
    """
    if span.precision is Precision.TIME:
        tick = choose_step(px_per_s)
        if STEPS.index(tick) < STEPS.index(DAY):
            return DateStep(None, min(tick.count, 3600))
    return DateStep(_UNITS.get(span.precision, Unit.DAY))


def span_at(time_s: float, px_per_s: float) -> Span:
    """Return the day, month or year at a moment, whichever the axis tells apart: for what had no date."""
    tick = choose_step(px_per_s)
    unit = {"month": Unit.MONTH, "year": Unit.YEAR}.get(tick.name, Unit.DAY)
    return period_of(day_of(time_s), unit).span


def _anchor(span: Span) -> WallTime:
    anchor = span.first or span.last
    assert anchor is not None
    return anchor


def _by_seconds(span: Span, seconds: int) -> Span:
    return replace(
        span,
        first=_later(span.first, seconds),
        last=_later(span.last, seconds),
    )


def _later(moment: WallTime | None, seconds: int) -> WallTime | None:
    if moment is None:
        return None
    return replace(WallTime.from_ordinal_s(moment.ordinal_s + seconds), zone=moment.zone)


def _by_days(span: Span, days: int) -> Span:
    return _by_seconds(span, days * SECONDS_PER_DAY)


def _by_months(span: Span, months: int, unit: Unit) -> Span:
    """Move a calendar unit onto the one so many months away; what is open moves its known end."""
    if span.is_open or span.first is None:
        return replace(span, first=_months_later(span.first, months), last=_months_later(span.last, months))
    moved = period_of(day_shifted(span.first.day, months, Unit.MONTH), unit).span
    return replace(span, first=moved.first, last=moved.last)


def _months_later(moment: WallTime | None, months: int) -> WallTime | None:
    return None if moment is None else replace(moment, day=day_shifted(moment.day, months, Unit.MONTH))


def _month_index(time_s: float) -> float:
    """Return a moment in months since the year 0, with the share of its month that has passed."""
    day = day_of(time_s)
    first = seconds_of(day.replace(day=1))
    following = day_shifted(day.replace(day=1), 1, Unit.MONTH) if (day.year, day.month) < (MAXYEAR, 12) else date.max
    share = (time_s - first) / max(1, seconds_of(following) - first)
    return day.year * 12 + day.month - 1 + share
