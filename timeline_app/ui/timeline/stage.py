"""What mouse and keys ask of the widget that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from timeline_app.layout import Hit
from timeline_app.ui.timeline.date_drag import DateDrag


class Stage(Protocol):
    """The widget as gestures see it."""

    @property
    def is_editable(self) -> bool:
        """Whether dates may be dragged."""
        ...

    def hit_at(self, x: float, y: float) -> Hit | None:
        """Return what lies at a point of the scene."""
        ...

    def choose(self, events: Iterable[str]) -> None:
        """Select events and say so."""
        ...

    def open_event(self, event_id: str) -> None:
        """Ask for the sentence of an event."""
        ...

    def open_conflict(self, numbers: tuple[int, ...]) -> None:
        """Ask for the sides of a conflict; `numbers` are indexes into the timeline's conflicts."""
        ...

    def drop(self, drag: DateDrag) -> None:
        """Ask for an event's date to be corrected."""
        ...

    def refresh(self) -> None:
        """Show what has changed, at once: it follows the hand."""
        ...

    def glide(self) -> None:
        """Show what has changed, moving there."""
        ...

    def throw(self, px_per_ms: float) -> None:
        """Go on panning at a speed, slower and slower."""
        ...
