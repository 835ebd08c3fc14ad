"""The card of one event that has no room for one: shown beside its dot while the keyboard is at it."""

from __future__ import annotations

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.timeline import Timeline
from timeline_app.layout import Rect, Scene
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.scene import Card, Detail
from timeline_app.ui.timeline.revealing import card_of, mark_of
from timeline_app.ui.timeline.view_model import TimelineViewModel

_ABOVE_PX = 8.0
_EDGE_PX = 4.0
_TITLE_LINES = 2


def find_callout(model: TimelineViewModel, scene: Scene, row: int) -> Card | None:
    """Return a card above the dot of an event; None where it has a card of its own or is out of view."""
    shown = model.shown
    if shown is None or not shown.is_on_axis(row) or card_of(scene, row) is not None:
        return None
    x = model.scale.x_of(shown.timeline.events.start_s[row])
    mark = mark_of(model, scene, row) or _number_of(model, scene, row)
    if mark is None or not 0 <= x <= scene.width_px:
        return None
    maker = CardMaker(
        shown.timeline,
        model.measurer,
        {row: _conflicts_of(shown.timeline, row)},
        frozenset({row}),
        _TITLE_LINES,
        model.measurer.metrics.card_max_px,
    )
    size = maker.measure(row, Detail.FULL)
    left = min(max(_EDGE_PX, x - size.width / 2), max(_EDGE_PX, scene.width_px - size.width - _EDGE_PX))
    top = max(scene.viewport.y + _EDGE_PX, mark.y - _ABOVE_PX - size.height)
    return maker.make(row, Rect(round(left), round(top), size.width, size.height), size, Detail.FULL)


def _number_of(model: TimelineViewModel, scene: Scene, row: int) -> Rect | None:
    """Return where the number of events stands in which an event is counted."""
    shown = model.shown
    return next((one.rect for one in scene.densities if shown and shown.is_in_lane(row, one.lane)), None)


def _conflicts_of(timeline: Timeline, row: int) -> tuple[int, ...]:
    conflicts = enumerate(timeline.conflicts)
    return tuple(n for n, one in conflicts if one.status is ConflictStatus.OPEN and row in one.events)
