"""How the kinds of doubt are called, and what can be answered to each."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Answers(NamedTuple):
    """The words on the buttons; an empty one is not offered."""

    confirm: str
    correct: str
    dismiss: str


def kind_words() -> dict[str, str]:
    """Return the heading of every kind of `ReviewItem`, in the order in which they are listed."""
    return {
        "conflict": _tr("Conflicts"),
        "undated": _tr("Undated events"),
        "published": _tr("Inferred publication dates"),
        "weekday": _tr("Contradicting weekdays"),
        "merge": _tr("Uncertain merges"),
        "speaker": _tr("Unknown speakers"),
        "decision": _tr("Decisions to check"),
    }


def answers_to(kind: str) -> Answers:
    """Return what can be answered to a kind of `ReviewItem`."""
    return {
        "conflict": Answers(_tr("It is a conflict"), _tr("Resolve…"), _tr("Not a conflict…")),
        "undated": Answers(_tr("It stays undated"), _tr("Give a date…"), _tr("Hide the event")),
        "published": Answers(_tr("Right so"), _tr("Set the date…"), _tr("Not known")),
        "weekday": Answers(_tr("The date holds"), _tr("Correct date…"), _tr("Leave the account out")),
        "merge": Answers(_tr("One event"), _tr("Split…"), _tr("All are different")),
        "speaker": Answers(_tr("It stays unknown"), _tr("Name the speaker…"), _tr("Merely reported")),
        "decision": Answers(_tr("Keep it"), "", _tr("Withdraw it")),
    }[kind]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Review", words)
