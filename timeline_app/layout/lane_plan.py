"""The cards of one lane on their tracks: everything but the vertical place of the lane."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.layout.bars import Extent, extent_of
from timeline_app.layout.cards import CardMaker, CardSize, Detail
from timeline_app.layout.lanes import Lane
from timeline_app.layout.packing import pack_tracks
from timeline_app.layout.time_scale import TimeScale

MAX_FULL_TRACKS = 6
"""A lane that would need more tracks shows cards of one line."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One event's card on its track, in local pixels of the scale."""

    row: int
    extent: Extent
    size: CardSize
    track: int


@dataclass(frozen=True, slots=True)
class LanePlan:
    """One lane laid out; does not change while the view is panned."""

    name: str
    detail: Detail
    planned: tuple[Planned, ...]
    track_px: float
    height: float
    header_px: float


def plan_lane(lane: Lane, scale: TimeScale, maker: CardMaker) -> LanePlan:
    """Lay a lane out with full cards, or with compact ones where those need too many tracks."""
    extents = [extent_of(maker.timeline.events, row, scale, maker.metrics) for row in lane.rows]
    plan = _plan(lane, extents, maker, Detail.FULL)
    if _track_count(plan) > MAX_FULL_TRACKS:
        return _plan(lane, extents, maker, Detail.COMPACT)
    return plan


def _plan(lane: Lane, extents: list[Extent], maker: CardMaker, detail: Detail) -> LanePlan:
    m = maker.metrics
    sizes = [maker.measure(row, detail) for row in lane.rows]
    rights = [max(extent.right, extent.left + size.width) for extent, size in zip(extents, sizes, strict=True)]
    order = sorted(range(len(lane.rows)), key=lambda number: (extents[number].left, number))
    tracks = pack_tracks([extents[n].left for n in order], [rights[n] for n in order], m.card_gap_px)
    planned = tuple(Planned(lane.rows[n], extents[n], sizes[n], track) for n, track in zip(order, tracks, strict=True))
    track_px = m.strip_px + max((size.height for size in sizes), default=0) + m.track_gap_px
    header_px = m.lane_header_px if lane.name else m.lane_pad_px
    height = header_px + (max(tracks, default=-1) + 1) * track_px + m.lane_pad_px
    return LanePlan(lane.name, detail, planned, track_px, height, header_px)


def _track_count(plan: LanePlan) -> int:
    return max((planned.track for planned in plan.planned), default=-1) + 1
