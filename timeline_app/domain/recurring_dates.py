"""Dates that recur, as news names them without a year: `XXXX-11-01`, `XXXX-WXX-1`, `XXXX-SU`, Thanksgiving.

Each pattern recurs once a cycle (a year, a month or a week).  Which occurrence is meant
depends on an anchor day and a direction, chosen from the sentence:

    <   the latest that has begun by the anchor       <<  the latest that is over by the anchor
    >   the earliest that is not over at the anchor   >>  the earliest that begins after the anchor
    =   the one of the anchor's own cycle             ~   the nearest
    ~<  as <, unless that is most of a year away      ~>  as >, likewise
        and the next one is near

The last two are for what tense may be misread of: "the board has set Nov. 10 as the deadline",
published on 2 November, is not about the year before; and "Friday", published on a Saturday,
is yesterday, since who means the day six days ahead says "next Friday".
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from timeline_app.domain.calendar_periods import Period, Unit, day_shifted, period_of, season

Occurrence = Callable[[date], Period | None]
"""From any day of a cycle to that cycle's occurrence; None where it has none (29 February)."""

DIRECTIONS = ("<<", ">>", "~<", "~>", "<", ">", "=", "~")
_NEAR_DAYS = 75
"""So near an occurrence beats one on the other side of the anchor that is most of a year away."""
_NEAR_MONTH_DAYS = 60
_FAR_DAYS = 240
_NEAR_WEEKDAY, _FAR_WEEKDAY = 1, 6
"""The same in days for weekdays: yesterday beats the day six days ahead."""
_CYCLES_AROUND = 9
"""29 February can be eight years away (1896 to 1904)."""
_QUARTER_MONTHS = {"1": 1, "2": 4, "3": 7, "4": 10}
_HALF_MONTHS = {"1": 1, "2": 7}
_FORMS = re.compile(
    r"XXXX-(?:"
    r"WXX-(?P<weekday>[1-7])|WXX-(?P<weekend>WE)"
    r"|XX-(?P<monthday>\d\d)"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|E(?P<easter>[+-]\d+)"
    r"|(?P<nth_month>\d\d)-(?P<nth>-?\d)#(?P<nth_weekday>[1-7])(?P<nth_offset>[+-]\d+)?"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r")\Z"
)


@lru_cache(maxsize=1024)
def read_recurrence(pattern: str) -> tuple[Unit, Unit, Occurrence]:
    """Return a pattern's cycle, the kind of its occurrences, and how to find one in a cycle.

    Raises ValueError where the pattern is none of the notation.
    """
    match = _FORMS.match(pattern)
    if not match:
        message = f"no recurring date: {pattern}"
        raise ValueError(message)
    kind = next(name for name in _BUILDERS if match[name] is not None)
    return _BUILDERS[kind](match)


@lru_cache(maxsize=1 << 12)
def choose_occurrence(pattern: str, direction: str, anchor: date) -> Period | None:
    """Return the occurrence meant, seen from the anchor day; None where there is none near."""
    cycle, _, occurrence = read_recurrence(pattern)
    if direction == "=":
        return occurrence(anchor)
    near = [found for found in (_at(occurrence, anchor, cycle, step) for step in _steps()) if found]
    if len(direction) > 1 and direction[0] == "~":
        return _leaning(near, direction[1], anchor, cycle)
    return _in_direction(near, direction, anchor)


def _leaning(near: list[Period], direction: str, anchor: date, cycle: Unit) -> Period | None:
    preferred = _in_direction(near, direction, anchor)
    nearest = _in_direction(near, "~", anchor)
    if preferred is None or nearest is None:
        return preferred
    close, far = _distance(nearest, anchor), _distance(preferred, anchor)
    if cycle is Unit.WEEK:
        is_misread = close <= _NEAR_WEEKDAY and far >= _FAR_WEEKDAY
    else:
        is_misread = far > _FAR_DAYS and close <= (_NEAR_DAYS if preferred.unit is Unit.DAY else _NEAR_MONTH_DAYS)
    return nearest if is_misread else preferred


def _in_direction(near: list[Period], direction: str, anchor: date) -> Period | None:
    if direction == "<":
        return max((p for p in near if p.first <= anchor), key=_first, default=None)
    if direction == "<<":
        return max((p for p in near if p.last < anchor), key=_first, default=None)
    if direction == ">":
        return min((p for p in near if p.last >= anchor), key=_first, default=None)
    if direction == ">>":
        return min((p for p in near if p.first > anchor), key=_first, default=None)
    return min(near, key=lambda p: (_distance(p, anchor), p.first), default=None)


def _steps() -> range:
    return range(-_CYCLES_AROUND, _CYCLES_AROUND + 1)


def _first(period: Period) -> date:
    return period.first


def _distance(period: Period, anchor: date) -> int:
    if period.first <= anchor <= period.last:
        return 0
    return min(abs((period.first - anchor).days), abs((period.last - anchor).days))


def _at(occurrence: Occurrence, anchor: date, cycle: Unit, step: int) -> Period | None:
    try:
        return occurrence(day_shifted(anchor, step, cycle))
    except (ValueError, OverflowError):
        return None


def _weekday(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    offset = int(match["weekday"]) - 1
    return Unit.WEEK, Unit.DAY, lambda day: Period(Unit.DAY, day + timedelta(days=offset - day.weekday()))


def _weekend(_match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    return Unit.WEEK, Unit.WEEKEND, lambda day: period_of(day, Unit.WEEKEND)


def _monthday(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    return Unit.MONTH, Unit.DAY, lambda day: _day_of(day.year, day.month, int(match["monthday"]))


def _quarter(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    month = _QUARTER_MONTHS[match["quarter"]]
    return Unit.YEAR, Unit.QUARTER, lambda day: Period(Unit.QUARTER, date(day.year, month, 1))


def _half(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    month = _HALF_MONTHS[match["half"]]
    return Unit.YEAR, Unit.HALF, lambda day: Period(Unit.HALF, date(day.year, month, 1))


def _season(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    code = match["season"]
    return Unit.YEAR, Unit.SEASON, lambda day: season(day.year, code)


def _month(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    month, number = int(match["month"]), match["day"]
    if number is None:
        return Unit.YEAR, Unit.MONTH, lambda day: Period(Unit.MONTH, date(day.year, month, 1))
    return Unit.YEAR, Unit.DAY, lambda day: _day_of(day.year, month, int(number))


def _day_of(year: int, month: int, number: int) -> Period | None:
    last = calendar.monthrange(year, month)[1]
    return Period(Unit.DAY, date(year, month, number)) if 1 <= number <= last else None


def _nth_weekday(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    """Such as `XXXX-11-4#4`, the fourth Thursday of November; `-1` counts from the month's end."""
    month, nth, weekday = int(match["nth_month"]), int(match["nth"]), int(match["nth_weekday"]) - 1
    offset = timedelta(days=int(match["nth_offset"] or 0))

    def occurrence(day: date) -> Period | None:
        found = [week[weekday] for week in calendar.Calendar().monthdatescalendar(day.year, month)]
        in_month = [candidate for candidate in found if candidate.month == month]
        return Period(Unit.DAY, in_month[nth if nth < 0 else nth - 1] + offset)

    return Unit.YEAR, Unit.DAY, occurrence


def _easter(match: re.Match[str]) -> tuple[Unit, Unit, Occurrence]:
    offset = timedelta(days=int(match["easter"]))
    return Unit.YEAR, Unit.DAY, lambda day: Period(Unit.DAY, easter_sunday(day.year) + offset)


def easter_sunday(year: int) -> date:
    """Return Easter of the Gregorian calendar (anonymous algorithm, Meeus 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return date(year, month, day + 1)


_BUILDERS = {
    "weekday": _weekday,
    "weekend": _weekend,
    "monthday": _monthday,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "easter": _easter,
    "nth_month": _nth_weekday,
    "month": _month,
}
