"""Which lane an event is drawn in: by actor, source, kind, or all in one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import compress
from typing import Any, NamedTuple

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


class Lane(NamedTuple):
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


def arrange(
    timeline: Timeline, lane_by: LaneBy, visible: bytes | None = None, before: Arrangement | None = None
) -> Arrangement:
    """Sort the visible events into lanes, ordered by importance, the long tail folded into “Other”.

    `visible` has one byte per event, 0 to leave it out; None leaves out the hidden ones.  `before` is another
    arrangement of the same timeline, whose cards need not be measured again.
    """
    events = timeline.events
    rows = visible_rows(events, visible)
    is_undated = int(EventFlag.UNDATED)
    undated = array("I", [row for row in rows if events.flags[row] & is_undated])
    dated = rows[: len(rows) - len(undated)]  # they come first
    rows_of = _rows_by_name(timeline, lane_by, dated)
    weight_of = {name: _weight(events, rows) for name, rows in rows_of.items()}
    lanes = _fold(rows_of, weight_of, UNNAMED.get(lane_by, ""))
    return Arrangement(lanes, undated, LayoutMemo(before.memo.cards if before else LayoutMemo()))


def visible_rows(events: EventColumns, visible: bytes | None) -> array[int]:
    """Return the row numbers that are shown, in order."""
    if visible is not None:
        return array("I", compress(range(len(visible)), visible))
    hidden = int(EventFlag.HIDDEN)
    return array("I", [row for row, flags in enumerate(events.flags) if not flags & hidden])


def _rows_by_name(timeline: Timeline, lane_by: LaneBy, rows: array[int]) -> dict[str, array[int]]:
    """Return the rows of each lane, in order; lanes whose names would be the same are one."""
    values, name_of = _namer(timeline, lane_by)
    rows_of: dict[Hashable, array[int]] = {}
    for row in rows:
        value = values[row]
        try:
            rows_of[value].append(row)
        except KeyError:
            rows_of[value] = array("I", (row,))
    named: dict[str, array[int]] = {}
    for value, own in rows_of.items():
        name = name_of(value)
        named[name] = array("I", sorted((*named[name], *own))) if name in named else own
    return named


def _namer(timeline: Timeline, lane_by: LaneBy) -> tuple[Sequence[Hashable], Callable[[Any], str]]:
    """Return what decides the lane of each row, and the name of the lane that it decides for."""
    events = timeline.events
    if lane_by is LaneBy.ACTOR:
        return events.actors, lambda actor: _as_title(actor) or UNNAMED["actor"]
    if lane_by is LaneBy.KIND:
        return events.kinds, lambda kind: kind.replace("_", " ").capitalize() or UNNAMED["kind"]
    if lane_by is LaneBy.SOURCE:
        first = [sources[0] if sources else None for sources in events.sources]
        return first, lambda source: UNNAMED["source"] if source is None else timeline.sources[source].name
    return ("",) * len(events), str


def _as_title(name: str) -> str:
    """Return a name with a capital; "eBay" keeps its own."""
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def _weight(events: EventColumns, rows: array[int]) -> int:
    """Return how important the lane of these rows is: events, independent sources and open conflicts."""
    independent, conflicts = events.independent, events.conflicts
    return len(rows) + sum([independent[row] for row in rows]) + 2 * sum([conflicts[row] for row in rows])


def _fold(rows_of: dict[str, array[int]], weight_of: dict[str, int], unnamed: str) -> tuple[Lane, ...]:
    """Order the lanes by weight; beyond the last that fits they share one."""
    named = sorted((name for name in rows_of if name != unnamed), key=lambda name: (-weight_of[name], name))
    rest = [unnamed] if unnamed in rows_of else []
    if len(named) + len(rest) <= MAX_LANES:
        return tuple(Lane(name, rows_of[name]) for name in named + rest)
    kept, folded = named[: MAX_LANES - 1], named[MAX_LANES - 1 :] + rest
    other = array("I", sorted(row for name in folded for row in rows_of[name]))
    return (*(Lane(name, rows_of[name]) for name in kept), Lane(OTHER, other))
