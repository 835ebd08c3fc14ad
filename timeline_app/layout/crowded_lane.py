"""A lane of more events than can each be shown: the number of events, or labels for the most important.

Far out, bars say how many events there are.  Nearer, the most important get a label on one of
a few tracks, the others a dot.  Which it is depends on the scale alone, so that panning changes
nothing; what is laid out is what is in view.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.layout.blocks import FREE, Grid
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_blocks import BUCKETS, DOT_RADIUS_PX, OVERFULL, TRACKS, LaneBlocks
from timeline_app.layout.lane_index import LaneIndex
from timeline_app.layout.lane_plan import Planned, plan_event
from timeline_app.layout.lanes import Lane
from timeline_app.layout.scene import Density, DensityBlock, Detail, Dots
from timeline_app.layout.time_scale import Stretch, TimeScale

CROWDED = 150
"""From so many events on, a lane is laid out block by block."""
DENSITY_PX = 44.0
_DOTS_PX = 14.0
"""Height of the row of dots below the labels."""
_LINE = Detail.LINE


@dataclass(frozen=True, slots=True)
class CrowdedPlan:
    """One crowded lane at one scale."""

    lane: Lane
    index: LaneIndex
    height: float
    header_px: float
    busy_s: float
    """Blocks longer than this hold too many events for labels."""
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
    bounds_s: tuple[float, float]
    """Of the stretch; infinite where nothing stands beyond."""

    def block_numbers(self, block_s: float, *, one_before: bool = False) -> range:
        """Return the blocks in view, and where asked the one whose labels may reach into view."""
        return range(int(self.first_s // block_s) - one_before, int(self.end_s // block_s) + 1)


def plan_crowded(lane: Lane, scale: TimeScale, maker: CardMaker, phase: float = 0.0) -> CrowdedPlan:
    """Decide whether a lane shows labels at this scale, and how high it is; `phase` is that of its grids."""
    m = maker.metrics
    index = maker.memo.keep(("index", lane.name), lambda: LaneIndex.of(maker.timeline.events, lane.rows))
    finest = max(stretch.px_per_s for stretch in scale.stretches if not stretch.is_break)
    busy_s = maker.memo.keep(("busy", lane.name), lambda: index.usual_span_s(OVERFULL))
    shows_labels = Grid.of(finest, phase).block_s <= busy_s
    header_px = m.lane_header_px if lane.name else m.lane_pad_px
    body = TRACKS * (m.line_strip_px + m.line_px) + _DOTS_PX if shows_labels else DENSITY_PX
    return CrowdedPlan(lane, index, header_px + body + m.lane_pad_px, header_px, busy_s, shows_labels, phase)


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
            windows.append(Window(stretch, first_s, end_s, (start, end)))
    return windows


class CrowdedLane:
    """Lays out what is in view of one crowded lane."""

    def __init__(self, plan: CrowdedPlan, scale: TimeScale, maker: CardMaker) -> None:
        self._plan = plan
        self._scale = scale
        self._offset = round(scale.offset_px)
        self._maker = maker
        self._memo = maker.memo
        key = (scale.stretches, maker.max_px)
        self._placed: dict[int, Planned] = maker.memo.last(f"placed {plan.lane.name}", key, dict)

    def blocks(self, window: Window, steps: int = 0) -> LaneBlocks:
        """Return the lane's blocks in a stretch of the axis, at the grid so many half octaves further out."""
        plan, maker = self._plan, self._maker
        grid = plan.grid(window.stretch)
        if steps:
            grid = grid.neighbour(steps)
        key = ("blocks", plan.lane.name, grid.half_octave, window.bounds_s, maker.max_px)
        return self._memo.get(key, lambda: LaneBlocks(plan.index, grid, window.bounds_s, maker))

    def planned(self, windows: list[Window]) -> Iterator[Planned]:
        """Yield the events with a label, in local pixels, on the tracks from the top."""
        for window in windows if self._plan.shows_labels else ():
            blocks = self.blocks(window)
            for number in window.block_numbers(blocks.block_s, one_before=True):
                for place, track in blocks.labels_between(number, window.first_s, window.end_s):
                    yield self._placed.get(place) or self._place(place, track)

    def _place(self, place: int, track: int) -> Planned:
        """Place a label in local pixels, for as long as the scale stays."""
        planned = plan_event(self._plan.index.rows[place], self._scale, self._maker, _LINE, track)
        self._placed[place] = planned
        return planned

    def lay_out_ahead(self, window: Window, steps: int) -> Iterator[None]:
        """Lay out blocks at the grid `steps` half octaves further out, before that grid is looked at.

        Yields after each step of it.
        """
        blocks = self.blocks(window, steps)
        if blocks.block_s > self._plan.busy_s:
            return
        numbers = window.block_numbers(blocks.block_s, one_before=True)
        middle = (numbers.start + numbers.stop - 1) / 2
        for number in sorted(numbers, key=lambda number: abs(number - middle)):
            if not blocks.is_complete(number):
                yield from blocks.complete(number, window.first_s, window.end_s)

    def dots(self, windows: list[Window], body: Rect) -> Dots:
        """Return the events without a label, in a row at the foot of the lane's `body`."""
        y = body.bottom - _DOTS_PX / 2
        rows, starts = self._plan.index.rows, self._plan.index.starts
        found: list[tuple[int, float, float, int]] = []
        for window in windows if self._plan.shows_labels else ():
            blocks = self.blocks(window)
            for number in window.block_numbers(blocks.block_s):
                for place, events in blocks.dots(number):
                    x = self._whole_x(starts[place]) + DOT_RADIUS_PX
                    if body.x <= x < body.right:
                        found.append((rows[place], x, y, events))
        return Dots(self._plan.lane.name, DOT_RADIUS_PX, tuple(found))

    def density(self, windows: list[Window], body: Rect) -> Density:
        """Return bars for the blocks whose events are too many, standing at the foot of the lane's `body`."""
        rect = Rect(body.x, body.bottom - DENSITY_PX, body.width, DENSITY_PX)
        shown: list[DensityBlock] = []
        finest_s = float("inf")
        for window in windows:
            blocks = self.blocks(window)
            finest_s = min(finest_s, blocks.block_s)
            bucket_px = blocks.block_s / BUCKETS * window.stretch.px_per_s
            for number in window.block_numbers(blocks.block_s):
                if self._plan.shows_labels and blocks.count(number) <= OVERFULL:
                    continue
                buckets = blocks.buckets(number)
                if buckets:
                    shown.append(DensityBlock(self._whole_x(number * blocks.block_s), bucket_px, buckets))
        full = max(1.0, 2 * self._plan.index.per_second * finest_s / BUCKETS) if windows else 1.0
        return Density(self._plan.lane.name, rect, full, tuple(shown))

    def _whole_x(self, time_s: float) -> float:
        """Return where a moment is drawn, in whole pixels: what is seen looks the same while the view is panned."""
        return round(self._scale.local_px(time_s)) - self._offset
