"""What the blocks of one crowded lane hold at one grid: labels on tracks, dots, bars that count.

A block follows from its events, its neighbours and the grid alone, so it is laid out once and
serves every frame at that grid.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import TypeVar

from timeline_app.layout.bars import style_of
from timeline_app.layout.blocks import FREE, Block, Grid, pack_block, room_between
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.lane_index import LaneIndex, importances
from timeline_app.layout.lane_plan import INLINE_PX
from timeline_app.layout.scene import BarStyle

TRACKS = 5
LABELS_A_TRACK = 4
"""About so many labels fit on a track of one block."""
OVERFULL = 4 * TRACKS * LABELS_A_TRACK
"""A block of more events shows their number."""
BUCKETS = 128
"""Density bars of one block; each is 6 to 8 px wide."""
DOT_RADIUS_PX = 3.0
_MOST_BAR_PX = 400.0
"""A longer bar may run on above the labels after its own."""
_MOST_BLOCKS = 256
"""Kept of one grid; more are as many screens side by side."""
_EXACT = BarStyle.EXACT
Value = TypeVar("Value")


class LaneBlocks:
    """The blocks of a lane at one grid, within the part of the axis that has its scale."""

    def __init__(self, index: LaneIndex, grid: Grid, bounds_s: tuple[float, float], maker: CardMaker) -> None:
        """Take from when to when the part reaches; infinite where nothing stands beyond."""
        self.index = index
        self.block_s = grid.block_s
        self.px_per_s = grid.px_per_s
        self._bounds_s = bounds_s
        self._maker = maker
        self._places: dict[int, tuple[int, int]] = {}
        self._labels: dict[int, Block | None] = {}
        self._dots: dict[int, tuple[tuple[int, int], ...]] = {}
        self._buckets: dict[int, tuple[tuple[int, int, int], ...]] = {}
        self._complete: set[int] = set()

    def count(self, number: int) -> int:
        """Return how many events a block has."""
        low, high = self.places(number)
        return high - low

    def places(self, number: int) -> tuple[int, int]:
        """Return from which to before which place of the index a block's events are."""
        return _kept(self._places, number, self._find_places)

    def labels(self, number: int) -> Block | None:
        """Return the labels of a block; None where its events are too many for labels."""
        return _kept(self._labels, number, self._pack)

    def dots(self, number: int) -> tuple[tuple[int, int], ...]:
        """Return the events of a block without a label: the first of each dot, and how many it stands for."""
        return _kept(self._dots, number, self._join_dots)

    def buckets(self, number: int) -> tuple[tuple[int, int, int], ...]:
        """Return number, events and open conflicts of each bar of a block; none without events."""
        return _kept(self._buckets, number, lambda n: tuple(self._count_buckets(n)))

    def is_complete(self, number: int) -> bool:
        """Whether everything of a block was laid out ahead."""
        return number in self._complete

    def labels_between(self, number: int, first_s: float, end_s: float) -> Iterator[tuple[int, int]]:
        """Yield place and track of a block's labels that may be seen between two moments."""
        block = self.labels(number)
        if block is None:
            return
        # In pixels of the block, as the labels are.
        start_s = number * self.block_s
        left, right = (first_s - start_s) * self.px_per_s, (end_s - start_s) * self.px_per_s
        for track, labels in enumerate(block.tracks):
            for label in labels:
                if label.left <= right and label.right >= left:
                    yield label.place, track

    def complete(self, number: int, first_s: float, end_s: float) -> Iterator[None]:
        """Lay out everything of a block, the cards between two moments, too; yield after each step."""
        for needed in (number - 1, number + 1, number) if number % 2 else (number,):
            if needed not in self._labels:
                self.labels(needed)
                yield None
        if number not in self._dots:
            self.dots(number)
            yield None
        for place, _ in self.labels_between(number, first_s, end_s):
            self._maker.make_line(self.index.rows[place])
            yield None
        self._complete.add(number)

    def _find_places(self, number: int) -> tuple[int, int]:
        first_s, end_s = self._bounds_s
        low_s, high_s = max(number * self.block_s, first_s), min((number + 1) * self.block_s, end_s)
        return self.index.between(low_s, max(low_s, high_s))

    def _pack(self, number: int) -> Block | None:
        if self.count(number) > OVERFULL:
            return None
        gap, width = self._maker.metrics.card_gap_px, self.block_s * self.px_per_s
        if number % 2:
            room = room_between(self.labels(number - 1), self.labels(number + 1), width, TRACKS, gap)
        else:
            end = FREE if self.count(number + 1) <= OVERFULL else width
            room = [(0.0, end)] * TRACKS
        beyond = (self._bounds_s[1] - number * self.block_s) * self.px_per_s
        room = [(low, min(high, beyond)) for low, high in room]
        return pack_block(self._wishes(number), self._label_px, room, gap)

    def _wishes(self, number: int) -> Iterator[tuple[int, float]]:
        """Yield the most important events of a block, and where their labels would begin."""
        low, high = self.places(number)
        starts, start_s, px_per_s = self.index.starts, number * self.block_s, self.px_per_s
        worth = importances(self._maker.timeline.events, self.index.rows[low:high])
        order = sorted(range(high - low), key=worth.__getitem__, reverse=True)
        for at in order[: 2 * TRACKS * LABELS_A_TRACK]:
            yield low + at, (starts[low + at] - start_s) * px_per_s

    def _label_px(self, place: int) -> float:
        """Return how wide the label of an event is at most, with its date: most are never shown, and not cut to fit."""
        events, row = self._maker.timeline.events, self.index.rows[place]
        label_px = INLINE_PX + self._maker.most_line_px(row)
        if style_of(events, row) is _EXACT:
            return label_px
        bar_px = (events.end_s[row] + 1 - self.index.starts[place]) * self.px_per_s
        return max(min(bar_px, _MOST_BAR_PX), label_px)

    def _join_dots(self, number: int) -> tuple[tuple[int, int], ...]:
        block = self.labels(number)
        if block is None:
            return ()
        labelled = {label.place for track in block.tracks for label in track}
        near_s, starts = DOT_RADIUS_PX / self.px_per_s, self.index.starts
        joined: list[tuple[int, int]] = []
        for place in range(*self.places(number)):
            if place in labelled:
                continue
            if joined and starts[place] - starts[joined[-1][0]] <= near_s:
                joined[-1] = (joined[-1][0], joined[-1][1] + 1)
            else:
                joined.append((place, 1))
        return tuple(joined)

    def _count_buckets(self, number: int) -> Iterator[tuple[int, int, int]]:
        index, start_s, step_s = self.index, number * self.block_s, self.block_s / BUCKETS
        before, high = self.places(number)
        for bucket in range(BUCKETS):
            after = bisect_left(index.starts, start_s + (bucket + 1) * step_s, before, high)
            if after > before:
                yield bucket, after - before, index.conflicts[after] - index.conflicts[before]
            before = after


def _kept(kept: dict[int, Value], number: int, make: Callable[[int], Value]) -> Value:
    """Return what is kept for a block, made the first time."""
    if number not in kept:
        if len(kept) >= _MOST_BLOCKS:
            kept.clear()
        kept[number] = make(number)
    return kept[number]
