"""What is selected in a window, and what the inspector therefore shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.ui.open_case import OpenCase

if TYPE_CHECKING:
    from timeline_app.domain.conflict import Conflict
    from timeline_app.domain.timeline import Timeline
    from timeline_app.services.case_session import CaseSession
    from timeline_app.services.case_views import EventView
    from timeline_app.services.edit_events import Selection


class SelectionModel(QObject):
    """The selected events, the event and the conflict looked at; flows ask it what they are about."""

    events_changed = Signal(object)
    """The ids of the selected events."""
    event_loaded = Signal(object)
    """The `EventView` of the one selected event."""
    conflict_loaded = Signal(object)
    """The `Conflict` that was opened."""
    cleared = Signal()

    def __init__(self, case: OpenCase, words: Callable[[], Selection | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self._words = words
        self._events: tuple[str, ...] = ()
        self._view: EventView | None = None
        self._conflict: str | None = None

    def events(self) -> tuple[str, ...]:
        """Return the ids of the selected events."""
        return self._events

    def event_view(self) -> EventView | None:
        """Return the event looked at, None where none or several are selected."""
        return self._view

    def conflict(self) -> str | None:
        """Return the id of the conflict looked at, or of the selected event's only one."""
        if self._conflict is not None:
            return self._conflict
        if self._view is not None and len(self._view.conflicts) == 1:
            return self._view.conflicts[0].id
        return None

    def words(self) -> Selection | None:
        """Return the words selected in the article reader."""
        return self._words()

    def select(self, events: tuple[str, ...]) -> None:
        """Select events by id; one alone is loaded for the inspector."""
        self._events, self._conflict = events, None
        if len(events) != 1:
            self._view = None
        self.events_changed.emit(events)
        if len(events) == 1:
            self._load(events[0])
        elif not events:
            self.cleared.emit()

    def open_conflict(self, conflict_id: str) -> None:
        """Look at one conflict."""
        self._conflict = conflict_id
        self._case.look_up(lambda session: session.conflict(conflict_id), self._on_conflict_loaded)

    def reload(self) -> None:
        """Ask anew for what is looked at, after the case changed; what is gone is no longer selected."""
        snapshot = self._case.snapshot
        known = set(snapshot.timeline.events.ids) if snapshot else set()
        kept = tuple(event for event in self._events if event in known)
        conflict = self._conflict
        self.select(kept)
        if conflict is not None and snapshot is not None:
            if any(one.id == conflict for one in snapshot.timeline.conflicts):
                self.open_conflict(conflict)
            elif not kept:
                self.cleared.emit()

    def _load(self, event_id: str) -> None:
        snapshot = self._case.snapshot
        if snapshot is None:
            return
        conflicts = conflicts_of(snapshot.timeline, event_id)

        def ask(session: CaseSession) -> EventView | None:
            from timeline_app.services.case_views import load_event_view

            return load_event_view(session, event_id, conflicts)

        self._case.look_up(ask, self._on_event_loaded)

    def _on_event_loaded(self, view: EventView | None) -> None:
        if view is not None and self._events == (view.event.id,):
            self._view = view
            self.event_loaded.emit(view)

    def _on_conflict_loaded(self, conflict: Conflict | None) -> None:
        if conflict is not None and self._conflict == conflict.id:
            self.conflict_loaded.emit(conflict)


def conflicts_of(timeline: Timeline, event_id: str) -> tuple[str, ...]:
    """Return the ids of the conflicts that an event takes part in."""
    try:
        row = timeline.events.ids.index(event_id)
    except ValueError:
        return ()
    return tuple(conflict.id for conflict in timeline.conflicts if row in conflict.events)
