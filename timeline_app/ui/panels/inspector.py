"""The right column: one event with every account of it, or one conflict with its sides."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.conflict import Conflict
from timeline_app.domain.date_words import describe
from timeline_app.domain.event import Account, Event
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.services.case_views import EventView
from timeline_app.ui.panels.account_card import AccountCard
from timeline_app.ui.panels.case_names import CaseNames
from timeline_app.ui.panels.conflict_card import ConflictCard
from timeline_app.ui.panels.elided import ElidedButton
from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.modality_words import words_of_all
from timeline_app.ui.panels.rich_label import link, plain, styled_link
from timeline_app.ui.value_words import edit_words

NO_BREAK_SPACE = "\u00a0"
MOST_ACCOUNTS = 20
"""Each card takes some milliseconds to make; more are one click away."""


class Inspector(QScrollArea):
    """Shows what is selected; its buttons name actions, its quotes lead to their sentences."""

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
        self._column = QVBoxLayout()
        self.clear()

    def clear(self) -> None:
        """Show that nothing is selected."""
        self._start()
        self._add(plain(self.tr("Nothing selected"), role="heading"))
        self._add(
            plain(
                self.tr("Click an event to see every account of it, or a ≠ marker to see both sides of a conflict."),
                muted=True,
            )
        )
        self._end()

    def show_selection(self, count: int) -> None:
        """Show what can be done with several events."""
        self._start()
        self._add(plain(self.tr("{} events selected").format(count), role="heading"))
        self._add(plain(self.tr("Merge them if they are one and the same, or mark that they conflict."), muted=True))
        self._add(
            self._actions(
                ("merge_events", self.tr("Merge")),
                ("mark_conflict", self.tr("Mark as conflicting…")),
                ("hide_event", self.tr("Hide")),
            )
        )
        self._end()

    def show_event(self, view: EventView, snapshot: CaseSnapshot) -> None:
        """Show one event."""
        event, names = view.event, CaseNames(snapshot)
        self._start()
        self._add(plain(event.label, role="heading"))
        self._add(plain(self._told_by(event), muted=True))
        if event.corrected:
            self._add(plain(self._correction(event)))
            self._add(self._actions(("restore_date", self.tr("Back to the told date"))))
        self._add(self._event_actions(event))
        if event.note:
            self._add(self._section(self.tr("NOTE")))
            self._add(plain(event.note))
        for conflict in view.conflicts:
            self._add(self._conflict_card(conflict, names))
        self._add(self._section(self.tr("TOLD BY")))
        for account in event.accounts[:MOST_ACCOUNTS]:
            self._add(self._account_card(account, view, names))
        if len(event.accounts) > MOST_ACCOUNTS:
            self._add(self._more_accounts(view, names))
        self._add(self._section(self.tr("HISTORY")))
        for words in history_lines(view) or (self.tr("No corrections."),):
            self._add(plain(words, muted=True))
        self._end()

    def show_conflict(self, conflict: Conflict, snapshot: CaseSnapshot) -> None:
        """Show one conflict and lead to its events."""
        names = CaseNames(snapshot)
        self._start()
        self._add(self._conflict_card(conflict, names))
        self._add(self._section(self.tr("EVENTS")))
        events = snapshot.timeline.events
        for event_id in conflict.events:
            if event_id in events.ids:
                at = events.ids.index(event_id)
                button = ElidedButton(f"{events.date_words[at]} · {events.labels[at]}")
                styled_link(button, "conflict_event")
                button.clicked.connect(lambda _checked=False, one=event_id: self.event_requested.emit(one))
                self._add(button)
        self._end()

    def _account_card(self, account: Account, view: EventView, names: CaseNames) -> AccountCard:
        card = AccountCard(account, view.actor_name(account.speaker), names)
        card.sentence_requested.connect(self.sentence_requested)
        card.account_action.connect(self.account_action)
        return card

    def _more_accounts(self, view: EventView, names: CaseNames) -> QWidget:
        rest, column = view.event.accounts[MOST_ACCOUNTS:], self._column
        more = link(self.tr("{} more accounts …").format(len(rest)), "more_accounts")

        def show_rest() -> None:
            at = column.indexOf(more)
            for place, account in enumerate(rest):
                column.insertWidget(at + place, self._account_card(account, view, names))
            more.hide()

        more.clicked.connect(show_rest)
        return more

    def _told_by(self, event: Event) -> str:
        articles = len({account.article for account in event.accounts})
        told = self.tr("told by 1 article") if articles == 1 else self.tr("told by {} articles").format(articles)
        count = event.independent_sources
        sources = self.tr("1 independent source") if count == 1 else self.tr("{} independent").format(count)
        parts = (describe(event.span), words_of_all(event.accounts), told, sources)
        return " · ".join(part.replace(" ", NO_BREAK_SPACE) for part in parts if part)

    def _correction(self, event: Event) -> str:
        words = self.tr("Corrected; told as {}.").format(describe(event.told_span))
        return f"{words} {event.correction_reason}".strip()

    def _event_actions(self, event: Event) -> QWidget:
        return self._actions(
            ("correct_date", self.tr("Correct date…")),
            ("rename_event", self.tr("Rename…")),
            ("note_event", self.tr("Note…")),
            ("star_event", self.tr("Unstar") if event.starred else self.tr("Star")),
        )

    def _conflict_card(self, conflict: Conflict, names: CaseNames) -> ConflictCard:
        card = ConflictCard(conflict, names)
        card.sentence_requested.connect(self.sentence_requested)
        card.action_requested.connect(self._on_conflict_action)
        return card

    def _on_conflict_action(self, action: str, conflict: str) -> None:
        self.conflict_activated.emit(conflict)
        self.action_requested.emit(action)

    def _actions(self, *wanted: tuple[str, str]) -> QWidget:
        buttons = []
        for name, words in wanted:
            button = QPushButton(words)
            button.setObjectName(f"inspector_{name}")
            button.setProperty("compact", True)
            button.clicked.connect(lambda _checked=False, name=name: self.action_requested.emit(name))
            buttons.append(button)
        return flow(*buttons)

    def _section(self, words: str) -> QWidget:
        return plain(words, role="section")

    def _start(self) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(14, 14, 14, 18)
        self._column.setSpacing(8)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _end(self) -> None:
        self._column.addStretch()
        content = _Column()
        content.setObjectName("inspector_content")
        content.setLayout(self._column)
        self.setWidget(content)


def history_lines(view: EventView) -> tuple[str, ...]:
    """Return what was done to an event, a line for each edit: day, who, what, why."""
    lines = [(edit.at[:10], edit.who, edit_words(edit.what), edit.reason) for edit in view.edits]
    return tuple(" · ".join(part for part in line if part) for line in lines)


class _Column(QWidget):
    """As high as its words need at the width there is; Qt would take the height at the least width."""

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing: the scroll area asks for the height at its width."""
        return QSize()
