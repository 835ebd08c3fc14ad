"""Scales for a view: the whole timeline on one width, a given stretch of time, a break opened."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.layout import ExportFrame, Metrics, Stretch, TextMeasurer, TimeScale, export_view
from timeline_app.layout.crowded_lane import CROWDED
from timeline_app.layout.export_view import MIN_WIDTH_PX, fit_scale
from timeline_app.ui.timeline.shown_events import Extent, ShownEvents

MOST_FOR_CARDS = 150
"""Up to so many events, the axis is as long as the cards at its end let it be."""
MOST_FOR_BREAKS = 4_000
"""With more events than this, quiet is not looked for: that takes longer than a frame."""
_PAD_SHARE = 0.02
_LEAST_SPAN_S = 86_400
_CARD_SHARE = 0.25
"""At most so much of the width is kept free for the last card."""


def whole_scale(shown: ShownEvents, width_px: float, measurer: TextMeasurer) -> TimeScale:
    """Return the scale on which everything shown has room, quiet stretches drawn narrow."""
    extent = shown.extent
    if extent is not None and len(shown.dated) > MOST_FOR_BREAKS:
        return even_scale(extent, width_px, measurer.metrics, has_cards=has_cards(shown))
    if len(shown.dated) <= MOST_FOR_CARDS and width_px >= MIN_WIDTH_PX:
        frame = ExportFrame(width_px, shown.lane_by, visible=shown.visible, legend=False)
        return export_view(shown.timeline, frame, measurer, shown.arrangement).scale
    return fit_scale(shown.timeline.events, list(shown.dated), ExportFrame(max(width_px, 100.0)), measurer.metrics)


def has_cards(shown: ShownEvents) -> bool:
    """Whether some lane has few enough events for a card each, wherever one looks."""
    return any(len(lane.rows) <= CROWDED for lane in shown.arrangement.lanes)


def even_scale(extent: Extent, width_px: float, metrics: Metrics, *, has_cards: bool = True) -> TimeScale:
    """Return the scale without breaks from the first to the last event, with room for the last card, if there are."""
    span = max(_LEAST_SPAN_S, extent.last_s + 1 - extent.first_s)
    behind_px = min(metrics.card_max_px, width_px * _CARD_SHARE) if has_cards else metrics.margin_px
    room = max(1.0, width_px - metrics.margin_px - behind_px)
    scale = TimeScale.uniform(extent.first_s - span * _PAD_SHARE, extent.first_s + span, room)
    return scale.panned(metrics.margin_px)


def shown_between(scale: TimeScale, first_s: float, last_s: float, width_px: float) -> TimeScale:
    """Return the scale with `first_s` at x = 0 and `last_s` at `width_px`; breaks keep their width."""
    first_s, last_s = min(first_s, last_s), max(first_s, last_s, min(first_s, last_s) + 1)
    whole_px = scale.x_of(last_s) - scale.x_of(first_s)
    break_px = sum(_seen_px(stretch, first_s, last_s) for stretch in scale.stretches if stretch.is_break)
    if whole_px - break_px > 0 and width_px > break_px:
        scale = scale.zoomed((width_px - break_px) / (whole_px - break_px), 0.0)
    return scale.panned(-scale.x_of(first_s))


def with_break_opened(scale: TimeScale, start_s: float, at_px: float) -> TimeScale:
    """Return the scale with the break that begins at `start_s` drawn at the coarser scale beside it.

    What is drawn at `at_px` stays there.  Without such a break the scale is returned as it is.
    """
    stretches = scale.stretches
    at = next((n for n, stretch in enumerate(stretches) if stretch.is_break and stretch.start_s == start_s), None)
    if at is None:
        return scale
    px_per_s = min(stretches[n].px_per_s for n in (at - 1, at + 1) if 0 <= n < len(stretches))
    opened = replace(stretches[at], width_px=(stretches[at].end_s - start_s) * px_per_s, is_break=False)
    wide = TimeScale(_side_by_side((*stretches[:at], opened, *stretches[at + 1 :])))
    return replace(wide, offset_px=wide.local_px(scale.time_at(at_px)) - at_px)


def _side_by_side(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    placed: list[Stretch] = []
    x_px = 0.0
    for stretch in stretches:
        placed.append(replace(stretch, x_px=x_px))
        x_px += stretch.width_px
    return tuple(placed)


def _seen_px(stretch: Stretch, first_s: float, last_s: float) -> float:
    """Return how many pixels of a stretch lie between two moments."""
    return max(0.0, min(last_s, stretch.end_s) - max(first_s, stretch.start_s)) * stretch.px_per_s
