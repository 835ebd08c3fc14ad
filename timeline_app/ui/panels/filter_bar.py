"""Search, sources and lanes: what of the case is shown, and how it is laid out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from timeline_app.domain.timeline import Source
from timeline_app.layout import LaneBy
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.services.find_events import EventFilter
from timeline_app.ui.panels.badge import BadgePaint
from timeline_app.ui.panels.source_action import SourceAction

if TYPE_CHECKING:
    from timeline_app.services.case_session import ArticleHit

MOST_ARTICLES = 12
"""Lines in the menu of articles found."""
LEAST_SEARCH_PX, MOST_SEARCH_PX = 110, 420


class FilterBar(QWidget):
    """The search field, the sources' menu and the choice of lanes."""

    filter_changed = Signal(object)
    """The `EventFilter` that is now set."""
    lanes_changed = Signal(str)
    """A value of `LaneBy`."""
    passage_requested = Signal(object)
    """An `ArticleHit` to read."""
    step_requested = Signal(int)
    """+1 to the next hit, -1 to the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filter_bar")
        self.search = self._make_search()
        self._hits = QLabel()
        self._hits.setObjectName("hits")
        self._hits.setProperty("muted", True)
        self.articles = _menu_button("article_hits")
        self.articles.setProperty("link", True)
        self.articles.setToolTip(self.tr("Articles whose text has these words"))
        self.articles.hide()
        self.lanes = self._make_lanes()
        self.sources = _menu_button("sources")
        self._menu = self.sources.menu()
        self._menu.aboutToShow.connect(self._fill_menu)
        self._shown_sources: tuple[Source, ...] | None = None
        self._actions: dict[str, QAction] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        layout.addWidget(self.search, 1000)
        for widget in (self._hits, self.articles, self.lanes, self.sources):
            layout.addWidget(widget)
        self.show_case(None)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("search")
        search.setPlaceholderText(self.tr("Search   Ctrl+F"))
        search.setToolTip(
            self.tr(
                "Search events, quotes, people and outlets; Enter goes from hit to hit.\n"
                "from:2021-09  to:2021-11-02  source:BBC  conflict:date"
            )
        )
        search.setMinimumWidth(LEAST_SEARCH_PX)
        search.setMaximumWidth(MOST_SEARCH_PX)
        search.setClearButtonEnabled(True)
        search.setAccessibleName(self.tr("Search"))
        search.textChanged.connect(self._emit)
        search.installEventFilter(self)
        return search

    def _make_lanes(self) -> QComboBox:
        lanes = QComboBox()
        lanes.setObjectName("lanes")
        lanes.setAccessibleName(self.tr("Lanes"))
        words = {
            LaneBy.ACTOR: self.tr("Lanes: Actor"),
            LaneBy.SOURCE: self.tr("Lanes: Source"),
            LaneBy.KIND: self.tr("Lanes: Kind"),
            LaneBy.NONE: self.tr("Lanes: None"),
        }
        for lane_by, text in words.items():
            lanes.addItem(text, lane_by.value)
        lanes.currentIndexChanged.connect(lambda _index: self.lanes_changed.emit(lanes.currentData()))
        return lanes

    def filter(self) -> EventFilter:
        """Return the filter that is set."""
        off = frozenset(name for name, action in self._actions.items() if not action.isChecked())
        return replace(self._read_query(), without_sources=off)

    def _read_query(self) -> EventFilter:
        if not self.is_searching:
            return EventFilter()
        from timeline_app.services.query import read_query  # its patterns need not be there before anything is typed

        return read_query(self.search.text())

    def show_case(self, snapshot: CaseSnapshot | None) -> None:
        """Offer the sources of a case; those switched off stay off."""
        self.setEnabled(snapshot is not None)
        sources = snapshot.timeline.sources if snapshot else None
        if sources == self._shown_sources and self._actions:
            return
        off = self.filter().without_sources
        self._menu.clear()
        for action in self._actions.values():
            action.deleteLater()
        self._shown_sources = sources
        badges = BadgePaint()
        self._actions = {
            source.name: self._source_action(SourceAction(source, index, badges, self), off)
            for index, source in enumerate(sources or ())
        }
        self._show_count()

    def set_hits(self, count: int, articles: Sequence[ArticleHit] = ()) -> None:
        """Say how many events a search found, and offer the articles whose text it found."""
        is_searching = self.is_searching
        words = self.tr("1 event") if count == 1 else self.tr("{} events").format(count)
        self._hits.setText(words if is_searching else "")
        self.articles.setVisible(is_searching and bool(articles))
        total = len(articles)
        self.articles.setText(self.tr("1 article") if total == 1 else self.tr("{} articles").format(total))
        menu = self.articles.menu()
        menu.clear()
        for hit in articles[:MOST_ARTICLES]:
            excerpt = " ".join(hit.excerpt.split())
            line = menu.addAction(f"{hit.title or hit.file_name} — {excerpt}".replace("&", "&&"))
            line.triggered.connect(lambda _checked=False, hit=hit: self.passage_requested.emit(hit))

    def restore(self, query: str, without_sources: Collection[str]) -> None:
        """Take up a filter that was set before; a source that is no longer there is passed over."""
        self.search.setText(query)
        for name, action in self._actions.items():
            action.setChecked(name not in without_sources)

    @property
    def is_searching(self) -> bool:
        """Whether something is typed."""
        return bool(self.search.text().strip())

    def show_place(self, number: int, count: int) -> None:
        """Say which of the events found is looked at, counted from 1."""
        self._hits.setText(self.tr("{} of {} events").format(number, count))

    def set_lanes(self, lane_by: str) -> None:
        """Show a choice of lanes that was made elsewhere."""
        self.lanes.setCurrentIndex(self.lanes.findData(lane_by))

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.all_sources()

    def all_sources(self) -> None:
        """Switch all sources on."""
        for action in self._actions.values():
            action.setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step through the hits with Enter, leave the search with Escape."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_requested.emit(-1 if is_back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _source_action(self, action: SourceAction, off: Collection[str]) -> SourceAction:
        action.setChecked(action.text() not in off)
        action.toggled.connect(self._emit)
        return action

    def _fill_menu(self) -> None:
        """Put the sources into their menu when somebody wants to see it."""
        if self._menu.isEmpty():
            self._menu.addActions(list(self._actions.values()))
            self._menu.addSeparator()
            self._menu.addAction(self.tr("All sources")).triggered.connect(self.all_sources)

    def _emit(self, *_: object) -> None:
        self._show_count()
        self.filter_changed.emit(self.filter())

    def _show_count(self) -> None:
        total, on = len(self._actions), sum(action.isChecked() for action in self._actions.values())
        words = self.tr("All sources") if on == total else self.tr("{} of {} sources").format(on, total)
        self.sources.setText(words)
        if on < total or self.sources.property("narrowed"):
            self.sources.setProperty("narrowed", on < total)
            self.sources.style().polish(self.sources)


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button
