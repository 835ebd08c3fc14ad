"""The case file: open, migrate, told, derived and decided layers, edit log, search, backup, verify.

Each name is imported when it is first asked for: a window is painted before it opens a case,
and need not wait for the database library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.storage.case_file import CaseFile
    from timeline_app.storage.connection import is_writable
    from timeline_app.storage.derived import PackedDerived, pack_derived
    from timeline_app.storage.faults import CaseBusyError, CaseReadOnlyError
    from timeline_app.storage.overview import ArticleHead, CaseOverview, DoneAction
    from timeline_app.storage.shown_case import ShownCase, open_shown
    from timeline_app.storage.values import (
        ArticleHit,
        Duplicate,
        EventDates,
        EventHit,
        EventPassage,
        Hits,
        ImportedArticle,
        ImportReport,
        Material,
        NewDecision,
        Undoable,
    )

__all__ = [
    "ArticleHead",
    "ArticleHit",
    "CaseBusyError",
    "CaseFile",
    "CaseOverview",
    "CaseReadOnlyError",
    "DoneAction",
    "Duplicate",
    "EventDates",
    "EventHit",
    "EventPassage",
    "Hits",
    "ImportReport",
    "ImportedArticle",
    "Material",
    "NewDecision",
    "PackedDerived",
    "ShownCase",
    "Undoable",
    "is_writable",
    "open_shown",
    "pack_derived",
]

_HOMES = {
    "ArticleHead": "overview",
    "CaseBusyError": "faults",
    "CaseFile": "case_file",
    "CaseOverview": "overview",
    "CaseReadOnlyError": "faults",
    "DoneAction": "overview",
    "PackedDerived": "derived",
    "ShownCase": "shown_case",
    "is_writable": "connection",
    "open_shown": "shown_case",
    "pack_derived": "derived",
}
"""All others live in `values`."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"timeline_app.storage.{_HOMES.get(name, 'values')}"), name)
