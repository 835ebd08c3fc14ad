"""A lane of more events than can each be shown: the number of events, or labels for the most important.

Far out, bars say how many events there are.  Nearer, the most important get a label on one of
a few tracks, the others a dot.  Which it is depends on the scale alone, so that panning changes
nothing; what is laid out is what is in view.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from timeline_app.layout.bars import style_of
from timeline_app.layout.blocks import FREE, Block, Grid, Label, pack_block, room_between
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_index import LaneIndex, importance
from timeline_app.layout.lane_plan import INLINE_PX, Planned, plan_event
from timeline_app.layout.lanes import Lane
from timeline_app.layout.scene import BarStyle, Density, DensityBlock, Detail, Dots
from timeline_app.layout.time_scale import Stretch, TimeScale

CROWDED = 150
"""From so many events on, a lane is laid out block by block."""
TRACKS = 5
LABELS_A_TRACK = 4
"""About so many labels fit on a track of one block."""
OVERFULL = 4 * TRACKS * LABELS_A_TRACK
"""A block of more events shows their number."""
DENSITY_PX = 44.0
_BUCKETS = 128
"""Density bars of one block; each is 6 to 8 px wide."""
_MOST_BAR_PX = 400.0
"""A longer bar may run on above the labels after its own."""
_DOT_RADIUS_PX = 3.0
_DOTS_PX = 14.0
"""Height of the row of dots below the labels."""


@dataclass(frozen=True, slots=True)
class CrowdedPlan:
    """One crowded lane at one scale."""

    lane: Lane
    index: LaneIndex
    height: float
    header_px: float
    shows_labels: bool
    phase: float
    """Of its grids."""

    def grid(self, stretch: Stretch) -> Grid:
        """Return the blocks in a stretch of the axis."""
        return Grid.of(stretch.px_per_s, self.phase)


class Window(NamedTuple):
    """The part of one stretch of the axis that is in view, as times."""

    stretch: Stretch
    first_s: float
    end_s: float
    is_last: bool
    """Nothing stands beyond its right end."""


def plan_crowded(lane: Lane, scale: TimeScale, maker: CardMaker, phase: float = 0.0) -> CrowdedPlan:
    """Decide whether a lane shows labels at this scale, and how high it is; `phase` is that of its grids."""
    m = maker.metrics
    index = maker.memo.keep(("index", lane.name), lambda: LaneIndex.of(maker.timeline.events, lane.rows))
    finest = max(stretch.px_per_s for stretch in scale.stretches if not stretch.is_break)
    busy_s = maker.memo.keep(("busy", lane.name), lambda: index.usual_span_s(OVERFULL))
    shows_labels = Grid.of(finest, phase).block_s <= busy_s
    header_px = m.lane_header_px if lane.name else m.lane_pad_px
    body = TRACKS * (m.line_strip_px + m.line_px) + _DOTS_PX if shows_labels else DENSITY_PX
    return CrowdedPlan(lane, index, header_px + body + m.lane_pad_px, header_px, shows_labels, phase)


def windows_of(scale: TimeScale, width_px: float) -> list[Window]:
    """Return what is in view of each stretch that is no break, a label's width beyond the left edge included."""
    left_s, right_s = scale.time_at(0), scale.time_at(width_px)
    last = len(scale.stretches) - 1
    windows = []
    for number, stretch in enumerate(scale.stretches):
        start = -FREE if number == 0 else stretch.start_s
        end = FREE if number == last else stretch.end_s
        first_s, end_s = max(left_s, start), min(right_s, end)
        if first_s < end_s and not stretch.is_break:
            windows.append(Window(stretch, first_s, end_s, number == last))
    return windows


class CrowdedLane:
    """Lays out what is in view of one crowded lane."""

    def __init__(self, plan: CrowdedPlan, scale: TimeScale, maker: CardMaker) -> None:
        self._plan = plan
        self._scale = scale
        self._maker = maker
        self._memo = maker.memo
        key = (scale.stretches, maker.max_px)
        self._placed: dict[int, Planned] = maker.memo.last(f"placed {plan.lane.name}", key, dict)

    def planned(self, windows: list[Window]) -> Iterator[Planned]:
        """Yield the events with a label, in local pixels, on the tracks from the top."""
        if not self._plan.shows_labels:
            return
        for window in windows:
            grid = self._plan.grid(window.stretch)
            for number in self._block_numbers(window, grid, one_before=True):
                block = self._block(window, grid, number)
                for track, labels in enumerate(block.tracks if block else ()):
                    for label in labels:
                        if self._is_near(window, grid, label):
                            yield self._place(label, track)

    def _place(self, label: Label, track: int) -> Planned:
        """Return a label at its place in local pixels, the same as long as the scale stays."""
        placed = self._placed.get(label.place)
        if placed is None:
            row = self._plan.index.rows[label.place]
            placed = plan_event(row, self._scale, self._maker, Detail.LINE, track)
            self._placed[label.place] = placed
        return placed

    def _is_near(self, window: Window, grid: Grid, label: Label) -> bool:
        """Whether a label may be in view; what is farther out is not worth laying out."""
        start_s = self._plan.index.starts[label.place]
        return start_s <= window.end_s and start_s + (label.right - label.left) / grid.px_per_s >= window.first_s

    def dots(self, windows: list[Window], body: Rect) -> Dots:
        """Return the events without a label, in a row at the foot of the lane's `body`."""
        y = body.bottom - _DOTS_PX / 2
        found: list[tuple[int, float, float, int]] = []
        for window in windows if self._plan.shows_labels else ():
            grid = self._plan.grid(window.stretch)
            for number in self._block_numbers(window, grid):
                for place, events in self._unlabelled(window, grid, number):
                    x = self._whole_x(self._plan.index.starts[place]) + _DOT_RADIUS_PX
                    if body.x <= x < body.right:
                        found.append((self._plan.index.rows[place], x, y, events))
        return Dots(self._plan.lane.name, _DOT_RADIUS_PX, tuple(found))

    def _unlabelled(self, window: Window, grid: Grid, number: int) -> tuple[tuple[int, int], ...]:
        """Return the events of a block without a label: the first of each dot, and how many it stands for."""
        block = self._block(window, grid, number)
        if block is None:
            return ()
        low, high = self._places(window, grid, number)
        key = ("dots", self._plan.lane.name, grid.half_octave, number, low, high)
        return self._memo.get(key, lambda: self._joined(block, grid, low, high))

    def _joined(self, block: Block, grid: Grid, low: int, high: int) -> tuple[tuple[int, int], ...]:
        labelled = {label.place for track in block.tracks for label in track}
        near_s = _DOT_RADIUS_PX / grid.px_per_s
        starts = self._plan.index.starts
        joined: list[tuple[int, int]] = []
        for place in range(low, high):
            if place in labelled:
                continue
            if joined and starts[place] - starts[joined[-1][0]] <= near_s:
                joined[-1] = (joined[-1][0], joined[-1][1] + 1)
            else:
                joined.append((place, 1))
        return tuple(joined)

    def density(self, windows: list[Window], body: Rect) -> Density:
        """Return bars for the blocks whose events are too many, standing at the foot of the lane's `body`."""
        rect = Rect(body.x, body.bottom - DENSITY_PX, body.width, DENSITY_PX)
        blocks: list[DensityBlock] = []
        finest_s = min((self._plan.grid(window.stretch).block_s for window in windows), default=1.0)
        for window in windows:
            grid = self._plan.grid(window.stretch)
            bucket_px = grid.block_s / _BUCKETS * window.stretch.px_per_s
            for number in self._block_numbers(window, grid):
                buckets = self._buckets(window, grid, number)
                if buckets:
                    blocks.append(DensityBlock(self._whole_x(number * grid.block_s), bucket_px, buckets))
        full = max(1.0, 2 * self._plan.index.per_second * finest_s / _BUCKETS)
        return Density(self._plan.lane.name, rect, full, tuple(blocks))

    def _whole_x(self, time_s: float) -> float:
        """Return where a moment is drawn, in whole pixels: what is seen looks the same while the view is panned."""
        return round(self._scale.local_px(time_s)) - round(self._scale.offset_px)

    def _block_numbers(self, window: Window, grid: Grid, *, one_before: bool = False) -> range:
        """Return the blocks in view, and where asked the one whose labels may reach into view."""
        first = int(window.first_s // grid.block_s) - one_before
        return range(first, int(window.end_s // grid.block_s) + 1)

    def _places(self, window: Window, grid: Grid, number: int) -> tuple[int, int]:
        """Return from which to before which place of the index a block's events are."""
        low_s, high_s = number * grid.block_s, (number + 1) * grid.block_s
        is_first = window.stretch is self._scale.stretches[0]
        low_s = low_s if is_first else max(low_s, window.stretch.start_s)
        high_s = high_s if window.is_last else min(high_s, window.stretch.end_s)
        return self._plan.index.between(low_s, max(low_s, high_s))

    def _block(self, window: Window, grid: Grid, number: int) -> Block | None:
        """Return the labels of a block; None where its events are too many for labels."""
        low, high = self._places(window, grid, number)
        if high - low > OVERFULL:
            return None
        key = (self._plan.lane.name, grid.half_octave, number, low, high, self._maker.max_px)
        return self._memo.get(key, lambda: self._packed(window, grid, number))

    def _packed(self, window: Window, grid: Grid, number: int) -> Block:
        gap, width = self._maker.metrics.card_gap_px, grid.block_s * grid.px_per_s
        if number % 2:
            before, after = (self._block(window, grid, number + side) for side in (-1, 1))
            room = room_between(before, after, width, TRACKS, gap)
        else:
            end = FREE if self._block_count(window, grid, number + 1) <= OVERFULL else width
            room = [(0.0, end)] * TRACKS
        if not window.is_last:
            beyond = (window.stretch.end_s - number * grid.block_s) * grid.px_per_s
            room = [(low, min(high, beyond)) for low, high in room]
        return pack_block(self._wishes(window, grid, number), partial(self._label_px, grid), room, gap)

    def _block_count(self, window: Window, grid: Grid, number: int) -> int:
        low, high = self._places(window, grid, number)
        return high - low

    def _wishes(self, window: Window, grid: Grid, number: int) -> Iterator[tuple[int, float]]:
        """Yield the most important events of a block, and where their labels would begin."""
        events, rows, starts = self._maker.timeline.events, self._plan.index.rows, self._plan.index.starts
        low, high = self._places(window, grid, number)
        places = sorted(range(low, high), key=lambda place: -importance(events, rows[place]))
        start_s, px_per_s = number * grid.block_s, grid.px_per_s
        for place in places[: 2 * TRACKS * LABELS_A_TRACK]:
            yield place, (starts[place] - start_s) * px_per_s

    def _label_px(self, grid: Grid, place: int) -> float:
        """Return how wide the label of an event is at most, with its date: most are never shown, and not cut to fit."""
        events, row = self._maker.timeline.events, self._plan.index.rows[place]
        label_px = INLINE_PX + self._maker.most_line_px(row)
        if style_of(events, row) is BarStyle.EXACT:
            return label_px
        bar_px = (events.end_s[row] + 1 - self._plan.index.starts[place]) * grid.px_per_s
        return max(min(bar_px, _MOST_BAR_PX), label_px)

    def _buckets(self, window: Window, grid: Grid, number: int) -> tuple[tuple[int, int, int], ...]:
        """Return number, events and open conflicts of each bar of a block; none where it shows labels."""
        low, high = self._places(window, grid, number)
        if self._plan.shows_labels and high - low <= OVERFULL:
            return ()
        key = ("density", self._plan.lane.name, grid.half_octave, number, low, high)
        return self._memo.get(key, lambda: tuple(self._counted(grid, number, low, high)))

    def _counted(self, grid: Grid, number: int, low: int, high: int) -> Iterator[tuple[int, int, int]]:
        index, start_s, step_s = self._plan.index, number * grid.block_s, grid.block_s / _BUCKETS
        before = low
        for bucket in range(_BUCKETS):
            after = bisect_left(index.starts, start_s + (bucket + 1) * step_s, before, high)
            if after > before:
                yield bucket, after - before, index.conflicts[after] - index.conflicts[before]
            before = after
