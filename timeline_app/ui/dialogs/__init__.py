"""Dialogs: what is asked before something is done.

Each is imported when it is first asked for: a window is painted before anybody is asked.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.ui.dialogs.account_dialogs import ask_about_account
    from timeline_app.ui.dialogs.actors_dialog import ActorsDialog
    from timeline_app.ui.dialogs.article_dialog import ArticleDialog
    from timeline_app.ui.dialogs.asking import AskDialog, NoteDialog
    from timeline_app.ui.dialogs.date_dialog import DateDialog
    from timeline_app.ui.dialogs.export_dialog import ExportDialog
    from timeline_app.ui.dialogs.help_dialogs import ShortcutsDialog, show_about
    from timeline_app.ui.dialogs.history_dialog import HistoryDialog
    from timeline_app.ui.dialogs.pick_dialogs import AttachDialog, ConflictTypeDialog, NewEventDialog, SplitDialog
    from timeline_app.ui.dialogs.problems import show_failure, show_problem
    from timeline_app.ui.dialogs.speaker_dialog import SpeakerDialog

_HOMES = {
    "ActorsDialog": "actors_dialog",
    "ArticleDialog": "article_dialog",
    "AskDialog": "asking",
    "AttachDialog": "pick_dialogs",
    "ConflictTypeDialog": "pick_dialogs",
    "DateDialog": "date_dialog",
    "ExportDialog": "export_dialog",
    "HistoryDialog": "history_dialog",
    "NewEventDialog": "pick_dialogs",
    "NoteDialog": "asking",
    "ShortcutsDialog": "help_dialogs",
    "SpeakerDialog": "speaker_dialog",
    "SplitDialog": "pick_dialogs",
    "ask_about_account": "account_dialogs",
    "show_about": "help_dialogs",
    "show_failure": "problems",
    "show_problem": "problems",
}

__all__ = [
    "ActorsDialog",
    "ArticleDialog",
    "AskDialog",
    "AttachDialog",
    "ConflictTypeDialog",
    "DateDialog",
    "ExportDialog",
    "HistoryDialog",
    "NewEventDialog",
    "NoteDialog",
    "ShortcutsDialog",
    "SpeakerDialog",
    "SplitDialog",
    "ask_about_account",
    "show_about",
    "show_failure",
    "show_problem",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"timeline_app.ui.dialogs.{_HOMES[name]}"), name)
