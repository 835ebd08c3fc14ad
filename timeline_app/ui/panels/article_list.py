"""The articles of the case, and below them what waits for review."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.panels.article_delegate import ArticleDelegate
from timeline_app.ui.panels.article_model import ArticleModel
from timeline_app.ui.panels.review_row import ReviewRow
from timeline_app.ui.panels.review_words import kind_words

URGENT = frozenset({"conflict", "decision"})


class ArticleList(QWidget):
    """The left column."""

    article_activated = Signal(str)
    """The key of an article to read."""
    selection_changed = Signal()
    context_requested = Signal(QPoint)
    review_requested = Signal(str)
    """A kind of `ReviewItem`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article_list")
        self._count, self._independent = QLabel(), QLabel()
        self._count.setProperty("role", "section")
        self._independent.setProperty("role", "small")
        header = QHBoxLayout()
        header.setContentsMargins(12, 10, 12, 6)
        header.addWidget(self._count)
        header.addStretch()
        header.addWidget(self._independent)
        self.model = ArticleModel(self)
        self.view = self._make_view()
        self._reviews = QVBoxLayout()
        self._reviews.setContentsMargins(6, 0, 6, 10)
        self._reviews.setSpacing(1)
        self._review_title = QLabel(self.tr("TO REVIEW"))
        self._review_title.setProperty("role", "section")
        self._review_title.setContentsMargins(12, 10, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._review_title)
        layout.addLayout(self._reviews)

    def show_case(self, snapshot: CaseSnapshot | None) -> None:
        """Show the articles of a case; those selected stay selected."""
        selected = set(self.selected())
        self.model.show(snapshot)
        for row in range(self.model.rowCount()) if selected else ():
            index = self.model.index(row)
            if self.model.row_at(index).key in selected:
                self.view.selectionModel().select(index, self.view.selectionModel().SelectionFlag.Select)
        total = self.model.rowCount()
        self._count.setText(self.tr("ARTICLES  {}").format(total))
        self._independent.setText(self.tr("{} independent").format(snapshot.independent) if snapshot else "")
        self._show_reviews(Counter(item.kind for item in snapshot.reviews) if snapshot else Counter())

    def selected(self) -> tuple[str, ...]:
        """Return the keys of the selected articles, from top to bottom."""
        indexes = sorted(self.view.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(self.model.row_at(index).key for index in indexes)

    def _make_view(self) -> QListView:
        view = QListView()
        view.setObjectName("articles")
        view.setAccessibleName(self.tr("Articles"))
        view.setModel(self.model)
        view.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of articles are measured while nothing else is due
        self._delegate = ArticleDelegate()
        view.setItemDelegate(self._delegate)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self.context_requested.emit(view.mapToGlobal(at)))
        view.activated.connect(self._on_activated)
        view.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        return view

    def _on_activated(self, index: QModelIndex) -> None:
        self.article_activated.emit(self.model.row_at(index).key)

    def _show_reviews(self, counts: Counter[str]) -> None:
        while (item := self._reviews.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for kind, words in kind_words().items():
            if counts[kind]:
                button = ReviewRow(words, counts[kind], urgent=kind in URGENT)
                button.setObjectName(f"review_{kind}")
                button.clicked.connect(lambda _checked=False, kind=kind: self.review_requested.emit(kind))
                self._reviews.addWidget(button)
        self._review_title.setVisible(any(counts.values()))
