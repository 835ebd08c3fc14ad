"""Which events a view shows, in which lanes and in which order: fixed while only the scale changes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.domain.dates import Precision
from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.layout import LaneBy
from timeline_app.layout.lanes import Arrangement, arrange, visible_rows


class Extent(NamedTuple):
    """From the first to the last second of some events, inclusive."""

    first_s: int
    last_s: int


class ShownEvents(NamedTuple):
    """A timeline under one filter and one order of lanes."""

    timeline: Timeline
    lane_by: LaneBy
    visible: bytes | None
    """One byte per event, 0 where a filter leaves it out; None shows all but the hidden ones."""
    row_of: Mapping[str, int]
    """Id of every event, shown or not, to its row."""
    arrangement: Arrangement
    rows: array[int]
    """Rows of what is shown: in time order, undated ones last."""
    dated: array[int]
    """The part of them that has a date."""
    extent: Extent | None
    """From when to when they reach; None where none has a date."""
    has_times: bool
    """Whether something of the timeline is told to the hour."""

    @classmethod
    def of(cls, timeline: Timeline, lane_by: LaneBy, visible: bytes | None) -> ShownEvents:
        """Sort and filter the events of a timeline."""
        row_of = {event: row for row, event in enumerate(timeline.events.ids)}
        return cls._of(timeline, lane_by, visible, row_of)

    def filtered(self, visible: bytes | None) -> ShownEvents:
        """Return the same timeline under another filter."""
        return self._of(self.timeline, self.lane_by, visible, self.row_of, self.arrangement)

    def has_same_rows(self, visible: bytes | None) -> bool:
        """Whether another filter would show the same.

        Raises ValueError where there is not one byte for each event.
        """
        if visible is not None and len(visible) != len(self.timeline.events):
            message = f"{len(visible)} bytes for {len(self.timeline.events)} events"
            raise ValueError(message)
        return visible_rows(self.timeline.events, visible) == self.rows

    def sorted_by(self, lane_by: LaneBy) -> ShownEvents:
        """Return the same events in other lanes."""
        return self._of(self.timeline, lane_by, self.visible, self.row_of, self.arrangement)

    def has_some_of(self, other: ShownEvents) -> bool:
        """Whether the other timeline has an event of this one, shown or not."""
        return any(event in self.row_of for event in other.row_of)

    def id_of(self, row: int) -> str:
        """Return the id of the event in a row."""
        return self.timeline.events.ids[row]

    def is_dated(self, row: int) -> bool:
        """Whether the event has a place on the axis."""
        return not self.timeline.events.flags[row] & EventFlag.UNDATED

    def is_in_lane(self, row: int, name: str) -> bool:
        """Whether a shown event stands in the lane of this name."""
        rows = next((lane.rows for lane in self.arrangement.lanes if lane.name == name), None)
        if rows is None:
            return False
        return _holds(rows, row)

    def is_on_axis(self, row: int) -> bool:
        """Whether an event is shown and has a date."""
        return _holds(self.dated, row)

    def place_of(self, row: int) -> int:
        """Return at which place among the rows shown a row stands, or would stand."""
        return bisect_left(self.rows, row)

    def first_from(self, time_s: float) -> int | None:
        """Return the row of the first event that begins at or after a moment, else the first of all."""
        at = bisect_left(self.dated, time_s, key=self.timeline.events.start_s.__getitem__)
        if at < len(self.dated):
            return self.dated[at]
        return self.rows[0] if self.rows else None

    @classmethod
    def _of(
        cls,
        timeline: Timeline,
        lane_by: LaneBy,
        visible: bytes | None,
        row_of: Mapping[str, int],
        before: Arrangement | None = None,
    ) -> ShownEvents:
        arrangement = arrange(timeline, lane_by, visible, before)
        rows = visible_rows(timeline.events, visible)
        dated = rows[: len(rows) - len(arrangement.undated)]
        extent = None
        if dated:
            events = timeline.events
            extent = Extent(events.start_s[dated[0]], max(map(events.end_s.__getitem__, dated)))
        has_times = Precision.TIME.value in timeline.events.precisions
        return cls(timeline, lane_by, visible, row_of, arrangement, rows, dated, extent, has_times)


def _holds(rows: array[int], row: int) -> bool:
    at = bisect_left(rows, row)
    return at < len(rows) and rows[at] == row
