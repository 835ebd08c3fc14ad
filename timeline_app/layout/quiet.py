"""Where nothing happens: the axis divided so that quiet stretches take little room.

A news story is three days in November, a month before them and a precedent years ago.  On
one uniform scale the three days are one pixel.  So the axis is cut at its longest gaps,
each cut drawn as a visible break, and each busy part gets room by what happens in it.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.layout.time_scale import Stretch

MIN_SHARE = 0.3
"""A gap is cut where it takes more than this share of the part it lies in."""
MIN_GAP_S = 3 * SECONDS_PER_DAY
"""Shorter gaps are never cut."""
MAX_COVER = 0.75
"""A gap that is more than this share of one event's own span belongs to that event."""
MIN_PART_PX = 130.0
MAX_DAY_PX = 180.0
"""A day gets no more, unless something in it is told to the hour."""
MAX_HOUR_PX = 90.0


@dataclass(frozen=True, slots=True)
class Occupied:
    """From when to when one event is drawn, in seconds; the end is exclusive."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A busy part between cuts."""

    start_s: float
    end_s: float
    starts: int
    """How many events begin in it."""
    has_hours: bool

    @property
    def weight(self) -> float:
        return 0.5 if not self.starts else 1.0 + self.starts**0.5

    @property
    def most_px(self) -> float:
        day_px = 24 * MAX_HOUR_PX if self.has_hours else MAX_DAY_PX
        return max(MIN_PART_PX, (self.end_s - self.start_s) / SECONDS_PER_DAY * day_px)


def divide(
    occupied: Sequence[Occupied], limits: tuple[float | None, float | None], room_px: float, break_px: float
) -> tuple[Stretch, ...]:
    """Return the stretches of an axis for what is `occupied`, `room_px` wide with its breaks.

    `limits` are the first and last second that must be on the axis, None where the events
    decide.  With nothing to show and no limits the axis is the first year of the calendar.
    """
    points = _boundaries(occupied, limits)
    cuts = _choose_cuts(points, _shortest_covers(points, occupied), max(1, int(room_px / (MIN_PART_PX + break_px))))
    parts = _parts(points, cuts, occupied)
    widths = _share_out(parts, room_px - break_px * len(cuts))
    return _stretches(parts, widths, break_px)


def _boundaries(occupied: Sequence[Occupied], limits: tuple[float | None, float | None]) -> list[float]:
    """Return the days on which something begins or ends, increasing, at least two."""
    points = {_day_before(span.start_s) for span in occupied} | {_day_after(span.end_s) for span in occupied}
    points |= {limit for limit in limits if limit is not None}
    if not points:
        return [0.0, 365.0 * SECONDS_PER_DAY]
    if len(points) == 1:
        points.add(min(points) + SECONDS_PER_DAY)
    return sorted(points)


def _day_before(seconds: float) -> float:
    return seconds // SECONDS_PER_DAY * SECONDS_PER_DAY


def _day_after(seconds: float) -> float:
    return -(-seconds // SECONDS_PER_DAY) * SECONDS_PER_DAY


def _shortest_covers(points: list[float], occupied: Sequence[Occupied]) -> list[float]:
    """Return, for each gap between two points, the length of the shortest event over it; infinite where none is."""
    waiting = sorted(occupied, key=lambda span: span.start_s)
    running: list[tuple[float, float]] = []
    covers: list[float] = []
    following = 0
    for left, right in pairwise(points):
        while following < len(waiting) and _day_before(waiting[following].start_s) <= left:
            span = waiting[following]
            heapq.heappush(running, (span.end_s - span.start_s, span.end_s))
            following += 1
        while running and _day_after(running[0][1]) < right:
            heapq.heappop(running)
        covers.append(running[0][0] if running else float("inf"))
    return covers


def _choose_cuts(points: list[float], covers: list[float], most_parts: int) -> list[int]:
    """Return the gaps to cut, as indexes of their left points: always the one that takes most of its part."""
    cuts: list[int] = []
    queue: list[tuple[float, int, int, int]] = []

    def offer(low: int, high: int) -> None:
        """Queue the longest gap of a part that may be cut."""
        whole = points[high] - points[low]
        gaps = [(points[n] - points[n + 1], n) for n in range(low, high) if _may_cut(points, covers, n)]
        if gaps:
            negative, at = min(gaps)
            if -negative > MIN_SHARE * whole:
                heapq.heappush(queue, (negative / whole, low, at, high))

    offer(0, len(points) - 1)
    while queue and len(cuts) + 1 < most_parts:
        _, low, at, high = heapq.heappop(queue)
        cuts.append(at)
        offer(low, at)
        offer(at + 1, high)
    return sorted(cuts)


def _may_cut(points: list[float], covers: list[float], gap: int) -> bool:
    length = points[gap + 1] - points[gap]
    return length >= MIN_GAP_S and length <= MAX_COVER * covers[gap]


def _parts(points: list[float], cuts: list[int], occupied: Sequence[Occupied]) -> list[_Part]:
    firsts = [0, *(cut + 1 for cut in cuts)]
    lasts = [*cuts, len(points) - 1]
    parts = []
    for first, last in zip(firsts, lasts, strict=True):
        start, end = points[first], points[last]
        if start == end:
            start, end = start - SECONDS_PER_DAY, end + SECONDS_PER_DAY
        inside = [span for span in occupied if start <= span.start_s < end]
        has_hours = any(span.end_s - span.start_s < SECONDS_PER_DAY for span in inside)
        parts.append(_Part(start, end, len(inside), has_hours))
    return parts


def _share_out(parts: list[_Part], room_px: float) -> list[float]:
    """Share the room by weight; what a part can't use goes to the others."""
    widths = [0.0] * len(parts)
    open_parts = set(range(len(parts)))
    left = room_px
    while open_parts:
        unit = left / sum(parts[n].weight for n in open_parts)
        full = {n for n in open_parts if unit * parts[n].weight >= parts[n].most_px}
        for n in full or open_parts:
            widths[n] = parts[n].most_px if full else unit * parts[n].weight
            left -= widths[n]
        open_parts -= full or open_parts
    return widths


def _stretches(parts: list[_Part], widths: list[float], break_px: float) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    x_px = 0.0
    for part, width in zip(parts, widths, strict=True):
        if stretches:
            stretches.append(Stretch(stretches[-1].end_s, part.start_s, x_px, break_px, is_break=True))
            x_px += break_px
        stretches.append(Stretch(part.start_s, part.end_s, x_px, width))
        x_px += width
    return tuple(stretches)
