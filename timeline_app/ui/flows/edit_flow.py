"""Corrections and decisions: from an action, through a question where one is needed, to a service."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.domain.conflict import ConflictType
from timeline_app.services import edit_conflicts, edit_events
from timeline_app.services.case_views import EventView
from timeline_app.services.edit_events import Selection
from timeline_app.ui import dialogs
from timeline_app.ui.open_case import OpenCase


class Chosen(Protocol):
    """What is selected in the window at the moment."""

    def events(self) -> tuple[str, ...]:
        """Return the ids of the selected events."""
        ...

    def event_view(self) -> EventView | None:
        """Return the event that the inspector shows."""
        ...

    def conflict(self) -> str | None:
        """Return the id of the conflict that the inspector shows."""
        ...

    def words(self) -> Selection | None:
        """Return the words selected in the article reader."""
        ...


class EditFlow(QObject):
    """What an editor does to events and conflicts."""

    def __init__(self, case: OpenCase, chosen: Chosen, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._chosen = chosen
        self._window = window

    def on_undo(self) -> None:
        self._case.undo()

    def on_redo(self) -> None:
        self._case.redo()

    # Events

    def correct_date(self, event_id: str, edtf: str = "") -> None:
        """Ask for a date and a reason, starting from `edtf`, where a card was dropped."""
        view = self._chosen.event_view()
        if view is None or view.event.id != event_id:
            return

        def answer(new: str, reason: str) -> None:
            self._case.edit(lambda session: edit_events.correct_date(session, event_id, new, reason))

        dialogs.DateDialog(view.event, edtf, answer, self._window).open()

    def on_correct_date(self) -> None:
        self._for_event(lambda view: self.correct_date(view.event.id))

    def on_restore_date(self) -> None:
        self._edit_event(edit_events.restore_date)

    def on_rename_event(self) -> None:
        def ask(view: EventView) -> None:
            self._ask(self.tr("Rename"), self.tr("What happened, in a few words:"), view.event.label, rename)

        def rename(words: str) -> None:
            if words:
                self._edit_event(partial(edit_events.rename_event, label=words))

        self._for_event(ask)

    def on_note_event(self) -> None:
        def ask(view: EventView) -> None:
            question = self.tr("A note, for you and for whoever reads the export:")
            dialog = dialogs.NoteDialog(self.tr("Note"), question, note, words=view.event.note, parent=self._window)
            dialog.open()

        def note(words: str) -> None:
            self._edit_event(partial(edit_events.note_event, note=words))

        self._for_event(ask)

    def on_star_event(self) -> None:
        self._for_event(lambda view: self._edit_event(partial(edit_events.set_star, starred=not view.event.starred)))

    def on_hide_event(self) -> None:
        self._for_event(
            lambda view: self._edit_event(edit_events.show_event if view.event.hidden else edit_events.hide_event)
        )

    def on_merge_events(self) -> None:
        events = self._chosen.events()
        self._case.edit(lambda session: edit_events.merge_events(session, events))

    def on_split_event(self) -> None:
        def ask(view: EventView) -> None:
            dialogs.SplitDialog(view, partial(split, view.event.id), self._window).open()

        def split(event_id: str, mentions: tuple[str, ...]) -> None:
            self._case.edit(lambda session: edit_events.split_event(session, event_id, mentions))

        self._for_event(ask)

    def on_mark_conflict(self) -> None:
        events = self._chosen.events()
        if len(events) < edit_events.LEAST_TO_MERGE:
            return

        def mark(kind: ConflictType) -> None:
            self._case.edit(lambda session: edit_conflicts.add_conflict(session, events[0], events[1], kind))

        dialogs.ConflictTypeDialog(mark, self._window).open()

    # Words selected in the reader

    def on_add_event(self) -> None:
        selection = self._chosen.words()
        if selection is None:
            return

        def add(edtf: str, label: str) -> None:
            self._case.edit(lambda session: edit_events.add_event(session, selection, edtf, label))

        dialogs.NewEventDialog(selection, add, self._window).open()

    def on_attach_words(self) -> None:
        selection, snapshot = self._chosen.words(), self._case.snapshot
        if selection is None or snapshot is None:
            return

        def attach(event_id: str, edtf: str) -> None:
            self._case.edit(lambda session: edit_events.attach_to_event(session, selection, event_id, edtf))

        dialogs.AttachDialog(selection, snapshot.timeline, attach, self._window).open()

    # Conflicts

    def on_resolve_conflict(self) -> None:
        self._ask_about_conflict(
            self.tr("Resolve"), self.tr("How was it settled? (may be left empty)"), edit_conflicts.resolve_conflict
        )

    def on_dismiss_conflict(self) -> None:
        self._ask_about_conflict(
            self.tr("Not a conflict"), self.tr("Why not? (may be left empty)"), edit_conflicts.dismiss_conflict
        )

    def on_reopen_conflict(self) -> None:
        conflict = self._chosen.conflict()
        if conflict is not None:
            self._case.edit(lambda session: edit_conflicts.reopen_conflict(session, conflict))

    def _ask_about_conflict(self, title: str, question: str, decide: Callable[..., object]) -> None:
        conflict = self._chosen.conflict()
        if conflict is None:
            return

        def answer(words: str) -> None:
            self._case.edit(lambda session: decide(session, conflict, words))  # type: ignore[arg-type, return-value]

        self._ask(title, question, "", answer)

    def _ask(self, title: str, question: str, words: str, answer: Callable[[str], None]) -> None:
        dialogs.AskDialog(title, question, answer, words=words, parent=self._window).open()

    def _edit_event(self, edit: Callable[..., object]) -> None:
        def do(view: EventView) -> None:
            event_id = view.event.id
            self._case.edit(lambda session: edit(session, event_id))  # type: ignore[arg-type, return-value]

        self._for_event(do)

    def _for_event(self, do: Callable[[EventView], None]) -> None:
        view = self._chosen.event_view()
        if view is not None:
            do(view)
