"""How an account tells of what happened, where it does not tell it as a fact."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.event import Account
from timeline_app.domain.mention import Modality, Stance

_SAID_BY_STANCE = {
    Modality.PLANNED: {Stance.PLANS},
    Modality.CLAIMED: {Stance.ASSERTS},
    Modality.DENIED: {Stance.DENIES, Stance.DISPUTES},
}
"""A speaker who denies needs no further word that it is denied."""


def modality_words(modality: Modality) -> str:
    """Return “planned”, “denied” …, empty for what is told as a fact."""
    return {
        Modality.HAPPENED: "",
        Modality.PLANNED: _tr("told as planned"),
        Modality.CLAIMED: _tr("only claimed"),
        Modality.HYPOTHETICAL: _tr("told as possible"),
        Modality.DENIED: _tr("told as not so"),
    }[modality]


def words_of_account(account: Account) -> str:
    """Return how an account tells it, empty where the speaker's stance says so already."""
    is_said = account.stance in _SAID_BY_STANCE.get(account.modality, ())
    return "" if is_said else modality_words(account.modality)


def words_of_all(accounts: Iterable[Account]) -> str:
    """Return how all accounts of an event tell it, empty where they differ or one tells it as a fact."""
    told = {account.modality for account in accounts}
    return modality_words(told.pop()) if len(told) == 1 else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Modality", words)
