"""The places one has looked at: back and forward, as in a browser."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.layout import TimeScale

_MOST_PLACES = 50


class Place(NamedTuple):
    """One look at the timeline, to come back to."""

    scale: TimeScale
    scroll_px: float
    is_fitted: bool


class ViewHistory:
    """Two piles of places."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    def clear(self) -> None:
        """Forget all places: they belong to another timeline."""
        self._back.clear()
        self._forward.clear()

    def leave(self, place: Place) -> None:
        """Keep the place that is being left."""
        if not self._back or self._back[-1] != place:
            self._back = [*self._back, place][-_MOST_PLACES:]
        self._forward.clear()

    def back(self, now: Place) -> Place | None:
        """Return the place before, None where there is none."""
        return _step(self._back, self._forward, now)

    def forward(self, now: Place) -> Place | None:
        """Return the place that `back` came from, None where there is none."""
        return _step(self._forward, self._back, now)


def _step(there: list[Place], here: list[Place], now: Place) -> Place | None:
    while there:
        place = there.pop()
        if place != now:
            here.append(now)
            return place
    return None
