"""The view that an export shows: the whole timeline on one sheet, quiet stretches drawn narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Precision, Span, WallTime, day
from timeline_app.domain.timeline import EventColumns, EventFlag, Timeline
from timeline_app.layout.calendar_steps import END_OF_TIME_S
from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.lane_plan import Planned
from timeline_app.layout.lanes import Arrangement, LaneBy, arrange, visible_rows
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.quiet import Occupied, divide
from timeline_app.layout.scene_builder import lay_out_lanes
from timeline_app.layout.time_scale import TimeScale
from timeline_app.layout.view import WIDEST_SHARE, View

DEFAULT_WIDTH_PX = 1600.0
MIN_WIDTH_PX = 400.0
_FITTING_ROUNDS = 8
# As plain numbers: `&` with a member of an IntFlag costs ten times as much, and this runs for every event.
_UNDATED, _CORRECTED = int(EventFlag.UNDATED), int(EventFlag.CORRECTED)


class ExportFrame(NamedTuple):
    """What an export is asked to show."""

    width_px: float = DEFAULT_WIDTH_PX
    lane_by: LaneBy = LaneBy.ACTOR
    from_s: int | None = None
    """First second shown, None for the first event."""
    to_s: int | None = None
    """Last second shown, inclusive, None for the last event."""
    visible: bytes | None = None
    """One byte per event as in `View`."""
    legend: bool = True


def export_view(
    timeline: Timeline, frame: ExportFrame, measurer: TextMeasurer, arrangement: Arrangement | None = None
) -> View:
    """Return the view of the whole timeline, or of the part that `frame` asks for.

    `arrangement` is one of the same timeline, whose cards need not be measured again.

    With `from_s` or `to_s`, dated events wholly outside are left out; what has no date stays
    in the tray.  Raises ValueError where the part is empty or the width below `MIN_WIDTH_PX`.
    """
    if frame.width_px < MIN_WIDTH_PX:
        message = f"a timeline needs a width of at least {MIN_WIDTH_PX:.0f} px, not {frame.width_px:.0f}"
        raise ValueError(message)
    if frame.from_s is not None and frame.to_s is not None and frame.to_s < frame.from_s:
        message = "the first day to show lies after the last"
        raise ValueError(message)
    events = timeline.events
    visible = _visible_part(events, frame)
    rows = [row for row, shown in enumerate(visible) if shown]
    view = View(
        fit_scale(events, rows, frame, measurer.metrics),
        frame.width_px,
        lane_by=frame.lane_by,
        visible=visible,
        title=timeline.title,
        subtitle=summary(timeline, rows),
        legend=frame.legend,
        title_lines=3,
        day_is_finest=not any(events.precisions[row] == Precision.TIME for row in rows),
    )
    lanes = arrange(timeline, view.lane_by, visible, arrangement)
    return _filled(timeline, view, frame, measurer, lanes)


def fit_scale(
    events: EventColumns, rows: list[int], frame: ExportFrame, metrics: Metrics, room_px: float | None = None
) -> TimeScale:
    """Return a scale on which all dated `rows` have room.

    `room_px` is the width from the first to the last date; None leaves room for the widest card after it.
    """
    occupied = [_clipped(events, row, frame) for row in rows if not events.flags[row] & _UNDATED]
    widest = min(metrics.card_max_px, frame.width_px * WIDEST_SHARE)
    room = frame.width_px - 2 * metrics.margin_px - widest if room_px is None else room_px
    limits = (frame.from_s, None if frame.to_s is None else frame.to_s + 1)
    return TimeScale(divide(occupied, limits, room, metrics.break_px), -metrics.margin_px)


def _filled(
    timeline: Timeline, view: View, frame: ExportFrame, measurer: TextMeasurer, arrangement: Arrangement
) -> View:
    """Return the view with the axis as long as the cards at its right end let it be."""
    assert view.visible is not None
    rows = [row for row, shown in enumerate(view.visible) if shown]
    lanes, memo = arrangement.lanes, arrangement.memo
    fitting, too_long = None, 2 * view.width_px
    for _ in range(_FITTING_ROUNDS):
        planned = [p for plan in lay_out_lanes(timeline, view, measurer, lanes, memo) for p in plan.planned]
        room = _room(planned, view, measurer.metrics)
        if _ends_within(planned, view, measurer.metrics):
            fitting = view
        else:
            too_long = min(too_long, _axis_px(view.scale))
        if room >= too_long:
            room = (too_long + (_axis_px(fitting.scale) if fitting else view.width_px / 4)) / 2
        scale = fit_scale(timeline.events, rows, frame, measurer.metrics, room).panned(_before_px(planned))
        if scale == view.scale:
            break
        view = replace(view, scale=scale)
    return fitting or view


def _ends_within(planned: list[Planned], view: View, metrics: Metrics) -> bool:
    """Whether every mark and card lies between the margins."""
    first, last = min((p.left for p in planned), default=0.0), max((p.right for p in planned), default=0.0)
    low, high = view.scale.offset_px + metrics.margin_px, view.scale.offset_px + view.width_px - metrics.margin_px
    return first >= low - 1 and last <= high + 1


def _before_px(planned: list[Planned]) -> float:
    """Return how far the first mark reaches out before the axis, as an open start does."""
    return max(0.0, -min((p.left for p in planned), default=0.0))


def _room(planned: list[Planned], view: View, metrics: Metrics) -> float:
    """Return the width from first to last date at which every card ends before the margin."""
    end = view.width_px - 2 * metrics.margin_px - _before_px(planned)
    now = _axis_px(view.scale)
    cards = (
        now * (end - (p.card_left - p.extent.left) - p.size.width) / p.extent.left for p in planned if p.extent.left > 0
    )
    bars = (now * end / p.extent.right for p in planned if p.extent.right > 0)
    room = min((*cards, *bars), default=now)
    return min(end, max(room, end / 4))


def _axis_px(scale: TimeScale) -> float:
    return sum(stretch.width_px for stretch in scale.stretches)


def summary(timeline: Timeline, rows: list[int]) -> str:
    """Return what a picture shows in one line: events, sources, conflicts, from when to when.

    A conflict of no event counts wherever the timeline is shown, as on the page and in the window.
    """
    events = timeline.events
    dated = [row for row in rows if not events.flags[row] & EventFlag.UNDATED]
    sources = {source for row in rows for source in events.sources[row]}
    shown = set(rows)
    conflicts = sum(
        conflict.status is ConflictStatus.OPEN and (not conflict.events or any(row in shown for row in conflict.events))
        for conflict in timeline.conflicts
    )
    parts = [_count(len(rows), "event"), _count(len(sources), "source")]
    if conflicts:
        parts.append(_count(conflicts, "open conflict"))
    if dated:
        first = WallTime.from_ordinal_s(min(events.start_s[row] for row in dated))
        last = WallTime.from_ordinal_s(max(events.end_s[row] for row in dated))
        span = day(first.day) if first.day == last.day else Span(first, last, Precision.INTERVAL)
        parts.append(describe(span))
    return " · ".join(parts)


def _visible_part(events: EventColumns, frame: ExportFrame) -> bytes:
    low = 0 if frame.from_s is None else frame.from_s
    high = END_OF_TIME_S if frame.to_s is None else frame.to_s
    shown = bytearray(len(events))
    for row in visible_rows(events, frame.visible):
        undated = events.flags[row] & _UNDATED
        shown[row] = bool(undated) or (events.start_s[row] <= high and events.end_s[row] >= low)
    return bytes(shown)


def _clipped(events: EventColumns, row: int, frame: ExportFrame) -> Occupied:
    start, end = events.start_s[row], events.end_s[row] + 1
    if events.flags[row] & _CORRECTED and events.told_end_s[row]:
        start, end = min(start, events.told_start_s[row]), max(end, events.told_end_s[row] + 1)
    if frame.from_s is not None:
        start = max(start, frame.from_s)
    if frame.to_s is not None:
        end = min(end, frame.to_s + 1)
    return Occupied(start, max(end, start + 1))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
