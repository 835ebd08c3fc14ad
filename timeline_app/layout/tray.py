"""The tray of events without a date: kept in sight, wrapped in lines."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.layout.cards import CardMaker
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Card, Detail, Text, Tray

UNDATED_NAME = "Undated"


def lay_out_tray(rows: Sequence[int], x: float, y: float, width: float, maker: CardMaker) -> Tray | None:
    """Return the tray with its top left at (x, y); None where every event has a date."""
    if not rows:
        return None
    m = maker.metrics
    cards: list[Card] = []
    at_x, at_y = x + m.margin_px, y + m.lane_header_px
    for row in rows:
        size = maker.measure(row, Detail.CHIP)
        if at_x + size.width > x + width - m.margin_px and at_x > x + m.margin_px:
            at_x, at_y = x + m.margin_px, at_y + m.chip_px + m.track_gap_px
        cards.append(maker.make(row, Rect(at_x, at_y, size.width, m.chip_px), size, Detail.CHIP))
        at_x += size.width + m.card_gap_px
    rect = Rect(x, y, width, at_y + m.chip_px + m.margin_px - y)
    return Tray(rect, *_heading(rect, len(rows), maker), tuple(cards))


def _heading(rect: Rect, count: int, maker: CardMaker) -> tuple[Text, Text]:
    m = maker.metrics
    x = rect.x + m.margin_px
    width = maker.measurer.width_px(UNDATED_NAME, TextRole.LANE) + 2
    name = Text(Rect(x, rect.y, width, m.lane_header_px), UNDATED_NAME, TextRole.LANE)
    words = f"{count} without a date"
    beside = Rect(x + width + 8, rect.y, maker.measurer.width_px(words, TextRole.LEGEND) + 2, m.lane_header_px)
    return name, Text(beside, words, TextRole.LEGEND)
