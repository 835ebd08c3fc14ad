"""Events as columns: what layout, screen and exports draw from.

One object per event fails at ten thousand; here every field is one array over all events.
Objects are made only for what is shown.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

from timeline_app.domain.conflict import ConflictStatus, ConflictType


class EventFlag(IntFlag):
    """Bits of `EventColumns.flags`."""

    APPROXIMATE = 1
    UNCERTAIN = 2
    OPEN_START = 4
    OPEN_END = 8
    CORRECTED = 16
    HIDDEN = 32
    STARRED = 64
    BACKGROUND = 128
    INFERRED = 256
    """The date rests on an inferred publication date or on other articles."""
    UNDATED = 512


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet as badges show it."""

    name: str
    short: str
    colour: str
    """`#rrggbb` or empty: the palette's colour of its index."""


@dataclass(frozen=True, slots=True)
class EventColumns:
    """All events; row i of every column is one event.  Sorted by start_s, undated rows last."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    dates: tuple[str, ...]
    """EDTF of what is drawn; empty where undated."""
    date_words: tuple[str, ...]
    """As a card says it: "Mon 1 Nov 2021", "Sept 2021 · month only", "c. 15 Sept 2021"."""
    start_s: array[int]
    """Type code 'q': earliest second since 0001-01-01; for an open start equal to end_s; 0 where undated."""
    end_s: array[int]
    """Latest second, inclusive; for an open end equal to start_s."""
    told_start_s: array[int]
    """As start_s, of the told date (the ghost of a corrected event)."""
    told_end_s: array[int]
    precisions: tuple[str, ...]
    """Values of Precision."""
    flags: array[int]
    """Type code 'H', EventFlag."""
    independent: array[int]
    """Type code 'H': independent sources."""
    accounts: array[int]
    """Type code 'H': accounts told."""
    conflicts: array[int]
    """Type code 'H': open conflicts."""
    sources: tuple[tuple[int, ...], ...]
    """Indexes into Timeline.sources, each source once."""
    actors: tuple[str, ...]
    """Name of the main actor, empty where none."""
    kinds: tuple[str, ...]

    @classmethod
    def empty(cls) -> EventColumns:
        """Return the columns of no event."""
        seconds, counts = array("q"), array("H")
        return cls((), (), (), (), seconds, seconds, seconds, seconds, (), counts, counts, counts, counts, (), (), ())

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.ids)


class TimelineSide(NamedTuple):
    """One side of a conflict, ready to show."""

    position: str
    quotes: tuple[tuple[int, str, str], ...]
    """(source index, file name, quote)."""
    independent: int


@dataclass(frozen=True, slots=True)
class TimelineConflict:
    """One conflict, ready to show."""

    id: str
    type: ConflictType
    status: ConflictStatus
    reason: str
    confidence: float
    events: tuple[int, ...]
    """Row numbers in EventColumns, of the first side first."""
    sides: tuple[TimelineSide, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is drawn."""

    title: str
    events: EventColumns
    sources: tuple[Source, ...]
    conflicts: tuple[TimelineConflict, ...]
