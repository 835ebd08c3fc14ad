"""One lane's events as sorted arrays: how many begin when is two binary searches away."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline_app.domain.timeline import EventColumns, EventFlag

_STARRED_WORTH, _CORRECTED_WORTH, _CONFLICT_WORTH = 8, 6, 4
"""How much more than one independent source makes an event worth its label."""
_SAMPLES = 256
_STARRED, _CORRECTED = int(EventFlag.STARRED), int(EventFlag.CORRECTED)
_MARKED = _STARRED | _CORRECTED


class LaneIndex(NamedTuple):
    """The events of one lane by their start."""

    rows: array[int]
    starts: array[int]
    """Type code 'q'."""
    conflicts: array[int]
    """Open conflicts of the events before each, one more than there are events."""

    @classmethod
    def of(cls, events: EventColumns, rows: array[int]) -> LaneIndex:
        """Index a lane's rows, which are in time order."""
        starts = array("q", map(events.start_s.__getitem__, rows))
        return cls(rows, starts, array("Q", accumulate(map(events.conflicts.__getitem__, rows), initial=0)))

    def between(self, first_s: float, end_s: float) -> tuple[int, int]:
        """Return from which to before which place events begin in `[first_s, end_s)`."""
        return bisect_left(self.starts, first_s), bisect_left(self.starts, end_s)

    def usual_span_s(self, events: int) -> float:
        """Return how long a time has so many events, where it is as busy as at half of them."""
        last = len(self.starts) - events
        if last <= 0:
            return float("inf")
        step = max(1, last // _SAMPLES)
        spans = sorted(self.starts[n + events] - self.starts[n] for n in range(0, last, step))
        return float(spans[len(spans) // 2])

    @property
    def per_second(self) -> float:
        """How many events begin in a second of the lane's own time, on average."""
        return len(self.starts) / max(1, self.starts[-1] - self.starts[0] + 1)


def importances(events: EventColumns, rows: Sequence[int]) -> list[int]:
    """Return how much each of some events deserves its label where not all have room."""
    conflicts, independent, flags = events.conflicts, events.independent, events.flags
    return [_CONFLICT_WORTH * conflicts[row] + independent[row] + _WORTH_OF[flags[row] & _MARKED] for row in rows]


_WORTH_OF = {
    0: 0,
    _STARRED: _STARRED_WORTH,
    _CORRECTED: _CORRECTED_WORTH,
    _MARKED: _STARRED_WORTH + _CORRECTED_WORTH,
}
