"""The sizes that a scene is laid out with.

They are data (`sizes` of `resources/palette.json`), so that the screen and the HTML page
draw with the same ones; whoever makes a text measurer hands them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class TextRole(StrEnum):
    """What a text is for; decides its font and colour."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    AXIS_MAJOR = "axis_major"
    AXIS_MINOR = "axis_minor"
    LANE = "lane"
    CARD_TITLE = "card_title"
    CARD_DATE = "card_date"
    CARD_NOTE = "card_note"
    BADGE = "badge"
    MARKER = "marker"
    CHIP = "chip"
    LEGEND = "legend"


class Metrics(NamedTuple):
    """Sizes in logical pixels."""

    margin_px: float
    title_px: float
    subtitle_px: float
    axis_row_px: float
    tick_px: float
    break_px: float
    """Width of a quiet stretch drawn narrow."""
    lane_header_px: float
    lane_pad_px: float
    strip_px: float
    """Height of the strip above a card where its date is drawn."""
    bar_px: float
    """Thickness of a date bar."""
    dot_px: float
    """Diameter of an exact date too short for a bar."""
    open_px: float
    """How far an open end is drawn."""
    track_gap_px: float
    card_gap_px: float
    card_pad_px: float
    card_min_px: float
    card_max_px: float
    title_line_px: float
    date_line_px: float
    badge_px: float
    badge_pad_px: float
    badge_gap_px: float
    badge_max_px: float
    marker_px: float
    line_px: float
    """Height of a card of one line."""
    line_strip_px: float
    """Height above such a card for a long date bar."""
    line_max_px: float
    chip_px: float
    chip_max_px: float
    legend_line_px: float
    corner_px: float

    @classmethod
    def from_sizes(cls, sizes: Mapping[str, float]) -> Metrics:
        """Return the metrics of a palette's `sizes`; raises TypeError where one is missing or unknown."""
        return cls(**sizes)

    @property
    def axis_px(self) -> float:
        """Height of both rows of the axis."""
        return 2 * self.axis_row_px + self.tick_px
