"""Bringing an event into view: across the axis, down the lanes, closer where it is one of too many."""

from __future__ import annotations

from timeline_app.layout import Rect, Scene
from timeline_app.layout.scene import Card
from timeline_app.ui.timeline.view_model import TimelineViewModel

_NEAR_EDGE_SHARE = 0.12
"""A date nearer to the right edge than this share of the width has its card cut off."""
_PLACE_SHARE = 1 / 3
"""Where in the view a revealed event is put."""
_JOINED_RADII = 1.6
"""Events so near to each other, in radii of a dot, may be one dot."""
_CLOSER = 4.0
_MOST_STEPS = 12
"""4 to the power of 12 leads from a century to minutes."""


def reveal(model: TimelineViewModel, event_id: str) -> None:
    """Pan, scroll and zoom until an event is seen; nothing moves where it is seen already."""
    shown = model.shown
    row = shown.row_of.get(event_id) if shown else None
    if shown is None or row is None or is_in_view(model, row):
        return
    if not shown.is_dated(row):
        _page_to(model, row)
        return
    start_s = shown.timeline.events.start_s[row]
    x = model.scale.x_of(start_s)
    if not _is_across(model, row):
        model.look_at(model.scale.panned(model.width_px * _PLACE_SHARE - x))
    for _ in range(_MOST_STEPS):
        if is_in_view(model, row) or _scroll_to(model, row):
            return
        model.zoom(_CLOSER, model.scale.x_of(start_s))


def is_in_view(model: TimelineViewModel, row: int) -> bool:
    """Whether an event's date, where it has one, and its card or dot are seen."""
    scene, shown = model.scene(), model.shown
    if scene is None or shown is None:
        return False
    mark = mark_of(model, scene, row)
    if mark is None or not shown.is_dated(row):
        return mark is not None
    return _is_across(model, row) and mark.y >= scene.viewport.y and mark.bottom <= scene.viewport.bottom


def card_of(scene: Scene, row: int) -> Card | None:
    """Return the card of an event, in the lanes or in the tray."""
    cards = (*scene.cards, *(scene.tray.cards if scene.tray else ()))
    return next((card for card in cards if card.row == row), None)


def mark_of(model: TimelineViewModel, scene: Scene, row: int) -> Rect | None:
    """Return where an event is seen: its card, or the dot that stands for it where it has no room for a card."""
    card = card_of(scene, row)
    if card is not None:
        return card.rect
    shown = model.shown
    lane = next((dots for dots in scene.dots if shown and shown.is_in_lane(row, dots.lane)), None)
    if lane is None or shown is None:
        return None
    x = model.scale.x_of(shown.timeline.events.start_s[row]) + lane.radius_px
    near = [dot for dot in lane.at if abs(dot[1] - x) <= _JOINED_RADII * lane.radius_px]
    return Rect(near[-1][1], near[-1][2], 0, 0).grown(lane.radius_px) if near else None


def _is_across(model: TimelineViewModel, row: int) -> bool:
    """Whether the event's date begins within the view."""
    assert model.shown is not None
    x = model.scale.x_of(model.shown.timeline.events.start_s[row])
    return 0 <= x <= model.width_px * (1 - _NEAR_EDGE_SHARE)


def _page_to(model: TimelineViewModel, row: int) -> None:
    """Turn the tray to the page of an undated event."""
    assert model.shown is not None
    undated = model.shown.arrangement.undated
    model.page_tray(0)
    scene = model.scene()
    if row in undated and scene and scene.tray and scene.tray.cards:
        page = len(scene.tray.cards)
        model.page_tray(undated.index(row) // page * page)


def _scroll_to(model: TimelineViewModel, row: int) -> bool:
    """Scroll to an event's place in the lanes; return whether it is seen then."""
    top_px, scene = model.top_px_of(row), model.scene()
    if top_px is None or scene is None:
        return False
    model.scroll_to(top_px - scene.viewport.height * _PLACE_SHARE)
    return is_in_view(model, row)
