"""The card above or below another: for the up and down keys."""

from __future__ import annotations

from enum import Enum

from timeline_app.layout import Rect, Scene
from timeline_app.ui.timeline.revealing import card_of

_ACROSS_WEIGHT = 0.3
"""A card straight below is nearer than one beside it: pixels across count less than pixels down."""


class Direction(Enum):
    """Where to look; the value is the sign of y."""

    UP = -1
    DOWN = 1


def find_beside(scene: Scene, row: int, direction: Direction) -> int | None:
    """Return the row of the nearest card above or below that of `row`, None where there is none."""
    start = card_of(scene, row)
    if start is None:
        return None
    cards = (*scene.cards, *(scene.tray.cards if scene.tray else ()))
    costs = [
        (_distance(start.rect, card.rect), card.row)
        for card in cards
        if (card.rect.centre.y - start.rect.centre.y) * direction.value > 1
    ]
    return min(costs)[1] if costs else None


def _distance(first: Rect, second: Rect) -> float:
    a, b = first.centre, second.centre
    return abs(a.y - b.y) + _ACROSS_WEIGHT * abs(a.x - b.x)
