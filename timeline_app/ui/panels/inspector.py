"""The right column: one event with every account of it, or one conflict with its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea

from timeline_app.ui.panels.inspector_page import InspectorPage
from timeline_app.ui.panels.rich_label import plain

if TYPE_CHECKING:
    from timeline_app.domain.conflict import Conflict
    from timeline_app.services.case_snapshot import CaseSnapshot
    from timeline_app.services.case_views import EventView


class Inspector(QScrollArea):
    """Shows what is selected; its buttons name actions, its quotes lead to their sentences.

    What makes the pages of events and conflicts is imported with the first of them: a window
    is seen before anything is selected.
    """

    sentence_requested = Signal(str, int, int)
    action_requested = Signal(str)
    conflict_activated = Signal(str)
    account_action = Signal(str, str)
    event_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_clear = False
        self.clear()

    def clear(self) -> None:
        """Show that nothing is selected."""
        if self._is_clear:
            return
        page = InspectorPage()
        page.add(plain(self.tr("Nothing selected"), role="heading", selectable=False))
        words = self.tr("Click an event to see every account of it, or a ≠ marker to see both sides of a conflict.")
        page.add(plain(words, muted=True, selectable=False))
        self._show(page)
        self._is_clear = True

    def show_selection(self, count: int) -> None:
        """Show what can be done with several events."""
        page = InspectorPage()
        page.add(plain(self.tr("{} events selected").format(count), role="heading"))
        page.add(plain(self.tr("Merge them if they are one and the same, or mark that they conflict."), muted=True))
        page.add_actions(
            ("merge_events", self.tr("Merge")),
            ("mark_conflict", self.tr("Mark as conflicting…")),
            ("hide_event", self.tr("Hide")),
        )
        self._show(page)

    def show_event(self, view: EventView, snapshot: CaseSnapshot) -> None:
        """Show one event."""
        from timeline_app.ui.panels.event_page import EventPage

        self._show(EventPage(view, snapshot))

    def show_conflict(self, conflict: Conflict, snapshot: CaseSnapshot) -> None:
        """Show one conflict and lead to its events."""
        from timeline_app.ui.panels.conflict_page import ConflictPage

        self._show(ConflictPage(conflict, snapshot))

    def _show(self, page: InspectorPage) -> None:
        page.column.addStretch()
        page.sentence_requested.connect(self.sentence_requested)
        page.action_requested.connect(self.action_requested)
        page.conflict_activated.connect(self.conflict_activated)
        page.account_action.connect(self.account_action)
        page.event_requested.connect(self.event_requested)
        self.setWidget(page)
        self._is_clear = False
