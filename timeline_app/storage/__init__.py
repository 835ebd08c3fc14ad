"""The case file: open, migrate, told, derived and decided layers, edit log, search, backup, verify."""

from timeline_app.storage.case_file import CaseFile
from timeline_app.storage.connection import is_writable
from timeline_app.storage.derived import PackedDerived, pack_derived
from timeline_app.storage.faults import CaseBusyError, CaseReadOnlyError
from timeline_app.storage.values import (
    ArticleHit,
    Duplicate,
    EventHit,
    Hits,
    ImportedArticle,
    ImportReport,
    Material,
    NewDecision,
    Undoable,
)

__all__ = [
    "ArticleHit",
    "CaseBusyError",
    "CaseFile",
    "CaseReadOnlyError",
    "Duplicate",
    "EventHit",
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
