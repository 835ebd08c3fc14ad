"""What is to be seen over the scene: search hits, the current event, what is dragged and what was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.ui.timeline.callout import find_callout
from timeline_app.ui.timeline.overlay import Overlay
from timeline_app.ui.timeline.shown_events import ShownEvents
from timeline_app.ui.timeline.view_model import TimelineViewModel

if TYPE_CHECKING:
    from timeline_app.ui.timeline.date_drag import DateDrag
    from timeline_app.ui.timeline.gestures import Gesture

_UNANSWERED_MS = 1500
"""A dropped event whose date was not changed goes back after so long."""


class OverlayState(QObject):
    """Remembers what the scene does not say."""

    changed = Signal()

    def __init__(self, model: TimelineViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.hits: frozenset[str] = frozenset()
        """Ids of what a search found."""
        self._hit_rows: frozenset[int] | None = None
        self._hits_in: ShownEvents | None = None
        self._dropped: DateDrag | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_UNANSWERED_MS)
        self._timer.timeout.connect(self.forget_dropped)

    def highlight(self, events: frozenset[str]) -> None:
        """Mark what a search found."""
        self.hits, self._hit_rows = events, None
        self.changed.emit()

    def hold_dropped(self, drag: DateDrag) -> None:
        """Leave an event where it was dropped until the case says what became of it, or nobody is asked."""
        self._dropped = drag
        self._timer.start()
        self.changed.emit()

    def wait_for_answer(self) -> None:
        """Expect that somebody is asked about a dropped event now."""
        self._timer.stop()

    def answer_soon(self) -> None:
        """Expect that whoever was asked has answered."""
        if self._dropped is not None:
            self._timer.start()

    def forget_dropped(self) -> None:
        """Let a dropped event go back."""
        self._timer.stop()
        self._dropped = None
        self.changed.emit()

    def overlay(self, gesture: Gesture | None, moved_by_keys: DateDrag | None, *, has_focus: bool) -> Overlay:
        """Return what lies over the scene at the moment."""
        scene, current = self._model.scene(), self._model.selection.current
        row = self._model.shown.row_of.get(current) if self._model.shown and current else None
        drag = (gesture.drag if gesture else None) or moved_by_keys
        has_callout = current in self._model.selection.ids and drag is None and self._dropped is None
        return Overlay(
            row,
            has_focus,
            self._rows_of_hits(),
            find_callout(self._model, scene, row) if scene and row is not None and has_callout else None,
            gesture.band if gesture else None,
            drag,
            None if drag else self._dropped,
        )

    def _rows_of_hits(self) -> frozenset[int]:
        """Return the rows of what a search found, looked up once."""
        shown = self._model.shown
        if self._hit_rows is None or self._hits_in is not shown:
            row_of = shown.row_of if shown else {}
            self._hit_rows = frozenset(row_of[event] for event in self.hits if event in row_of)
            self._hits_in = shown
        return self._hit_rows
