"""Labels of a crowded lane, laid out block by block of time.

A block is a stretch of time, the same however far the view is panned and, within half an
octave, zoomed; so a label keeps its track while it is looked at.  Even blocks are packed on
their own, odd ones between their even neighbours: each block follows from its neighbours
alone, and a frame costs what is in view.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

BLOCK_PX = 1024.0
"""A block is between this and its 1.41st part wide."""
_HALF_OCTAVE = math.sqrt(2)
FREE = float("inf")


class Grid(NamedTuple):
    """The blocks at one half octave of scales."""

    half_octave: int
    phase: float
    """How far into another half octave this one begins, in [0, 1)."""
    block_s: float
    """How long a block is."""

    @classmethod
    def of(cls, px_per_s: float, phase: float = 0.0) -> Grid:
        """Return the grid whose blocks are some `BLOCK_PX` wide at this scale.

        Lanes of different phases change from one half octave to the next at different scales,
        so that no frame of a zoom has to lay all of them out anew.
        """
        return cls._at(math.floor(2 * math.log2(BLOCK_PX / px_per_s) - phase), phase)

    def neighbour(self, steps: int) -> Grid:
        """Return the grid of the same phase so many half octaves further out; nearer where negative."""
        return self._at(self.half_octave + steps, self.phase)

    @classmethod
    def _at(cls, half_octave: int, phase: float) -> Grid:
        return cls(half_octave, phase, float(2 ** ((half_octave + phase) / 2)))

    @property
    def px_per_s(self) -> float:
        """The coarsest scale of the half octave; what does not overlap there does not overlap at any other."""
        return BLOCK_PX / _HALF_OCTAVE / self.block_s


class Label(NamedTuple):
    """One event that asks for a label; px count from the start of its block at the grid's scale."""

    place: int
    """In the lane's index."""
    left: float
    right: float


class Block(NamedTuple):
    """The labels of one block on their tracks."""

    tracks: tuple[tuple[Label, ...], ...]
    """Of each track, by left end."""

    def overhang(self, track: int, width_px: float) -> float:
        """Return how far a track's last label reaches into the next block."""
        return self.tracks[track][-1].right - width_px if self.tracks[track] else -FREE

    def first_left(self, track: int) -> float:
        """Return where a track's first label begins."""
        return self.tracks[track][0].left if self.tracks[track] else FREE


def pack_block(
    lefts: Iterable[tuple[int, float]],
    width_of: Callable[[int], float],
    room: Sequence[tuple[float, float]],
    gap_px: float,
) -> Block:
    """Give each label, the most important first, the first track on which it has room; others get none.

    `lefts` are places in the lane's index with where their labels would begin.  `width_of` says how wide
    the label of a place is; it is asked only where one could begin.  `room` has from where to where each
    track is free.
    """
    tracks: list[list[Label]] = [[] for _ in room]
    begins: list[list[float]] = [[] for _ in room]
    for place, left in lefts:
        label: Label | None = None
        for taken, starts, (low, high) in zip(tracks, begins, room, strict=True):
            at = bisect(starts, left)
            if left < low or (at and taken[at - 1].right + gap_px > left):
                continue
            label = label or Label(place, left, left + width_of(place))
            if label.right <= high and (at == len(taken) or label.right + gap_px <= starts[at]):
                taken.insert(at, label)
                starts.insert(at, left)
                break
    return Block(tuple(tuple(taken) for taken in tracks))


def room_between(
    before: Block | None, after: Block | None, width_px: float, tracks: int, gap_px: float
) -> list[tuple[float, float]]:
    """Return the room on each track of a block between two packed ones; None stands for one that shows no labels."""
    lows = [before.overhang(track, width_px) + gap_px if before else 0.0 for track in range(tracks)]
    highs = [width_px + (after.first_left(track) - gap_px if after else 0.0) for track in range(tracks)]
    return list(zip(lows, highs, strict=True))
