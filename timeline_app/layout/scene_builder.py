"""From a timeline and a view of it to the scene: the one place where the steps meet."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.timeline import Timeline
from timeline_app.layout.axis import lay_out_axis
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.crowded_lane import CROWDED, CrowdedPlan, plan_crowded
from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.geometry import Rect
from timeline_app.layout.headings import lay_out_headings, nothing_to_show
from timeline_app.layout.lane_drawing import Drawing, draw_lanes
from timeline_app.layout.lane_plan import LanePlan, plan_lanes
from timeline_app.layout.lanes import Arrangement, Lane, arrange
from timeline_app.layout.legend import lay_out_legend, occurring_samples
from timeline_app.layout.links import lay_out_links
from timeline_app.layout.memo import LayoutMemo
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.scene import Axis, Legend, Link, Scene, Tray
from timeline_app.layout.tray import lay_out_tray, tray_px
from timeline_app.layout.view import WIDEST_SHARE, View

FULL_TRACKS = 20
"""Tracks of whole cards in a picture as high as it needs; on a screen as many as two screens hold."""


def compute_scene(
    timeline: Timeline, view: View, measurer: TextMeasurer, arrangement: Arrangement | None = None
) -> Scene:
    """Return the scene of a view.

    `arrangement` is what `arrange` gives for the timeline and the view's lanes and filter;
    hand the same one in as long as those stay, to spare its computation and to keep what was
    laid out: panning then costs what is in view.
    """
    arrangement = arrangement or arrange(timeline, view.lane_by, view.visible)
    maker = card_maker(timeline, view, measurer, arrangement.memo)
    return _Builder(timeline, view, maker, arrangement).build()


def lay_out_lanes(
    timeline: Timeline, view: View, measurer: TextMeasurer, lanes: Sequence[Lane], memo: LayoutMemo | None = None
) -> list[LanePlan]:
    """Return the plans of those lanes of a view that are not crowded, without their vertical places."""
    maker = card_maker(timeline, view, measurer, memo or LayoutMemo())
    calm = [lane for lane in lanes if len(lane.rows) <= CROWDED]
    return plan_lanes(calm, view.scale, maker, _full_tracks(view, measurer.metrics))


def plans_of(view: View, maker: CardMaker, arrangement: Arrangement) -> list[LanePlan | CrowdedPlan]:
    """Return the plans of all lanes in their order."""
    lanes, memo = arrangement.lanes, arrangement.memo
    key = (view.scale.stretches, view.width_px, view.height_px, view.title_lines)
    calm = memo.last("plans", key, lambda: lay_out_lanes(maker.timeline, view, maker.measurer, lanes, memo))
    following = iter(calm)
    return [
        plan_crowded(lane, view.scale, maker, number / len(lanes)) if len(lane.rows) > CROWDED else next(following)
        for number, lane in enumerate(lanes)
    ]


def find_top_px(
    timeline: Timeline, view: View, measurer: TextMeasurer, arrangement: Arrangement, row: int
) -> float | None:
    """Return how far below the top of the first lane an event stands; None where no lane has it.

    In a crowded lane, where labels come and go, it is the place of the lane.
    """
    maker = card_maker(timeline, view, measurer, arrangement.memo)
    top = 0.0
    for plan in plans_of(view, maker, arrangement):
        at = bisect_left(plan.lane.rows, row)
        if at < len(plan.lane.rows) and plan.lane.rows[at] == row:
            return top + _top_in(plan, row)
        top += plan.height
    return None


def _top_in(plan: LanePlan | CrowdedPlan, row: int) -> float:
    if isinstance(plan, CrowdedPlan):
        return 0.0
    return plan.header_px + next(one.track for one in plan.planned if one.row == row) * plan.track_px


def conflicts_by_row(timeline: Timeline) -> dict[int, tuple[int, ...]]:
    """Return the open conflicts of each event that has some, as indexes into `timeline.conflicts`."""
    return _by_row(timeline, frozenset({ConflictStatus.OPEN}))


def _conflicts_linking(timeline: Timeline) -> dict[int, tuple[int, ...]]:
    """Return the conflicts of each event that may be linked with others."""
    return _by_row(timeline, frozenset({ConflictStatus.OPEN, ConflictStatus.RESOLVED}))


def _by_row(timeline: Timeline, states: frozenset[ConflictStatus]) -> dict[int, tuple[int, ...]]:
    found: dict[int, list[int]] = {}
    for number, conflict in enumerate(timeline.conflicts):
        if conflict.status in states:
            for row in dict.fromkeys(conflict.events):
                found.setdefault(row, []).append(number)
    return {row: tuple(numbers) for row, numbers in found.items()}


def card_maker(timeline: Timeline, view: View, measurer: TextMeasurer, memo: LayoutMemo) -> CardMaker:
    """Return what makes the cards of a view."""
    widest = min(measurer.metrics.card_max_px, WIDEST_SHARE * view.width_px)
    conflicts = memo.cards.keep("conflicts", lambda: conflicts_by_row(timeline))
    return CardMaker(timeline, measurer, conflicts, view.selected, view.title_lines, widest, memo)


def _full_tracks(view: View, m: Metrics) -> int:
    if view.height_px is None:
        return FULL_TRACKS
    return max(4, int(2 * view.height_px / (m.strip_px + 3 * m.title_line_px + m.badge_px + m.track_gap_px)))


class _Builder(NamedTuple):
    timeline: Timeline
    view: View
    maker: CardMaker
    arrangement: Arrangement

    def build(self) -> Scene:
        m, view = self.maker.metrics, self.view
        headings, top = lay_out_headings(view, self.maker.measurer)
        plans = plans_of(view, self.maker, self.arrangement)
        content = sum(plan.height for plan in plans) or self._empty_px()
        axis_rect = Rect(0, top, view.width_px, m.axis_px if self._has_axis else 0)
        undated_px = tray_px(self.arrangement.undated, view.width_px, m, view.tray_lines)
        lanes_px = content if view.height_px is None else max(0, view.height_px - axis_rect.bottom - undated_px)
        viewport = Rect(0, axis_rect.bottom, view.width_px, lanes_px)
        tray = self._tray(viewport.bottom)
        drawing = draw_lanes(plans, view, viewport, self.maker)
        legend = self._legend(drawing, tray, viewport.bottom + undated_px)
        bottom = legend.rect.bottom + m.margin_px / 2 if legend else viewport.bottom + undated_px
        is_empty = not drawing.lanes and not tray
        return Scene(
            view.width_px,
            bottom if view.height_px is None else view.height_px,
            content,
            viewport,
            (*headings, nothing_to_show(viewport, m)) if is_empty else headings,
            self._axis(axis_rect, viewport.bottom),
            tuple(drawing.lanes),
            self._links(drawing),
            tuple(drawing.ghosts),
            tuple(drawing.bars),
            tuple(drawing.cards),
            tuple(drawing.dots),
            tuple(drawing.densities),
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

    def _links(self, drawing: Drawing) -> tuple[Link, ...]:
        linked = self.arrangement.memo.cards.keep("linked", lambda: _conflicts_linking(self.timeline))
        near = Counter(number for card in drawing.cards for number in linked.get(card.row, ()))
        between = sorted(number for number, cards in near.items() if cards > 1)
        if not between:
            return ()
        return lay_out_links(
            {number: self.timeline.conflicts[number] for number in between},
            drawing.anchors(),
            [rect for lane in drawing.lanes for rect in (lane.name.rect, lane.count.rect)],
            self.maker.measurer,
            self.view.conflict,
        )

    def _tray(self, y: float) -> Tray | None:
        view, maker = self.view, self.maker
        key = (y, view.width_px, view.tray_lines, view.tray_first, maker.selected, maker.title_lines, maker.max_px)
        at = Rect(0, y, view.width_px, 0)
        return self.arrangement.memo.last(
            "tray",
            key,
            lambda: lay_out_tray(self.arrangement.undated, at, maker, view.tray_lines, view.tray_first),
        )

    def _legend(self, drawing: Drawing, tray: Tray | None, y: float) -> Legend | None:
        if not self.view.legend:
            return None
        m = self.maker.metrics
        samples = occurring_samples(drawing, tray.cards if tray else ())
        rect = Rect(m.margin_px, y + m.margin_px / 2, self.view.width_px - 2 * m.margin_px, 0)
        return lay_out_legend(samples, rect, self.maker)
