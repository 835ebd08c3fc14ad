"""One account of an event: who tells it, which date it gives, its sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from timeline_app.domain.date_words import describe
from timeline_app.domain.event import Account
from timeline_app.domain.mention import Stance
from timeline_app.domain.timex import Basis
from timeline_app.ui.panels.badge import BadgeLabel
from timeline_app.ui.panels.case_names import CaseNames
from timeline_app.ui.panels.modality_words import words_of_account
from timeline_app.ui.panels.rich_label import link, plain, row
from timeline_app.ui.value_words import stance_words


class AccountCard(QFrame):
    """Shows an account; a click on it goes to its sentence."""

    sentence_requested = Signal(str, int, int)
    account_action = Signal(str, str)
    """What (detach, speaker, stance) and the mention's key."""

    def __init__(self, account: Account, speaker: str, names: CaseNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_card")
        self.setProperty("role", "card")
        self._account = account
        source, index = names.badge(account.article)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 8, 8, 9)
        layout.setSpacing(5)
        date = plain(self._date_words(), muted=True)
        head = row(BadgeLabel(source, index), date, self._menu(), stretch=False)
        layout.addWidget(head)
        layout.addWidget(plain(f"“{account.quote}”"))
        if words := self._speaker_words(speaker):
            layout.addWidget(plain(words, muted=True))
        if account.note:
            layout.addWidget(plain(account.note, muted=True))
        read = link(self.tr("Read in the article"), "read_account")
        read.clicked.connect(lambda: self.sentence_requested.emit(account.article, account.start, account.end))
        layout.addWidget(row(read))

    def _date_words(self) -> str:
        words = describe(self._account.span)
        basis = {
            Basis.EXPLICIT: self.tr("explicit"),
            Basis.WEEKDAY: self.tr("weekday"),
            Basis.RELATIVE: self.tr("relative"),
            Basis.PUBLICATION: self.tr("day of publication"),
            Basis.INFERRED: self.tr("inferred"),
            Basis.NONE: "",
        }[self._account.basis]
        told = f"“{self._account.timex_words}”" if self._account.timex_words else ""
        return " · ".join(part for part in (words, basis, told) if part)

    def _speaker_words(self, speaker: str) -> str:
        told = self._account.stance
        stance = "" if told is Stance.REPORTS else stance_words(told)
        said = " ".join(part for part in (speaker, stance) if part)
        return " · ".join(part for part in (said, words_of_account(self._account)) if part)

    def _menu(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("account_menu")
        button.setText("⋯")
        button.setToolTip(self.tr("What you know of this account"))
        button.setAccessibleName(self.tr("What you know of this account"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("link", True)
        menu = QMenu(button)
        wishes = {
            "detach": self.tr("Not part of this event"),
            "speaker": self.tr("Speaker…"),
            "stance": self.tr("Stance…"),
        }
        for what, words in wishes.items():
            menu.addAction(words).triggered.connect(
                lambda _checked=False, what=what: self.account_action.emit(what, self._account.mention)
            )
        button.setMenu(menu)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
