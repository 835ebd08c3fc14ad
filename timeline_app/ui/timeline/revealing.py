"""Bringing an event into view: across the axis, then down the lanes, only as far as needed."""

from __future__ import annotations

from timeline_app.layout import Scene
from timeline_app.layout.scene import Card
from timeline_app.ui.timeline.view_model import TimelineViewModel

_NEAR_EDGE_SHARE = 0.12
"""A date nearer to the right edge than this share of the width has its card cut off."""
_PLACE_SHARE = 1 / 3
"""Where in the view a revealed event is put."""
_MOST_PAGES = 40
"""Lanes are looked through page by page, no further than this."""


def reveal(model: TimelineViewModel, event_id: str) -> None:
    """Pan and scroll until an event's card is seen; nothing moves where it is seen already."""
    shown = model.shown
    row = shown.row_of.get(event_id) if shown else None
    if shown is None or row is None or not shown.is_dated(row) or is_in_view(model, row):
        return
    start_s = shown.timeline.events.start_s[row]
    x = model.scale.x_of(start_s)
    if not 0 <= x <= model.width_px * (1 - _NEAR_EDGE_SHARE):
        model.look_at(model.scale.panned(model.width_px * _PLACE_SHARE - x))
    if not is_in_view(model, row):
        _scroll_to(model, row)


def is_in_view(model: TimelineViewModel, row: int) -> bool:
    """Whether the date of an event, where it has one, and its card are seen."""
    scene, shown = model.scene(), model.shown
    if scene is None or shown is None:
        return False
    card = card_of(scene, row)
    if card is None or not shown.is_dated(row):
        return card is not None
    x = model.scale.x_of(shown.timeline.events.start_s[row])
    is_across = 0 <= x <= model.width_px * (1 - _NEAR_EDGE_SHARE)
    return is_across and card.rect.y >= scene.viewport.y and card.rect.bottom <= scene.viewport.bottom


def card_of(scene: Scene, row: int) -> Card | None:
    """Return the card of an event, in the lanes or in the tray."""
    cards = (*scene.cards, *(scene.tray.cards if scene.tray else ()))
    return next((card for card in cards if card.row == row), None)


def _scroll_to(model: TimelineViewModel, row: int) -> None:
    scene = model.scene()
    if scene is None:
        return
    page_px = max(1.0, scene.viewport.height)
    for number in range(min(_MOST_PAGES, int(scene.content_px // page_px) + 1)):
        there = model.scene_at(number * page_px)
        card = next((card for card in there.cards if card.row == row), None)
        if card:
            top = card.rect.y - there.viewport.y + number * page_px
            model.scroll_to(top - page_px * _PLACE_SHARE)
            return
