"""The ticks of an axis: two rows, the finer chosen so that its labels have room.

The HTML page mirrors these rules; a test compares both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.layout.calendar_steps import DAY, MONTH, STEPS, Step, Unit, boundaries, day_of, floor, years
from timeline_app.layout.time_scale import Stretch, TimeScale

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MIN_PX = {"minute": 48.0, "hour": 56.0, "day": 24.0, "month": 34.0, "year": 44.0}
"""Least distance of two labels of the finer row."""
MIN_MAJOR_PX = 84.0
"""Least width of a period of the row above, so that its short name has room."""
WEEKDAY_MIN_PX = 52.0
"""From this width of a day on, its label says the weekday."""
_FEW_YEARS, _MANY_YEARS = 5, 50


class Tick(NamedTuple):
    """One boundary of the calendar on the axis."""

    time_s: int
    x_px: float
    """Where it is drawn; for a period that began further left, where it is first seen."""
    label: str
    short: str = ""
    """The label where there is little room."""


class Ticks(NamedTuple):
    """Both rows."""

    major: tuple[Tick, ...]
    """The periods that the minor ticks lie in: days, months, years, decades …"""
    minor: tuple[Tick, ...]


def compute_ticks(scale: TimeScale, width_px: float, *, day_is_finest: bool = False) -> Ticks:
    """Return the ticks between x = 0 and `width_px`, increasing in time and x; none within breaks."""
    steps = STEPS[STEPS.index(DAY) :] if day_is_finest else STEPS
    major: list[Tick] = []
    minor: list[Tick] = []
    for start_s, end_s, stretch in _seen_stretches(scale, width_px):
        step = choose_step(stretch.px_per_s, steps)
        day_px = stretch.px_per_s * SECONDS_PER_DAY
        minor += [Tick(at, scale.x_of(at), _minor_label(step, at, day_px)) for at in boundaries(step, start_s, end_s)]
        major += _major_ticks(scale, step, start_s, end_s)
    return Ticks(tuple(major), tuple(minor))


def choose_step(px_per_s: float, steps: Sequence[Step] = STEPS) -> Step:
    """Return the finest of `steps`, from fine to coarse, whose labels have room at this scale."""
    fitting = (step for step in steps if _has_room(step, px_per_s))
    return next(fitting, steps[-1])


def _has_room(step: Step, px_per_s: float) -> bool:
    """Whether the labels of both rows have room."""
    major_px = major_step(step).nominal_s * px_per_s
    return step.nominal_s * px_per_s >= MIN_PX[step.name] and major_px >= MIN_MAJOR_PX


def major_step(step: Step) -> Step:
    """Return the step of the row above."""
    if step.name in ("minute", "hour"):
        return DAY
    if step.name == "day":
        return MONTH
    if step.name == "month":
        return years(1)
    if step.count <= _FEW_YEARS:
        return years(10)
    return years(100) if step.count <= _MANY_YEARS else years(1000)


def _seen_stretches(scale: TimeScale, width_px: float) -> list[tuple[float, float, Stretch]]:
    """Return the part of each stretch that lies in view, as times."""
    left_s, right_s = scale.time_at(0), scale.time_at(width_px)
    last = len(scale.stretches) - 1
    seen = []
    for index, stretch in enumerate(scale.stretches):
        start = left_s if index == 0 else max(left_s, stretch.start_s)
        end = right_s if index == last else min(right_s, stretch.end_s)
        if start < end and not stretch.is_break:
            seen.append((start, end, stretch))
    return seen


def _major_ticks(scale: TimeScale, step: Step, start_s: float, end_s: float) -> list[Tick]:
    above = major_step(step)
    first = floor(above, start_s)
    starts = [first, *(at for at in boundaries(above, start_s, end_s) if at != first)]
    return [Tick(at, scale.x_of(max(at, start_s)), *_major_labels(above, at)) for at in starts]


def _minor_label(step: Step, at: int, day_px: float) -> str:
    day = day_of(at)
    if step.unit is Unit.SECOND and step is not DAY:
        hour, rest = divmod(at % SECONDS_PER_DAY, 3600)
        return f"{hour:02}:{rest // 60:02}"
    if step is DAY and day_px >= WEEKDAY_MIN_PX:
        return f"{WEEKDAYS[day.weekday()]} {day.day}"
    if step.name == "day":
        return str(day.day)
    return MONTHS[day.month - 1][:3] if step.name == "month" else str(day.year)


def _major_labels(step: Step, at: int) -> tuple[str, str]:
    """Return a period's name, long and short."""
    day = day_of(at)
    month = MONTHS[day.month - 1]
    if step is DAY:
        weekday = WEEKDAYS[day.weekday()]
        return f"{weekday} {day.day} {month} {day.year}", f"{weekday} {day.day} {month[:3]}"
    if step is MONTH:
        return f"{month} {day.year}", f"{month[:3]} {day.year}"
    if step.count == 1:
        return str(day.year), str(day.year)
    first = day.year // step.count * step.count
    return (f"{first}s", f"{first}s") if step.count == 10 else (f"{first}–{first + step.count - 1}", f"{first}s")  # noqa: PLR2004
