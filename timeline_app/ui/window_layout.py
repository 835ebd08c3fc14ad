"""Where the panels stand: articles left, timeline in the middle, inspector or reader right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from timeline_app.ui.panels.article_list import ArticleList
from timeline_app.ui.panels.import_banner import ImportBanner
from timeline_app.ui.panels.inspector import Inspector
from timeline_app.ui.panels.reader import ArticleReader
from timeline_app.ui.panels.welcome import WelcomePage
from timeline_app.ui.timeline.widget import TimelineWidget

COLUMNS_PX = (240, 860, 340)
LEAST_PX = (170, 320, 280)


class WindowLayout(QWidget):
    """The first page, or the three columns of an open case."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window_layout")
        self.welcome = WelcomePage()
        self.articles = ArticleList()
        self.timeline = TimelineWidget()
        self.inspector = Inspector()
        self.reader = ArticleReader()
        self.banner = ImportBanner()
        self.side = QStackedWidget()
        self.side.addWidget(self.inspector)
        self.side.addWidget(self.reader)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("columns")
        self.columns.setChildrenCollapsible(False)
        for panel, least_px in zip((self.articles, middle, self.side), LEAST_PX, strict=True):
            panel.setMinimumWidth(least_px)
            self.columns.addWidget(panel)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes(list(COLUMNS_PX))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.columns)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.banner)
        page.addWidget(self._pages, 1)

    def show_case(self, *, is_open: bool) -> None:
        """Show the columns of an open case, else the first page."""
        self._pages.setCurrentWidget(self.columns if is_open else self.welcome)

    def show_reader(self) -> None:
        """Show the article reader at the right."""
        self.side.setCurrentWidget(self.reader)

    def show_inspector(self) -> None:
        """Show the inspector at the right."""
        self.side.setCurrentWidget(self.inspector)
