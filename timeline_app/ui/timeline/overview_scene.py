"""The whole time on one strip: how much happens when, where accounts conflict, which part is looked at."""

from __future__ import annotations

import math
from bisect import bisect_left
from enum import Enum
from typing import NamedTuple

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Precision, Span, WallTime
from timeline_app.layout import ExportFrame, Metrics, TimeScale
from timeline_app.layout.calendar_steps import END_OF_TIME_S
from timeline_app.layout.export_view import fit_scale
from timeline_app.ui.timeline.fitting import MOST_FOR_BREAKS
from timeline_app.ui.timeline.shown_events import ShownEvents

BUCKET_PX = 5.0
"""From one bar to the next."""
EDGE_PX = 6.0
"""So near to an edge of the window, one takes hold of the edge."""
LEAST_WINDOW_PX = 4.0
_LEAST_SHARE = 0.12
"""A single event is still seen beside a thousand."""


class OverviewScene(NamedTuple):
    """What a strip shows, but for the window, which moves."""

    scale: TimeScale
    width_px: float
    bars: tuple[tuple[float, float], ...]
    """Where each begins, and its share of the full height."""
    conflicts: tuple[float, ...]
    """Where events of open conflicts begin."""
    first_words: str
    last_words: str

    def window(self, shown_s: tuple[float, float]) -> tuple[float, float]:
        """Return from where to where the time that is looked at reaches, held within the strip."""
        left, right = (min(max(0.0, self.scale.x_of(time_s)), self.width_px) for time_s in shown_s)
        middle = (left + right) / 2
        return min(left, middle - LEAST_WINDOW_PX / 2), max(right, middle + LEAST_WINDOW_PX / 2)


class Grip(Enum):
    """What of the window one takes hold of."""

    LEFT = "left"
    RIGHT = "right"
    WHOLE = "whole"


def grip_at(window: tuple[float, float], x: float) -> Grip | None:
    """Return what a press at `x` takes hold of; None beside the window."""
    left, right = window
    reach = min(EDGE_PX, (right - left) / 4 + 2)
    if abs(x - left) <= reach:
        return Grip.LEFT
    if abs(x - right) <= reach:
        return Grip.RIGHT
    return Grip.WHOLE if left < x < right else None


def compute_overview(shown: ShownEvents, width_px: float, metrics: Metrics) -> OverviewScene | None:
    """Return the strip of the events shown; None where none has a date."""
    if shown.extent is None:
        return None
    scale = _scale(shown, width_px, metrics)
    counts = _counts(shown, scale, width_px)
    most = max(counts, default=1) or 1
    bars = tuple((n * BUCKET_PX, max(_LEAST_SHARE, math.sqrt(count / most))) for n, count in enumerate(counts) if count)
    return OverviewScene(
        scale,
        width_px,
        bars,
        tuple(scale.x_of(shown.timeline.events.start_s[row]) for row in sorted(_disputed(shown))),
        moment_words(shown.extent.first_s),
        moment_words(shown.extent.last_s),
    )


def moment_words(time_s: float) -> str:
    """Return the day of a moment in words, held within the calendar."""
    day = WallTime.from_ordinal_s(min(max(0, int(time_s)), END_OF_TIME_S - 1)).day
    return describe(Span(WallTime(day), WallTime(day), Precision.DAY))


def _scale(shown: ShownEvents, width_px: float, metrics: Metrics) -> TimeScale:
    room = max(1.0, width_px - 2 * metrics.margin_px)
    if len(shown.dated) <= MOST_FOR_BREAKS:
        frame = ExportFrame(max(width_px, 100.0))
        return fit_scale(shown.timeline.events, list(shown.dated), frame, metrics, room)
    assert shown.extent is not None
    return TimeScale.uniform(shown.extent.first_s, shown.extent.last_s + 1, room).panned(metrics.margin_px)


def _counts(shown: ShownEvents, scale: TimeScale, width_px: float) -> list[int]:
    """Return how many events begin in each bucket, from the left end of the strip."""
    key = shown.timeline.events.start_s.__getitem__
    counts, before = [], 0
    for number in range(int(width_px / BUCKET_PX)):
        after = bisect_left(shown.dated, scale.time_at((number + 1) * BUCKET_PX), before, key=key)
        counts.append(after - before)
        before = after
    return counts


def _disputed(shown: ShownEvents) -> set[int]:
    """Return the rows shown on the axis that are part of an open conflict."""
    rows = {
        row
        for conflict in shown.timeline.conflicts
        if conflict.status is ConflictStatus.OPEN
        for row in conflict.events
    }
    return {row for row in rows if shown.is_on_axis(row)}
