"""What an editor may say of one account of an event: not part of it, who speaks, with which stance."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from timeline_app.domain.mention import Stance
from timeline_app.services import edit_events
from timeline_app.services.case_session import CaseSession
from timeline_app.services.case_views import EventView
from timeline_app.services.changes import Change
from timeline_app.ui.dialogs.asking import AskDialog
from timeline_app.ui.dialogs.pick_dialogs import PickDialog
from timeline_app.ui.value_words import stance_words

if TYPE_CHECKING:
    from timeline_app.ui.open_case import Edit

DETACH, SPEAKER, STANCE = "detach", "speaker", "stance"


def ask_about_account(what: str, view: EventView, mention: str, edit: Callable[[Edit], None], parent: QWidget) -> None:
    """Lead from one of the three wishes about an account to its decision."""
    event_id = view.event.id
    account = next((one for one in view.event.accounts if one.mention == mention), None)
    if account is None:
        return
    if what == DETACH:
        edit(partial(_detach, event_id=event_id, mention=mention))
    elif what == SPEAKER:

        def answer(name: str) -> None:
            if name:
                edit(lambda session: edit_events.set_speaker(session, event_id, mention, name))

        title, question = _tr("Speaker"), _tr("Who says this?")
        AskDialog(title, question, answer, words=view.actor_name(account.speaker), parent=parent).open()
    elif what == STANCE:
        StanceDialog(
            account.stance,
            lambda stance: edit(lambda session: edit_events.set_stance(session, event_id, mention, stance)),
            parent,
        ).open()


class StanceDialog(PickDialog):
    """What the speaker does: assert, deny, dispute, confirm, plan or merely report."""

    def __init__(self, stance: Stance, answer: Callable[[Stance], None], parent: QWidget | None = None) -> None:
        super().__init__("stance", parent)
        self.setWindowTitle(self.tr("Stance"))
        self.question.setText(self.tr("What does the speaker do?"))
        self._answer = answer
        for one in Stance:
            self.add(stance_words(one), one.value)
        self.list.setCurrentRow(list(Stance).index(stance))

    def accept(self) -> None:
        """Close and hand on the stance."""
        chosen = self.current()
        if chosen is not None:
            super().accept()
            self._answer(Stance(chosen))


def _detach(session: CaseSession, event_id: str, mention: str) -> Change:
    return edit_events.detach_account(session, event_id, mention)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Account", words)
