"""The articles of a case as a list model."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from itertools import islice

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.domain.date_words import describe
from timeline_app.domain.timeline import Source
from timeline_app.services.case_snapshot import ArticleRow, CaseSnapshot
from timeline_app.ui.published_words import published_words

MOST_NAMED = 8
"""Of the articles that tell one text, so many others are named."""


class ArticleRole(IntEnum):
    """What the delegate asks of a row."""

    ROW = Qt.ItemDataRole.UserRole
    """The `ArticleRow`."""
    SOURCE = Qt.ItemDataRole.UserRole + 1
    """(Source, index): the badge."""
    BASIS = Qt.ItemDataRole.UserRole + 2
    """How the publication date is known, in words."""
    SAME_TEXT = Qt.ItemDataRole.UserRole + 3
    """Short names of the articles that tell the same agency text, in words; empty where none do."""


class ArticleModel(QAbstractListModel):
    """One row per article, in the order of import."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ArticleRow, ...] = ()
        self._sources: tuple[Source, ...] = ()
        self._groups: dict[str, list[ArticleRow]] = {}
        self._answers: dict[int, Callable[[ArticleRow], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda row: row.standing.outlet,
            Qt.ItemDataRole.ToolTipRole: self._tooltip,
            Qt.ItemDataRole.AccessibleTextRole: self._tooltip,
            ArticleRole.ROW: lambda row: row,
            ArticleRole.SOURCE: self._badge,
            ArticleRole.BASIS: self._basis,
            ArticleRole.SAME_TEXT: self._same_text,
        }

    def show(self, snapshot: CaseSnapshot | None) -> None:
        """Take the articles of a case, or none; nothing moves where they are the same as before."""
        rows = snapshot.articles if snapshot else ()
        sources = snapshot.timeline.sources if snapshot else ()
        if (rows, sources) == (self._rows, self._sources):
            return
        self.beginResetModel()
        self._rows, self._sources = rows, sources
        self._groups = {}
        for row in self._rows:
            if row.standing.group:
                self._groups.setdefault(row.standing.group, []).append(row)
        self.endResetModel()

    def row_at(self, index: QModelIndex) -> ArticleRow:
        """Return the article at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of articles."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown of one article."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        answer = self._answers.get(role)
        return answer(self._rows[index.row()]) if answer else None

    def _badge(self, row: ArticleRow) -> tuple[Source, int]:
        standing = row.standing
        if row.source is not None:
            return self._sources[row.source], row.source
        return Source(standing.outlet, standing.short, standing.colour), len(self._sources)

    def _basis(self, row: ArticleRow) -> str:
        return published_words(row.standing.published_basis)

    def _same_text(self, row: ArticleRow) -> str:
        group = self._groups.get(row.standing.group, ())
        others = list(islice((one.standing.short for one in group if one.key != row.key), MOST_NAMED))
        if len(group) > MOST_NAMED + 1:
            others.append("…")
        return self.tr("one text with {}").format(", ".join(others)) if others else ""

    def _tooltip(self, row: ArticleRow) -> str:
        published = f"{describe(row.standing.published)} ({self._basis(row)})"
        parts = [row.standing.outlet, row.title, published, row.file_name, self._same_text(row), *row.warnings]
        return "\n".join(part for part in parts if part)
