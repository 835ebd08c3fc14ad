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
    from timeline_app.storage.values import (
        ArticleHead,
        ArticleHit,
        CaseOverview,
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
    "Undoable",
    "is_writable",
    "pack_derived",
]

_HOMES = {
    "CaseBusyError": "faults",
    "CaseFile": "case_file",
    "CaseReadOnlyError": "faults",
    "PackedDerived": "derived",
    "is_writable": "connection",
    "pack_derived": "derived",
}
"""All others live in `values`."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    home = _HOMES.get(name, "values")
    if home not in ("faults", "values"):
        import timeline_app.storage.light_import  # noqa: F401 # before anything imports sqlite_utils
    return getattr(import_module(f"timeline_app.storage.{home}"), name)
