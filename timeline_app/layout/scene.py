"""A scene: every rectangle, text and marker of one view, as plain data.

Painters draw it, hit-testing searches it, assistive technology reads it.  Coordinates are
logical pixels from the top left of the whole picture.  Later entries of a tuple lie above
earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from timeline_app.domain.timeline import Source
from timeline_app.layout.card import Align, Badge, Card, CardFace, Detail, Marker, Text
from timeline_app.layout.geometry import Point, Rect

__all__ = [
    "Align",
    "Axis",
    "Badge",
    "BarStyle",
    "BreakBand",
    "Card",
    "CardFace",
    "DateBar",
    "Density",
    "DensityBlock",
    "Detail",
    "Dots",
    "Ghost",
    "LaneBand",
    "Legend",
    "LegendEntry",
    "LegendSample",
    "Link",
    "Marker",
    "Scene",
    "Text",
    "TickLine",
    "Tray",
]


class BarStyle(StrEnum):
    """How a date is drawn; the styles differ in shape, not in colour alone."""

    EXACT = "exact"
    """Told to the day or finer: a solid dot or bar."""
    UNIT = "unit"
    """Told as a week, month, year …: an outlined bar, somewhere within."""
    INTERVAL = "interval"
    """From … to …: a bar with both ends marked."""
    FUZZY = "fuzzy"
    """Approximate: fading out to both sides."""
    SINCE = "since"
    """Known start, open end: fading to the right with an arrow."""
    UNTIL = "until"
    """Known end, open start: fading to the left with an arrow."""


class DateBar(NamedTuple):
    """When an event happened, at its true place on the axis."""

    row: int
    """Row number in EventColumns."""
    rect: Rect
    style: BarStyle
    uncertain: bool = False
    """The source itself is not sure: dashed outline."""
    inferred: bool = False
    """Rests on an inferred publication date or on other articles."""


class Ghost(NamedTuple):
    """The told date of an event that an editor corrected."""

    row: int
    rect: Rect
    arrow: tuple[Point, Point] | None
    """From the told to the corrected date; None where they touch."""


class Link(NamedTuple):
    """A curve between two events on different sides of a conflict; drawn below the cards."""

    rows: tuple[int, int]
    curve: tuple[Point, Point, Point, Point]
    """A cubic Bézier curve."""
    conflicts: tuple[int, ...]
    """Indexes into Timeline.conflicts."""
    marker: Marker | None
    """None where no place on the curve is free of text; then only while one of its conflicts is looked at."""
    settled: bool = False
    """All its conflicts are resolved."""
    width_px: float = 1.5


@dataclass(frozen=True, slots=True)
class LaneBand:
    """One lane with its name."""

    rect: Rect
    name: Text
    count: Text
    alternate: bool


class TickLine(NamedTuple):
    """One division of the axis; its line runs on through the lanes."""

    x: float
    is_major: bool


class BreakBand(NamedTuple):
    """Quiet time drawn narrow: a visible break through axis and lanes."""

    rect: Rect
    label: Text
    start_s: float
    end_s: float


class Axis(NamedTuple):
    """The two rows of the axis."""

    rect: Rect
    labels: tuple[Text, ...]
    ticks: tuple[TickLine, ...]
    breaks: tuple[BreakBand, ...]


@dataclass(frozen=True, slots=True)
class Tray:
    """What has no date, kept in sight."""

    rect: Rect
    name: Text
    count: Text
    cards: tuple[Card, ...]
    more: Text | None = None
    """How many come after these; leads on to them, and from the last back to the first."""


class Dots(NamedTuple):
    """Events of one lane that have no room for a label."""

    lane: str
    radius_px: float
    at: tuple[tuple[int, float, float, int], ...]
    """Row number of the first event of each dot, its x and y, and how many events it stands for."""


@dataclass(frozen=True, slots=True)
class DensityBlock:
    """Some neighbouring bars; the same object while the view is panned or zoomed a little."""

    x: float
    bucket_px: float
    """From one bar to the next."""
    buckets: tuple[tuple[int, int, int], ...]
    """Number of the bucket, events in it, open conflicts in it; none without events."""


class Density(NamedTuple):
    """How many events of one lane there are, where they are too many to be shown each."""

    lane: str
    rect: Rect
    """Where its bars stand."""
    full: float
    """Events of a bar of full height."""
    blocks: tuple[DensityBlock, ...]

    def bar_px(self, events: int) -> float:
        """Return the height of the bar of so many events."""
        return max(2.0, (self.rect.height - DENSITY_FOOT_PX) * min(1.0, events / self.full))


DENSITY_FOOT_PX = 4.0
"""Height below the bars where conflicts are marked."""


class LegendSample(StrEnum):
    """What a legend entry explains; the first six are BarStyle's values."""

    EXACT = "exact"
    UNIT = "unit"
    INTERVAL = "interval"
    FUZZY = "fuzzy"
    SINCE = "since"
    UNTIL = "until"
    UNCERTAIN = "uncertain"
    GHOST = "ghost"
    CONFLICT = "conflict"
    STAR = "star"
    DENSITY = "density"
    SOURCE = "source"


class LegendEntry(NamedTuple):
    """One mark and what it means."""

    sample: LegendSample
    rect: Rect
    """Of the mark."""
    text: Text
    badge: Badge | None = None


class Legend(NamedTuple):
    """The marks that occur, and every source by its full name."""

    rect: Rect
    entries: tuple[LegendEntry, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything there is to paint of one view."""

    width_px: float
    height_px: float
    content_px: float
    """Height of all lanes together; more than the viewport's where the lanes scroll."""
    viewport: Rect
    """Where lanes are seen; painters clip lanes, bars, links and cards to it."""
    headings: tuple[Text, ...]
    axis: Axis
    lanes: tuple[LaneBand, ...]
    links: tuple[Link, ...]
    ghosts: tuple[Ghost, ...]
    bars: tuple[DateBar, ...]
    cards: tuple[Card, ...]
    dots: tuple[Dots, ...]
    densities: tuple[Density, ...]
    tray: Tray | None
    legend: Legend | None
    sources: tuple[Source, ...]
