"""The cards of one lane on their tracks: everything but the vertical place of the lane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.layout.bars import Extent, extent_of, ghost_extent
from timeline_app.layout.cards import CardMaker, CardSize
from timeline_app.layout.lanes import Lane
from timeline_app.layout.packing import pack_tracks
from timeline_app.layout.scene import BarStyle, Detail
from timeline_app.layout.time_scale import TimeScale

MAX_FULL_TRACKS = 8
"""A lane that would need more tracks of whole cards shows lines."""
INLINE_PX = 28.0
"""A bar up to this length stands before its line, a longer one above it."""
MAX_FULL_CARDS = 400
"""A lane of more events is not tried with whole cards."""
# By names of their own: finding a member of an enumeration takes longer than comparing with it.
_LINE, _EXACT = Detail.LINE, BarStyle.EXACT


class Planned(NamedTuple):
    """One event's card on its track, in local pixels of the scale."""

    row: int
    extent: Extent
    card_left: float
    size: CardSize
    track: int
    is_inline: bool
    """The date stands before the card, not above it."""
    told: tuple[float, float] | None
    """Where the told date of a corrected event is drawn."""

    def on_track(self, track: int) -> Planned:
        """Return it on another track."""
        if track == self.track:
            return self
        return Planned(self.row, self.extent, self.card_left, self.size, track, self.is_inline, self.told)

    @property
    def left(self) -> float:
        """Where the first of bar, ghost and card begins."""
        return min(self.extent.left, self.told[0]) if self.told else self.extent.left

    @property
    def card_end(self) -> float:
        """Where bar and card end."""
        return max(self.extent.right, self.card_left + self.size.width)

    @property
    def right(self) -> float:
        """Where the last of bar, ghost and card ends."""
        return max(self.card_end, self.told[1]) if self.told else self.card_end


class LanePlan(NamedTuple):
    """One lane laid out; does not change while the view is panned."""

    lane: Lane
    detail: Detail
    planned: tuple[Planned, ...]
    """By left end."""
    header_px: float
    strip_px: float
    """Height above each card for its date."""
    track_px: float
    tracks: int
    height: float


def plan_lanes(lanes: Sequence[Lane], scale: TimeScale, maker: CardMaker, full_tracks: int) -> list[LanePlan]:
    """Lay lanes out with whole cards, those that need most tracks with lines.

    `full_tracks` is how many tracks of whole cards there may be in all lanes together.
    """
    plans = [plan_lane(lane, scale, maker) for lane in lanes]
    while sum(plan.tracks for plan in plans if plan.detail is Detail.FULL) > full_tracks:
        number = max((n for n, plan in enumerate(plans) if plan.detail is Detail.FULL), key=lambda n: plans[n].tracks)
        plans[number] = plan_lane(lanes[number], scale, maker, Detail.LINE)
    return plans


def plan_lane(lane: Lane, scale: TimeScale, maker: CardMaker, detail: Detail | None = None) -> LanePlan:
    """Lay a lane out in one detail; None for whole cards where those need few tracks, else lines."""
    if detail is None and len(lane.rows) > MAX_FULL_CARDS:
        detail = Detail.LINE
    if detail is None and _least_tracks(lane, scale, maker) > MAX_FULL_TRACKS:
        detail = Detail.LINE
    plan = _plan(lane, scale, maker, detail or Detail.FULL)
    if detail is None and plan.tracks > MAX_FULL_TRACKS:
        return _plan(lane, scale, maker, Detail.LINE)
    return plan


def _least_tracks(lane: Lane, scale: TimeScale, maker: CardMaker) -> int:
    """Return how many tracks whole cards need at least, without measuring any: with the narrowest there are."""
    m, events = maker.metrics, maker.timeline.events
    least_px = min(m.card_min_px, maker.max_px)
    lefts = sorted([extent_of(events, row, scale, m).left for row in lane.rows])
    return max(pack_tracks(lefts, [left + least_px for left in lefts], m.card_gap_px), default=-1) + 1


def _plan(lane: Lane, scale: TimeScale, maker: CardMaker, detail: Detail) -> LanePlan:
    m = maker.metrics
    unplaced = [plan_event(row, scale, maker, detail) for row in lane.rows]
    unplaced.sort(key=lambda planned: planned.left)
    tracks = pack_tracks([p.left for p in unplaced], [p.right for p in unplaced], m.card_gap_px)
    planned = tuple([p.on_track(track) for p, track in zip(unplaced, tracks, strict=True)])
    strip_px, gap_px = (m.strip_px, m.track_gap_px) if detail is Detail.FULL else (m.line_strip_px, 0)
    track_px = strip_px + max((p.size.height for p in planned), default=0) + gap_px
    header_px = m.lane_header_px if lane.name else m.lane_pad_px
    count = max(tracks, default=-1) + 1
    height = header_px + count * track_px + m.lane_pad_px
    return LanePlan(lane, detail, planned, header_px, strip_px, track_px, count, height)


def plan_event(row: int, scale: TimeScale, maker: CardMaker, detail: Detail, track: int = 0) -> Planned:
    """Return an event's card on a track, where its date says."""
    m, events = maker.metrics, maker.timeline.events
    extent = extent_of(events, row, scale, m)
    is_line = detail is _LINE
    if is_line and extent.style is _EXACT and extent.right - extent.left > m.dot_px:
        extent = Extent(extent.left, extent.left + m.dot_px, _EXACT)
    is_inline = is_line and extent.right - extent.left <= INLINE_PX
    card_left = extent.right + m.badge_gap_px / 2 if is_inline else extent.left
    told = ghost_extent(events, row, scale, m)
    return Planned(row, extent, card_left, maker.measure(row, detail), track, is_inline, told)
