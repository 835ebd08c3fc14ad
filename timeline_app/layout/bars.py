"""Dates as marks on the axis: where each begins and ends, and in which style it is drawn."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.domain.dates import Precision
from timeline_app.domain.timeline import EventColumns, EventFlag
from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.scene import BarStyle, DateBar, Ghost
from timeline_app.layout.time_scale import TimeScale

# As plain numbers: `&` with a member of an IntFlag costs ten times as much, and this runs for every event in view.
_APPROXIMATE, _UNCERTAIN, _INFERRED, _CORRECTED, _OPEN_START, _OPEN_END = (
    int(flag)
    for flag in (
        EventFlag.APPROXIMATE,
        EventFlag.UNCERTAIN,
        EventFlag.INFERRED,
        EventFlag.CORRECTED,
        EventFlag.OPEN_START,
        EventFlag.OPEN_END,
    )
)
# By names of their own: finding a member of an enumeration takes longer than comparing with it.
_EXACT, _UNIT, _INTERVAL, _FUZZY, _SINCE, _UNTIL = BarStyle
_STYLE_OF = {Precision.TIME.value: _EXACT, Precision.DAY.value: _EXACT, Precision.INTERVAL.value: _INTERVAL}
_LEAST_LENGTHS = 1.6
"""A bar of a longer span is never drawn shorter than so many dots: it must not look exact."""

_RING_PX = 2.5
"""A ghost below its own bar shows as a ring around it."""


class Extent(NamedTuple):
    """Where a date is drawn, in local pixels of the scale."""

    left: float
    right: float
    style: BarStyle


def style_of(events: EventColumns, row: int) -> BarStyle:
    """Return how the date of a dated event is drawn."""
    flags = events.flags[row]
    if flags & _OPEN_END:
        return _SINCE
    if flags & _OPEN_START:
        return _UNTIL
    if flags & _APPROXIMATE:
        return _FUZZY
    return _STYLE_OF.get(events.precisions[row], _UNIT)


def extent_of(events: EventColumns, row: int, scale: TimeScale, metrics: Metrics) -> Extent:
    """Return where the date of a dated event is drawn."""
    style = style_of(events, row)
    left, right = scale.local_px(events.start_s[row]), scale.local_px(events.end_s[row] + 1)
    if style is _SINCE:
        return Extent(left, left + metrics.open_px, style)
    if style is _UNTIL:
        return Extent(right - metrics.open_px, right, style)
    left, right = _at_least(left, right, metrics.dot_px * (1 if style is _EXACT else _LEAST_LENGTHS))
    return Extent(left, right, style)


def date_bar(events: EventColumns, row: int, extent: Extent, strip: Rect, metrics: Metrics) -> DateBar:
    """Return the mark of a date, centred in the height of `strip`, whose x is that of local pixel 0."""
    flags = events.flags[row]
    rect = _bar_rect(strip.x + extent.left, strip.x + extent.right, strip, metrics)
    return DateBar(row, rect, extent.style, flags & _UNCERTAIN != 0, flags & _INFERRED != 0)


def ghost_extent(events: EventColumns, row: int, scale: TimeScale, metrics: Metrics) -> tuple[float, float] | None:
    """Return from where to where the told date of a corrected event is drawn, in local pixels.

    None where the event was not corrected or no date was told.
    """
    if not events.flags[row] & _CORRECTED:
        return None
    told_start, told_end = events.told_start_s[row], events.told_end_s[row]
    if (told_start, told_end) == (0, 0):
        return None
    left, right = _at_least(scale.local_px(told_start), scale.local_px(told_end + 1), metrics.dot_px)
    return left - _RING_PX, right + _RING_PX


def ghost(bar: DateBar, extent: tuple[float, float], strip: Rect, metrics: Metrics) -> Ghost:
    """Return the told date beside its corrected bar, in the height of `strip`, whose x is that of local pixel 0."""
    rect = _bar_rect(strip.x + extent[0] + _RING_PX, strip.x + extent[1] - _RING_PX, strip, metrics)
    y = strip.centre.y
    if rect.x <= bar.rect.right and bar.rect.x <= rect.right:
        is_beside = bar.rect.y >= strip.bottom  # on the line of its text, not in the strip above
        return Ghost(bar.row, rect if is_beside else rect.grown(_RING_PX), None)
    if rect.right < bar.rect.x:
        return Ghost(bar.row, rect, (Point(rect.right, y), Point(bar.rect.x, y)))
    return Ghost(bar.row, rect, (Point(rect.x, y), Point(bar.rect.right, y)))


def _at_least(left: float, right: float, width: float) -> tuple[float, float]:
    if right - left >= width:
        return left, right
    middle = (left + right) / 2
    return middle - width / 2, middle + width / 2


def _bar_rect(left: float, right: float, strip: Rect, metrics: Metrics) -> Rect:
    is_dot = right - left <= metrics.dot_px
    height = min(metrics.dot_px if is_dot else metrics.bar_px, strip.height)
    x = round(left)
    return Rect(x, strip.y + (strip.height - height) / 2, max(1, round(right) - x), height)
