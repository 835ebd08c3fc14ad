"""Which lane an event is drawn in: by actor, source, kind, or all in one."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from timeline_app.domain.timeline import EventColumns, EventFlag, Timeline
from timeline_app.layout.memo import LayoutMemo

MAX_LANES = 8
"""More than fit on a screen are folded into the last."""
OTHER = "Other"
UNNAMED = {"actor": "No actor named", "source": "No source", "kind": "Other"}


class LaneBy(StrEnum):
    """What the lanes stand for."""

    ACTOR = "actor"
    SOURCE = "source"
    KIND = "kind"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane and its dated events."""

    name: str
    rows: array[int]
    """Row numbers, by start."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All visible events by lane; unchanged by zooming and panning."""

    lanes: tuple[Lane, ...]
    """The most important first."""
    undated: array[int]
    """Row numbers of visible events without a date."""
    memo: LayoutMemo = field(default_factory=LayoutMemo, compare=False, repr=False)

    @property
    def dated_count(self) -> int:
        """Return how many events have a place on the axis."""
        return sum(len(lane.rows) for lane in self.lanes)


def arrange(timeline: Timeline, lane_by: LaneBy, visible: bytes | None = None) -> Arrangement:
    """Sort the visible events into lanes, ordered by importance, the long tail folded into “Other”.

    `visible` has one byte per event, 0 to leave it out; None leaves out the hidden ones.
    """
    events = timeline.events
    name_of = _namer(timeline, lane_by)
    undated = array("I")
    rows_of: dict[str, array[int]] = {}
    weight_of: dict[str, int] = {}
    flags, independent, conflicts = events.flags, events.independent, events.conflicts
    is_undated = int(EventFlag.UNDATED)
    for row in visible_rows(events, visible):
        if flags[row] & is_undated:
            undated.append(row)
            continue
        name = name_of(row)
        rows_of.setdefault(name, array("I")).append(row)
        weight_of[name] = weight_of.get(name, 0) + 1 + independent[row] + 2 * conflicts[row]
    return Arrangement(_fold(rows_of, weight_of, UNNAMED.get(lane_by, "")), undated)


def visible_rows(events: EventColumns, visible: bytes | None) -> array[int]:
    """Return the row numbers that are shown, in order."""
    if visible is not None:
        return array("I", (row for row, shown in enumerate(visible) if shown))
    hidden = int(EventFlag.HIDDEN)
    return array("I", (row for row, flags in enumerate(events.flags) if not flags & hidden))


def _namer(timeline: Timeline, lane_by: LaneBy) -> Callable[[int], str]:
    events = timeline.events
    if lane_by is LaneBy.ACTOR:
        return lambda row: events.actors[row] or UNNAMED["actor"]
    if lane_by is LaneBy.KIND:
        return lambda row: events.kinds[row].replace("_", " ").capitalize() or UNNAMED["kind"]
    if lane_by is LaneBy.SOURCE:
        return lambda row: timeline.sources[events.sources[row][0]].name if events.sources[row] else UNNAMED["source"]
    return lambda _row: ""


def _fold(rows_of: dict[str, array[int]], weight_of: dict[str, int], unnamed: str) -> tuple[Lane, ...]:
    """Order the lanes by weight; beyond the last that fits they share one."""
    named = sorted((name for name in rows_of if name != unnamed), key=lambda name: (-weight_of[name], name))
    rest = [unnamed] if unnamed in rows_of else []
    if len(named) + len(rest) <= MAX_LANES:
        return tuple(Lane(name, rows_of[name]) for name in named + rest)
    kept, folded = named[: MAX_LANES - 1], named[MAX_LANES - 1 :] + rest
    other = array("I", sorted(row for name in folded for row in rows_of[name]))
    return (*(Lane(name, rows_of[name]) for name in kept), Lane(OTHER, other))
