"""From a timeline and a view of it to the scene: the one place where the steps meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.timeline import Timeline
from timeline_app.layout.axis import lay_out_axis
from timeline_app.layout.bars import date_bar, ghost
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.elision import TextMeasurer, elide
from timeline_app.layout.geometry import Rect
from timeline_app.layout.lane_plan import LanePlan, Planned, plan_lanes
from timeline_app.layout.lanes import Arrangement, Lane, arrange
from timeline_app.layout.legend import lay_out_legend, occurring_samples
from timeline_app.layout.links import lay_out_links
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.scene import Axis, Card, DateBar, Ghost, LaneBand, Legend, Link, Scene, Text, Tray
from timeline_app.layout.tray import lay_out_tray
from timeline_app.layout.view import WIDEST_SHARE, View

NOTHING = "No events to show"
FULL_TRACKS = 20
"""Tracks of whole cards in a picture as high as it needs; on a screen as many as two screens hold."""


def compute_scene(
    timeline: Timeline, view: View, measurer: TextMeasurer, arrangement: Arrangement | None = None
) -> Scene:
    """Return the scene of a view.

    `arrangement` is what `arrange` gives for the timeline and the view's lanes and filter;
    hand it in to spare its computation while only the scale changes.
    """
    arrangement = arrangement or arrange(timeline, view.lane_by, view.visible)
    return _Builder(timeline, view, _card_maker(timeline, view, measurer), arrangement).build()


def lay_out_lanes(timeline: Timeline, view: View, measurer: TextMeasurer, lanes: Sequence[Lane]) -> list[LanePlan]:
    """Return the plans of the lanes of a view, without their vertical places."""
    return plan_lanes(lanes, view.scale, _card_maker(timeline, view, measurer), _full_tracks(view, measurer.metrics))


def _card_maker(timeline: Timeline, view: View, measurer: TextMeasurer) -> CardMaker:
    widest = min(measurer.metrics.card_max_px, WIDEST_SHARE * view.width_px)
    return CardMaker(timeline, measurer, conflicts_by_row(timeline), view.selected, view.title_lines, widest)


def _full_tracks(view: View, m: Metrics) -> int:
    if view.height_px is None:
        return FULL_TRACKS
    return max(4, int(2 * view.height_px / (m.strip_px + 3 * m.title_line_px + m.badge_px + m.track_gap_px)))


def conflicts_by_row(timeline: Timeline) -> dict[int, tuple[int, ...]]:
    """Return the open conflicts of each event that has some, as indexes into `timeline.conflicts`."""
    found: dict[int, list[int]] = {}
    for number, conflict in enumerate(timeline.conflicts):
        if conflict.status is ConflictStatus.OPEN:
            for row in dict.fromkeys(conflict.events):
                found.setdefault(row, []).append(number)
    return {row: tuple(numbers) for row, numbers in found.items()}


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What of the lanes is in view."""

    lanes: tuple[LaneBand, ...]
    bars: tuple[DateBar, ...]
    ghosts: tuple[Ghost, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class _Builder:
    timeline: Timeline
    view: View
    maker: CardMaker
    arrangement: Arrangement

    def build(self) -> Scene:
        headings, top = self._headings()
        m, view = self.maker.metrics, self.view
        plans = plan_lanes(self.arrangement.lanes, view.scale, self.maker, _full_tracks(view, m))
        content = sum(plan.height for plan in plans) or self._empty_px()
        tray = self._tray(0)
        tray_px = tray.rect.height if tray else 0
        axis_rect = Rect(0, top, view.width_px, m.axis_px if self._has_axis else 0)
        room = content if view.height_px is None else max(0, view.height_px - axis_rect.bottom - tray_px)
        viewport = Rect(0, axis_rect.bottom, view.width_px, room)
        drawn = self._draw_lanes(plans, viewport)
        tray = self._tray(viewport.bottom)
        legend = self._legend(drawn, tray, viewport.bottom + tray_px)
        bottom = legend.rect.bottom + m.margin_px / 2 if legend else viewport.bottom + tray_px
        return Scene(
            view.width_px,
            bottom if view.height_px is None else view.height_px,
            content,
            viewport,
            headings if drawn.lanes or tray else (*headings, self._nothing(viewport)),
            self._axis(axis_rect, viewport.bottom),
            drawn.lanes,
            self._links(drawn),
            drawn.ghosts,
            drawn.bars,
            drawn.cards,
            tray,
            legend,
            self.timeline.sources,
        )

    @property
    def _has_axis(self) -> bool:
        """Whether there is time to show; a picture of undated events alone has none."""
        return bool(self.arrangement.lanes) or self.view.height_px is not None

    def _empty_px(self) -> float:
        return 0 if self.arrangement.undated else 2 * self.maker.metrics.lane_header_px

    def _axis(self, rect: Rect, lanes_bottom: float) -> Axis:
        if not self._has_axis:
            return Axis(rect, (), (), ())
        return lay_out_axis(self.view, rect, lanes_bottom, self.maker.measurer)

    def _headings(self) -> tuple[tuple[Text, ...], float]:
        m, y = self.maker.metrics, 0.0
        texts: list[Text] = []
        for words, role, height in (
            (self.view.title, TextRole.TITLE, m.title_px),
            (self.view.subtitle, TextRole.SUBTITLE, m.subtitle_px),
        ):
            if words:
                y = y or m.margin_px / 2
                rect = Rect(m.margin_px, y, self.view.width_px - 2 * m.margin_px, height)
                shown = elide(self.maker.measurer, words, role, rect.width)
                texts.append(Text(rect, shown, role, full=words if shown != words else ""))
                y += height
        return tuple(texts), y + (m.margin_px / 2 if texts else 0)

    def _nothing(self, viewport: Rect) -> Text:
        m = self.maker.metrics
        return Text(
            Rect(m.margin_px, viewport.y + m.lane_pad_px, viewport.width - 2 * m.margin_px, m.lane_header_px),
            NOTHING,
            TextRole.SUBTITLE,
        )

    def _draw_lanes(self, plans: list[LanePlan], viewport: Rect) -> _Drawn:
        lanes: list[LaneBand] = []
        bars: list[DateBar] = []
        ghosts: list[Ghost] = []
        cards: list[Card] = []
        y = viewport.y - self.view.scroll_px
        for number, plan in enumerate(plans):
            band = Rect(0, y, viewport.width, plan.height)
            y = band.bottom
            if not band.overlaps(viewport):
                continue
            lanes.append(self._lane_band(plan, band, number))
            for planned in plan.planned:
                top = band.y + plan.header_px + planned.track * plan.track_px
                if self._is_seen(plan, planned, top, viewport):
                    self._draw_event(plan, planned, top, (bars, ghosts, cards))
        return _Drawn(tuple(lanes), tuple(bars), tuple(ghosts), tuple(cards))

    def _lane_band(self, plan: LanePlan, band: Rect, number: int) -> LaneBand:
        m, measurer = self.maker.metrics, self.maker.measurer
        name = elide(measurer, plan.lane.name, TextRole.LANE, band.width / 2)
        rect = Rect(band.x + m.margin_px, band.y + 2, measurer.width_px(name, TextRole.LANE) + 2, m.lane_header_px)
        words = str(len(plan.planned)) if plan.lane.name else ""
        count = Rect(rect.right + 6, rect.y, measurer.width_px(words, TextRole.LEGEND) + 2, rect.height)
        return LaneBand(
            band,
            Text(rect, name, TextRole.LANE, full=plan.lane.name if name != plan.lane.name else ""),
            Text(count, words, TextRole.LEGEND),
            alternate=number % 2 == 0,
        )

    def _draw_event(
        self, plan: LanePlan, planned: Planned, top: float, into: tuple[list[DateBar], list[Ghost], list[Card]]
    ) -> None:
        m, offset = self.maker.metrics, round(self.view.scale.offset_px)
        bars, ghosts, cards = into
        card_y = top + plan.strip_px
        above = Rect(-offset, top, 0, plan.strip_px)
        beside = Rect(-offset, card_y, 0, planned.size.height)
        bar = date_bar(self.timeline.events, planned.row, planned.extent, beside if planned.is_inline else above, m)
        bars.append(bar)
        if planned.told:
            ghosts.append(ghost(bar, planned.told, above, m))
        card_left, right = round(planned.card_left) - offset, round(planned.card_end) - offset
        x = min(max(card_left, m.margin_px), max(card_left, right - planned.size.width))
        rect = Rect(x, card_y, planned.size.width, planned.size.height)
        cards.append(self.maker.make(planned.row, rect, planned.size, plan.detail))

    def _is_seen(self, plan: LanePlan, planned: Planned, top: float, viewport: Rect) -> bool:
        offset = self.view.scale.offset_px
        return (
            planned.right >= offset
            and planned.left <= offset + viewport.width
            and top <= viewport.bottom
            and top + plan.track_px >= viewport.y
        )

    def _links(self, drawn: _Drawn) -> tuple[Link, ...]:
        rects = {card.row: card.rect for card in drawn.cards}
        for bar in drawn.bars:
            if bar.rect.right <= rects[bar.row].x:
                rects[bar.row] = rects[bar.row].joined(bar.rect)
        texts = [lane.name.rect for lane in drawn.lanes] + [lane.count.rect for lane in drawn.lanes]
        return lay_out_links(self.timeline.conflicts, rects, texts, self.maker.measurer, self.view.conflict)

    def _tray(self, y: float) -> Tray | None:
        at = Rect(0, y, self.view.width_px, 0)
        return lay_out_tray(self.arrangement.undated, at, self.maker, self.view.tray_lines)

    def _legend(self, drawn: _Drawn, tray: Tray | None, y: float) -> Legend | None:
        if not self.view.legend:
            return None
        m = self.maker.metrics
        cards = (*drawn.cards, *(tray.cards if tray else ()))
        samples = occurring_samples(drawn.bars, drawn.ghosts, cards)
        rect = Rect(m.margin_px, y + m.margin_px / 2, self.view.width_px - 2 * m.margin_px, 0)
        return lay_out_legend(samples, rect, self.maker)
