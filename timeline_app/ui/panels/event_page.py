"""The inspector's page of one event: every account of it, its conflicts and what was done to it."""

from __future__ import annotations

from timeline_app.domain.date_words import describe
from timeline_app.domain.event import Account, Event
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.services.case_views import EventView
from timeline_app.ui.panels.account_card import AccountCard
from timeline_app.ui.panels.case_names import CaseNames
from timeline_app.ui.panels.conflict_page import add_conflict
from timeline_app.ui.panels.inspector_page import InspectorPage
from timeline_app.ui.panels.modality_words import words_of_all
from timeline_app.ui.panels.rich_label import link, plain
from timeline_app.ui.value_words import edit_words

NO_BREAK_SPACE = "\u00a0"
MOST_ACCOUNTS = 20
"""Each card takes some milliseconds to make; more are one click away."""


class EventPage(InspectorPage):
    """One event."""

    def __init__(self, view: EventView, snapshot: CaseSnapshot) -> None:
        super().__init__()
        self._view, self._names = view, CaseNames(snapshot)
        self._add_head(view.event)
        for conflict in view.conflicts:
            add_conflict(self, conflict, self._names)
        self._add_accounts(view.event.accounts)
        self.add_section(self.tr("HISTORY"))
        for words in history_lines(view) or (self.tr("No corrections."),):
            self.add(plain(words, muted=True))

    def _add_head(self, event: Event) -> None:
        self.add(plain(event.label, role="heading"))
        self.add(plain(self._told_by(event), muted=True))
        if event.corrected:
            self.add(plain(self._correction(event)))
            self.add_actions(("restore_date", self.tr("Back to the told date")))
        self.add_actions(
            ("correct_date", self.tr("Correct date…")),
            ("rename_event", self.tr("Rename…")),
            ("note_event", self.tr("Note…")),
            ("star_event", self.tr("Unstar") if event.starred else self.tr("Star")),
        )
        if event.note:
            self.add_section(self.tr("NOTE"))
            self.add(plain(event.note))

    def _add_accounts(self, accounts: tuple[Account, ...]) -> None:
        self.add_section(self.tr("TOLD BY"))
        for account in accounts[:MOST_ACCOUNTS]:
            self.add(self._account_card(account))
        rest = accounts[MOST_ACCOUNTS:]
        if not rest:
            return
        more = link(self.tr("{} more accounts …").format(len(rest)), "more_accounts")

        def show_rest() -> None:
            at = self.column.indexOf(more)
            for place, account in enumerate(rest):
                self.column.insertWidget(at + place, self._account_card(account))
            more.hide()

        more.clicked.connect(show_rest)
        self.add(more)

    def _account_card(self, account: Account) -> AccountCard:
        card = AccountCard(account, self._view.actor_name(account.speaker), self._names)
        card.sentence_requested.connect(self.sentence_requested)
        card.account_action.connect(self.account_action)
        return card

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


def history_lines(view: EventView) -> tuple[str, ...]:
    """Return what was done to an event, a line for each edit: day, who, what, why."""
    lines = [(edit.at[:10], edit.who, edit_words(edit.what), edit.reason) for edit in view.edits]
    return tuple(" · ".join(part for part in line if part) for line in lines)
