"""The articles of a case as a list model."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.date_words import describe
from timeline_app.domain.timeline import Source
from timeline_app.services.case_snapshot import ArticleRow, CaseSnapshot


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

    def show(self, snapshot: CaseSnapshot | None) -> None:
        """Take the articles of a case, or none."""
        self.beginResetModel()
        self._rows = snapshot.articles if snapshot else ()
        self._sources = snapshot.timeline.sources if snapshot else ()
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
        row = self._rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.standing.outlet,
            Qt.ItemDataRole.ToolTipRole: lambda: self._tooltip(row),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._tooltip(row),
            ArticleRole.ROW: lambda: row,
            ArticleRole.SOURCE: lambda: self._badge(row),
            ArticleRole.BASIS: lambda: self._basis(row),
            ArticleRole.SAME_TEXT: lambda: self._same_text(row),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _badge(self, row: ArticleRow) -> tuple[Source, int]:
        standing = row.standing
        if row.source is not None:
            return self._sources[row.source], row.source
        return Source(standing.outlet, standing.short, standing.colour), len(self._sources)

    def _basis(self, row: ArticleRow) -> str:
        words = {
            PublishedBasis.STATED: self.tr("stated"),
            PublishedBasis.INFERRED: self.tr("inferred"),
            PublishedBasis.UNKNOWN: self.tr("no date"),
            PublishedBasis.EDITED: self.tr("edited"),
        }
        return words[row.standing.published_basis]

    def _same_text(self, row: ArticleRow) -> str:
        group = row.standing.group
        others = [one.standing.short for one in self._rows if one.standing.group == group and one.key != row.key]
        return self.tr("one text with {}").format(", ".join(others)) if group and others else ""

    def _tooltip(self, row: ArticleRow) -> str:
        published = f"{describe(row.standing.published)} ({self._basis(row)})"
        parts = [row.standing.outlet, row.title, published, row.file_name, self._same_text(row), *row.warnings]
        return "\n".join(part for part in parts if part)
