"""What of the lanes is in view, at its vertical place: bands, bars, ghosts, cards, dots, densities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline_app.layout.bars import date_bar, ghost
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.crowded_lane import CrowdedLane, CrowdedPlan, windows_of
from timeline_app.layout.elision import elide
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_plan import LanePlan, Planned
from timeline_app.layout.lanes import Lane
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.scene import Card, DateBar, Density, Detail, Dots, Ghost, LaneBand, Text
from timeline_app.layout.view import View


@dataclass(slots=True)
class Drawing:
    """Collects what the lanes show."""

    lanes: list[LaneBand] = field(default_factory=list)
    bars: list[DateBar] = field(default_factory=list)
    ghosts: list[Ghost] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    dots: list[Dots] = field(default_factory=list)
    densities: list[Density] = field(default_factory=list)

    def anchors(self) -> dict[int, Rect]:
        """Return the rectangle of each event's card, with its date where that stands beside it."""
        pairs = zip(self.cards, self.bars, strict=True)
        return {
            card.row: card.rect.joined(bar.rect) if bar.rect.right <= card.rect.x else card.rect for card, bar in pairs
        }


def draw_lanes(plans: list[LanePlan | CrowdedPlan], view: View, viewport: Rect, maker: CardMaker) -> Drawing:
    """Return what `viewport` shows of the lanes, one below the other."""
    artist = _Artist(view, viewport, maker, Drawing(), maker.metrics, round(view.scale.offset_px))
    y = viewport.y - round(view.scroll_px)  # whole pixels, so that texts and lines stay sharp
    for number, plan in enumerate(plans):
        band = Rect(0, y, viewport.width, plan.height)
        y = band.bottom
        if band.overlaps(viewport):
            artist.draw_lane(plan, band, alternate=number % 2 == 0)
    return artist.drawing


class _Tracks(NamedTuple):
    """Where the tracks of a lane are, and what stands on them."""

    top: float
    strip_px: float
    track_px: float
    detail: Detail


class _Artist(NamedTuple):
    view: View
    viewport: Rect
    maker: CardMaker
    drawing: Drawing
    metrics: Metrics
    offset_px: int
    """Of the scale, in whole pixels."""

    def draw_lane(self, plan: LanePlan | CrowdedPlan, band: Rect, *, alternate: bool) -> None:
        self.drawing.lanes.append(self._band(plan, band, alternate=alternate))
        top = band.y + plan.header_px
        if isinstance(plan, LanePlan):
            self._draw_events(plan.planned, _Tracks(top, plan.strip_px, plan.track_px, plan.detail))
        else:
            self._draw_crowd(plan, Rect(band.x, top, band.width, band.bottom - self.metrics.lane_pad_px - top))

    def _band(self, plan: LanePlan | CrowdedPlan, band: Rect, *, alternate: bool) -> LaneBand:
        key = ("heading", plan.lane.name, band.width)
        name, count = self.maker.memo.get(key, lambda: self._heading(plan.lane, band.width))
        return LaneBand(band, name.moved(band.x, band.y), count.moved(band.x, band.y), alternate)

    def _heading(self, lane: Lane, width_px: float) -> tuple[Text, Text]:
        """Return the name of a lane and how many events it has, the top left of the lane at (0, 0)."""
        m, measurer = self.metrics, self.maker.measurer
        name = elide(measurer, lane.name, TextRole.LANE, width_px / 2)
        rect = Rect(m.margin_px, 2, measurer.width_px(name, TextRole.LANE) + 2, m.lane_header_px)
        words = f"{len(lane.rows):,}" if lane.name else ""
        count = Rect(rect.right + 6, rect.y, measurer.width_px(words, TextRole.LEGEND) + 2, rect.height)
        title = Text(rect, name, TextRole.LANE, full=lane.name if name != lane.name else "")
        return title, Text(count, words, TextRole.LEGEND)

    def _draw_crowd(self, plan: CrowdedPlan, body: Rect) -> None:
        m, scale = self.metrics, self.view.scale
        crowd = CrowdedLane(plan, scale, self.maker)
        windows = windows_of(scale, self.viewport.width)
        self._draw_events(
            crowd.planned(windows), _Tracks(body.y, m.line_strip_px, m.line_strip_px + m.line_px, Detail.LINE)
        )
        density, dots = crowd.density(windows, body), crowd.dots(windows, body)
        if density.blocks:
            self.drawing.densities.append(density)
        if dots.at:
            self.drawing.dots.append(dots)

    def _draw_events(self, events: Iterable[Planned], tracks: _Tracks) -> None:
        left = self.view.scale.offset_px
        right, top_px, bottom_px = left + self.viewport.width, self.viewport.y, self.viewport.bottom
        for planned in events:
            top = tracks.top + planned.track * tracks.track_px
            in_height = top <= bottom_px and top + tracks.track_px >= top_px
            if in_height and planned.right >= left and planned.left <= right:
                self._draw_event(planned, tracks, top)

    def _draw_event(self, planned: Planned, tracks: _Tracks, top: float) -> None:
        m, offset, row, size = self.metrics, self.offset_px, planned.row, planned.size
        card_y = top + tracks.strip_px
        strip = Rect(-offset, card_y, 0, size.height) if planned.is_inline else Rect(-offset, top, 0, tracks.strip_px)
        bar = date_bar(self.maker.timeline.events, row, planned.extent, strip, m)
        self.drawing.bars.append(bar)
        if planned.told:
            self.drawing.ghosts.append(ghost(bar, planned.told, Rect(-offset, top, 0, tracks.strip_px), m))
        x: float = round(planned.card_left) - offset
        if x < m.margin_px:  # stays in view as long as its bar is
            x = min(m.margin_px, max(x, round(planned.card_end) - offset - size.width))
        rect = Rect(x, card_y, size.width, size.height)
        self.drawing.cards.append(self.maker.make(row, rect, size, tracks.detail))
