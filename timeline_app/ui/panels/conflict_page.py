"""The inspector's page of one conflict: its sides, and the way to its events."""

from __future__ import annotations

from timeline_app.domain.conflict import Conflict
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.panels.case_names import CaseNames
from timeline_app.ui.panels.conflict_card import ConflictCard
from timeline_app.ui.panels.elided import ElidedButton
from timeline_app.ui.panels.inspector_page import InspectorPage
from timeline_app.ui.panels.rich_label import styled_link


class ConflictPage(InspectorPage):
    """One conflict."""

    def __init__(self, conflict: Conflict, snapshot: CaseSnapshot) -> None:
        super().__init__()
        add_conflict(self, conflict, CaseNames(snapshot))
        self.add_section(self.tr("EVENTS"))
        events = snapshot.timeline.events
        for event_id in conflict.events:
            if event_id in events.ids:
                at = events.ids.index(event_id)
                button = ElidedButton(f"{events.date_words[at]} · {events.labels[at]}")
                styled_link(button, "conflict_event")
                button.clicked.connect(lambda _checked=False, one=event_id: self.event_requested.emit(one))
                self.add(button)


def add_conflict(page: InspectorPage, conflict: Conflict, names: CaseNames) -> None:
    """Put the card of a conflict on a page; what is done there is about this conflict."""

    def on_action(action: str, conflict_id: str) -> None:
        page.conflict_activated.emit(conflict_id)
        page.action_requested.emit(action)

    card = ConflictCard(conflict, names)
    card.sentence_requested.connect(page.sentence_requested)
    card.action_requested.connect(on_action)
    page.add(card)
