"""The steps of the anchoring notation, followed one after the other (see `domain.anchoring`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline_app.domain.calendar_periods import Period, Unit, day_shifted, period_of, season
from timeline_app.domain.dates import SECONDS_PER_DAY, Precision, Span, WallTime
from timeline_app.domain.recurring_dates import DIRECTIONS, choose_occurrence, read_recurrence

_LITERAL = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|W(?P<week>\d\d)(?P<weekend>-WE)?))?\Z"
    r"|(?P<decade>\d{3})X\Z|(?P<century>\d\d)XX\Z"
)
_OFFSET = re.compile(r"(?P<count>[+-]\d+)(?P<unit>WE|[DWMQHSYEC])(?:@(?P<kind>WE|[DWMQHSYECA]))?\Z")
_CLOCK_OFFSET = re.compile(r"(?P<count>[+-]\d+)T(?P<unit>[HMS])\Z")
_VALUELESS = re.compile(r"(?<=\d)(?:Z|[+-]\d\d:\d\d)\Z|~\Z")
"""What a time step tells beyond its TIMEX3 value: the zone, the night's reach into the next day."""
_HARDLY_BEGUN_DAYS = {Unit.WEEK: 1, Unit.MONTH: 2, Unit.QUARTER: 3, Unit.YEAR: 5}
"""So few days into a period "earlier this month" was written in the one before."""
_SECONDS = {"H": 3600, "M": 60, "S": 1}
_UNIT_OF_PRECISION = {
    Precision.TIME: Unit.DAY,
    Precision.DAY: Unit.DAY,
    Precision.WEEK: Unit.WEEK,
    Precision.MONTH: Unit.MONTH,
    Precision.QUARTER: Unit.QUARTER,
    Precision.SEASON: Unit.SEASON,
    Precision.YEAR: Unit.YEAR,
    Precision.DECADE: Unit.DECADE,
}
_UNKNOWN_VALUES = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.SEASON: "XXXX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXXX",
    Unit.CENTURY: "XXXX",
}


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the steps lead: a period, perhaps a part of its day."""

    period: Period
    time: str = ""
    """`TMO`, `T22:00` or empty."""
    told_weekday: int = 0
    """ISO weekday told beside the date, 0 where none."""
    rough: bool = False
    """Counted in hours from a day whose clock time is not known."""

    @property
    def value(self) -> str:
        """The TIMEX3 value; zones are left to the span."""
        return self.period.value + _VALUELESS.sub("", self.time)


def follow_steps(steps: list[str], anchor: Span, *, at_end: bool) -> Landing | None:
    """Follow the steps from the anchor's first (or last) day; None where they lead nowhere."""
    landing = _start(anchor, at_end=at_end)
    clock = anchor.first if anchor.precision is Precision.TIME else None
    try:
        for step in steps:
            landing = _follow(step, landing, clock)
            if landing is None:
                return None
    except (ValueError, OverflowError):
        return None
    return landing


def length_value(expression: str) -> str:
    """Return the TIMEX3 duration of a distance: P2M for +2M, PT30H for +30TH."""
    match = _OFFSET.match(expression)
    if match:
        return f"P{abs(int(match['count']))}{match['unit']}"
    match = _CLOCK_OFFSET.match(expression)
    return f"PT{abs(int(match['count']))}{match['unit']}" if match else ""


def told_unit(expression: str) -> Unit | None:
    """Return the kind of period that an expression tells, None for references, durations and sets."""
    unit: Unit | None = None
    for step in expression.split(" "):
        if step.startswith("XXXX") and step[-1] in "<>=~?":
            unit = read_recurrence(step.rstrip("<>=~?"))[1]
        elif step[:1].isdigit():
            unit = _literal_unit(step.split("|")[0])
        elif step[:1] in ("+", "-"):
            match = _OFFSET.match(step)
            unit = Unit.DAY if match is None else None if match["kind"] == "A" else Unit(match["kind"] or match["unit"])
    return unit


def _literal_unit(text: str) -> Unit | None:
    try:
        return _literal(text).unit
    except ValueError:
        return None


def unresolved_value(steps: list[str]) -> str:
    """Return the TIMEX3 value of steps whose anchor is not known: XXXX-11-01, XXXX-WXX-1TMO, XXXX-XX."""
    value, time = "XXXX-XX-XX", ""
    for step in steps:
        offset = _OFFSET.match(step)
        if step.startswith("XXXX"):
            pattern = step.rstrip("<>=~")
            value = pattern if "#" not in pattern and "-E" not in pattern else "XXXX-XX-XX"
        elif offset:
            kind = offset["kind"] or offset["unit"]
            value = "XXXX" if kind == "A" else _UNKNOWN_VALUES[Unit(kind)]
        elif step.startswith("T"):
            time = step
    return value + time


def _start(anchor: Span, *, at_end: bool) -> Landing | None:
    bound = anchor.last if at_end else anchor.first
    if bound is None:
        return None
    unit = Unit.DAY if anchor.is_open else _UNIT_OF_PRECISION.get(anchor.precision, Unit.DAY)
    # A coarse anchor is entered at one of its days, but `@A` still has to know its kind.
    return Landing(Period(unit, bound.day))


def _follow(step: str, at: Landing | None, clock: WallTime | None) -> Landing | None:
    if step[0].isdigit():
        return Landing(_literal(step))
    if at is None:
        return None
    if step.startswith("XXXX"):
        return _recurring(step, at.period.first)
    if step.startswith("T"):
        return replace(at, time=step) if at.period.unit is Unit.DAY else None
    if step.startswith("#"):
        return replace(at, told_weekday=int(step[1:]))
    return _offset(step, at, clock)


def _recurring(step: str, anchor: date) -> Landing | None:
    direction = next(mark for mark in DIRECTIONS if step.endswith(mark))
    found = choose_occurrence(step[: -len(direction)], direction, anchor)
    return Landing(found) if found else None


def _offset(step: str, at: Landing, clock: WallTime | None) -> Landing:
    match = _CLOCK_OFFSET.match(step)
    if match:
        return _clock_shifted(at, clock, int(match["count"]) * _SECONDS[match["unit"]])
    return _shifted(at, step)


def _shifted(at: Landing, step: str) -> Landing:
    match = _OFFSET.match(step)
    if not match:
        message = f"no step of the notation: {step}"
        raise ValueError(message)
    unit = Unit(match["unit"])
    kind = at.period.unit if match["kind"] == "A" else Unit(match["kind"] or unit)
    count = int(match["count"])
    if match["count"] == "-0":
        count = -1 if _has_hardly_begun(at.period.first, unit) else 0
    if kind is unit:
        return Landing(period_of(at.period.first, unit).shifted(count))
    moved = period_of(at.period.first, unit).shifted(count).first if unit is Unit.SEASON else at.period.first
    day = moved if unit is Unit.SEASON else day_shifted(moved, count, unit)
    return Landing(period_of(day, kind))


def _has_hardly_begun(day: date, unit: Unit) -> bool:
    return (day - period_of(day, unit).first).days < _HARDLY_BEGUN_DAYS.get(unit, 0)


def _clock_shifted(at: Landing, clock: WallTime | None, seconds: int) -> Landing:
    if clock is None:
        noon = SECONDS_PER_DAY // 2
        day = at.period.first + timedelta(days=(noon + seconds) // SECONDS_PER_DAY)
        return Landing(Period(Unit.DAY, day), rough=True)
    moment = WallTime.from_ordinal_s(clock.ordinal_s + seconds)
    hour, rest = divmod(moment.second, 3600)
    return Landing(Period(Unit.DAY, moment.day), time=f"T{hour:02}:{rest // 60:02}")


def _literal(text: str) -> Period:
    match = _LITERAL.match(text)
    if not match:
        message = f"no date of the notation: {text}"
        raise ValueError(message)
    if match["decade"]:
        return Period(Unit.DECADE, date(int(match["decade"]) * 10, 1, 1))
    if match["century"]:
        return Period(Unit.CENTURY, date(int(match["century"]) * 100, 1, 1))
    year = int(match["year"])
    if match["week"]:
        unit = Unit.WEEKEND if match["weekend"] else Unit.WEEK
        return period_of(date.fromisocalendar(year, int(match["week"]), 1), unit)
    if match["season"]:
        return season(year, match["season"])
    if match["month"] is None and not match["quarter"] and not match["half"]:
        return Period(Unit.YEAR, date(year, 1, 1))
    pattern = "XXXX" + text[4:]
    _, _, occurrence = read_recurrence(pattern)
    found = occurrence(date(year, 1, 1))
    if found is None:
        message = f"no such day: {text}"
        raise ValueError(message)
    return found
