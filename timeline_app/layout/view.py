"""What of a timeline is looked at, and how."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.layout.lanes import LaneBy
from timeline_app.layout.time_scale import TimeScale

WIDEST_SHARE = 0.4
"""No card is wider than this share of the view."""


@dataclass(frozen=True, slots=True)
class View:
    """One look at a timeline: part of the axis, lanes, filters, what is selected."""

    scale: TimeScale
    width_px: float
    height_px: float | None = None
    """None lets the height follow the content, as exports want it."""
    scroll_px: float = 0.0
    """How far the lanes are scrolled up."""
    lane_by: LaneBy = LaneBy.ACTOR
    visible: bytes | None = None
    """One byte per event, 0 where a filter leaves it out; None shows all but the hidden ones."""
    selected: frozenset[int] = field(default_factory=frozenset)
    """Row numbers of events."""
    title: str = ""
    """Drawn above the axis; empty leaves the room to the lanes."""
    subtitle: str = ""
    legend: bool = False
    title_lines: int = 2
    """At most so many lines for a card's title."""
    day_is_finest: bool = False
    """Ticks stop at days; for pictures in which nothing is told to the hour."""
    tray_lines: int | None = None
    """At most so many lines of undated events, None for all."""
    tray_first: int = 0
    """How many undated events are left out before the first in the tray, where not all have room."""
    conflict: int | None = None
    """Index of the conflict that is looked at: all its links are drawn."""
