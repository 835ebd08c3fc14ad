"""Where nothing happens: the axis divided so that quiet stretches take little room.

A news story is three days in November, a month before them and a precedent years ago.  On
one uniform scale the three days are one pixel.  So the axis is cut at its longest gaps,
each cut drawn as a visible break, and each busy part gets room by what happens in it.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.layout.time_scale import Stretch

MIN_SHARE = 0.12
"""A gap is cut where it takes more than this share of the part it lies in …"""
MIN_RATIO = 4.0
"""… and is so many times as long as the usual time from one event of that part to the next."""
MIN_GAP_S = 7 * SECONDS_PER_DAY
"""Shorter gaps are never cut."""
MIN_COVERED_GAP_S = 45 * SECONDS_PER_DAY
"""Shorter gaps that lie within an event's own span are never cut, unless they are a small part of it …"""
SMALL_PART = 0.25
MAX_COVER = 0.95
"""… and none that is more than this share of that span: it belongs to that event."""
MIN_PART_PX = 110.0
STUB_PX = 28.0
"""For a part in which things only end."""
MAX_DAY_PX = 320.0
"""A day gets no more, unless something in it is told to the hour."""
MAX_HOUR_PX = 90.0


class Occupied(NamedTuple):
    """From when to when one event is drawn, in seconds; the end is exclusive."""

    start_s: float
    end_s: float


class _Part(NamedTuple):
    """A busy part between cuts."""

    start_s: float
    end_s: float
    starts: int
    """How many events begin in it."""
    whole: int
    """How many of them end in it, too."""
    has_hours: bool

    @property
    def weight(self) -> float:
        return part_weight(self.starts)

    @property
    def most_px(self) -> float:
        if not self.starts:
            return STUB_PX
        if not self.whole:
            return MIN_PART_PX
        day_px = 24 * MAX_HOUR_PX if self.has_hours else MAX_DAY_PX
        return max(MIN_PART_PX, (self.end_s - self.start_s) / SECONDS_PER_DAY * day_px)


def part_weight(starts: int) -> float:
    """Return how much room a part deserves in which so many events begin."""
    return 1.0 + starts**0.5 if starts else 0.5


def divide(
    occupied: Sequence[Occupied], limits: tuple[float | None, float | None], room_px: float, break_px: float
) -> tuple[Stretch, ...]:
    """Return the stretches of an axis for what is `occupied`, at most `room_px` wide with its breaks.

    `limits` are the first and last second that must be on the axis, None where the events
    decide.  With nothing to show and no limits the axis is the first year of the calendar.
    """
    points = _boundaries(occupied, limits)
    gaps = _Gaps(points, _shortest_covers(points, occupied), sorted(_day_before(span.start_s) for span in occupied))
    cuts = gaps.choose_cuts(max(1, int(room_px / (MIN_PART_PX + break_px))))
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


class _Gaps(NamedTuple):
    """The time between neighbouring boundaries; gap n lies between points n and n + 1."""

    points: list[float]
    covers: list[float]
    """As `_shortest_covers` gives them."""
    starts: list[float]
    """The day on which each event begins, increasing."""

    def choose_cuts(self, most_parts: int) -> list[int]:
        """Return the gaps to cut, increasing: always the one that takes most from the most that happens."""
        cuts: list[int] = []
        queue = self._offer(0, len(self.points) - 1)
        while queue and len(cuts) + 1 < most_parts:
            _, low, at, high = heapq.heappop(queue)
            cuts.append(at)
            for part in (*self._offer(low, at), *self._offer(at + 1, high)):
                heapq.heappush(queue, part)
        return sorted(cuts)

    def _offer(self, low: int, high: int) -> list[tuple[float, int, int, int]]:
        """Return the longest gap of a part, with its worth as a negative number, where it is worth a cut."""
        whole = self.points[high] - self.points[low]
        lengths = [(self._length(n), -n) for n in range(low, high) if self._may_cut(n)]
        longest, at = max(lengths, default=(0.0, 0))
        if longest <= MIN_SHARE * whole or longest < MIN_RATIO * self._usual_step(low, high):
            return []
        return [(-longest / whole * part_weight(len(self._starts(low, high))), low, -at, high)]

    def _starts(self, low: int, high: int) -> list[float]:
        first = bisect_left(self.starts, self.points[low])
        return self.starts[first : bisect_right(self.starts, self.points[high])]

    def _usual_step(self, low: int, high: int) -> float:
        """Return the median time from one event of a part to the next; infinite with fewer than two."""
        steps = sorted(b - a for a, b in pairwise(self._starts(low, high)))
        return steps[(len(steps) - 1) // 2] if steps else float("inf")

    def _may_cut(self, n: int) -> bool:
        is_small_part = self._length(n) <= SMALL_PART * self.covers[n]
        least = MIN_GAP_S if is_small_part else MIN_COVERED_GAP_S
        return least <= self._length(n) <= MAX_COVER * self.covers[n]

    def _length(self, n: int) -> float:
        return self.points[n + 1] - self.points[n]


def _parts(points: list[float], cuts: list[int], occupied: Sequence[Occupied]) -> list[_Part]:
    firsts = [0, *(cut + 1 for cut in cuts)]
    lasts = [*cuts, len(points) - 1]
    parts = []
    for first, last in zip(firsts, lasts, strict=True):
        start, end = points[first], points[last]
        if start == end:
            begins = any(_day_before(span.start_s) == start for span in occupied)
            start, end = (start, end + SECONDS_PER_DAY) if begins else (start - SECONDS_PER_DAY, end)
        inside = [span for span in occupied if start <= span.start_s < end]
        has_hours = any(span.end_s - span.start_s < SECONDS_PER_DAY for span in inside)
        whole = sum(span.end_s <= end for span in inside)
        parts.append(_Part(start, end, len(inside), whole, has_hours))
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
