"""The tray of events without a date: kept in sight, in columns."""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline_app.layout.cards import CardMaker
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.scene import Align, Card, Text, Tray

UNDATED_NAME = "Undated"
BACK = "back to the first …"


def lay_out_tray(
    rows: Sequence[int], at: Rect, maker: CardMaker, most_lines: int | None, first: int = 0
) -> Tray | None:
    """Return the tray with the top left and width of `at`; None where every event has a date.

    The cards stand in columns, from the one with index `first` on.  Beyond `most_lines` lines the
    last place says how many come after these, or leads back to the first.
    """
    if not rows:
        return None
    m = maker.metrics
    columns = _columns(at.width, m)
    width = math.floor((at.width - 2 * m.margin_px - (columns - 1) * m.card_gap_px) / columns)
    places = len(rows) if most_lines is None else columns * most_lines
    rest = rows[first:]
    shown = rest if first == 0 and len(rest) <= places else rest[: places - 1]
    cards: list[Card] = []
    for number, row in enumerate(shown):
        cards.append(maker.make_chip(row, _place(number, columns, width, at, m)))
    lines = -(-min(len(rows), places) // columns)
    rect = Rect(at.x, at.y, at.width, _height_px(lines, m))
    more = None
    if len(shown) < len(rows):
        after = len(rest) - len(shown)
        words = f"{after:,} more …" if after else BACK
        more = Text(_place(places - 1, columns, width, at, m), words, TextRole.CHIP, Align.CENTRE)
    return Tray(rect, *_heading(rect, len(rows), maker), tuple(cards), more)


def tray_px(rows: Sequence[int], width_px: float, m: Metrics, most_lines: int | None) -> float:
    """Return how high the tray of so wide a view is, 0 where every event has a date."""
    lines = -(-len(rows) // _columns(width_px, m))
    return _height_px(lines if most_lines is None else min(lines, most_lines), m) if rows else 0.0


def _height_px(lines: int, m: Metrics) -> float:
    return m.lane_header_px + lines * (m.chip_px + m.track_gap_px) + 2


def _columns(width_px: float, m: Metrics) -> int:
    return max(1, round((width_px - 2 * m.margin_px) / m.chip_max_px))


def _place(number: int, columns: int, width: float, at: Rect, m: Metrics) -> Rect:
    line, column = divmod(number, columns)
    x = at.x + m.margin_px + column * (width + m.card_gap_px)
    y = at.y + m.lane_header_px + line * (m.chip_px + m.track_gap_px)
    return Rect(x, y, width, m.chip_px)


def _heading(rect: Rect, count: int, maker: CardMaker) -> tuple[Text, Text]:
    m = maker.metrics
    x = rect.x + m.margin_px
    width = maker.measurer.width_px(UNDATED_NAME, TextRole.LANE) + 2
    name = Text(Rect(x, rect.y, width, m.lane_header_px), UNDATED_NAME, TextRole.LANE)
    words = f"{count} without a date"
    beside = Rect(x + width + 8, rect.y, maker.measurer.width_px(words, TextRole.LEGEND) + 2, m.lane_header_px)
    return name, Text(beside, words, TextRole.LEGEND)
