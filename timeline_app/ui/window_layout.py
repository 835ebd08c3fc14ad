"""Where the panels stand: articles left, timeline in the middle, inspector or reader right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from timeline_app.ui.panels.article_list import ArticleList
from timeline_app.ui.panels.import_banner import ImportBanner
from timeline_app.ui.panels.inspector import Inspector
from timeline_app.ui.panels.notice_bar import NoticeBar
from timeline_app.ui.panels.reader import ArticleReader
from timeline_app.ui.panels.review_bar import ReviewBar
from timeline_app.ui.panels.welcome import WelcomePage
from timeline_app.ui.timeline.widget import TimelineWidget

LEAST_PX = (200, 320, 290)
MOST_PX = (280, 460)
"""Of articles and inspector, as long as nobody moved the lines between them."""
SHARES = (0.17, 0.285)


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
        self.notice = NoticeBar()
        self.side = QStackedWidget()
        self.side.addWidget(self.inspector)
        self.side.addWidget(self.reader)
        self.review_bar = ReviewBar()
        right = QWidget()
        stack = QVBoxLayout(right)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.review_bar)
        stack.addWidget(self.side, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("columns")
        self.columns.setChildrenCollapsible(False)
        for panel, least_px in zip((self.articles, middle, right), LEAST_PX, strict=True):
            panel.setMinimumWidth(least_px)
            self.columns.addWidget(panel)
        self.columns.setStretchFactor(1, 1)
        self.columns.splitterMoved.connect(self._on_splitter_moved)
        self._is_shared_out = True
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.columns)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.notice)
        page.addWidget(self.banner)
        page.addWidget(self._pages, 1)

    def keep_columns(self, sizes_px: Sequence[int]) -> None:
        """Give the columns the widths that a person chose."""
        self._is_shared_out = False
        self.columns.setSizes(list(sizes_px))

    def chosen_columns(self) -> tuple[int, ...]:
        """Return the widths that a person chose, none where they follow the window's."""
        return () if self._is_shared_out else tuple(self.columns.sizes())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew, unless a person did."""
        super().resizeEvent(event)
        if self._is_shared_out:
            self.columns.setSizes(list(columns_for(self.width())))

    def _on_splitter_moved(self, _at_px: int, _handle: int) -> None:
        self._is_shared_out = False

    def show_case(self, *, is_open: bool) -> None:
        """Show the columns of an open case, else the first page."""
        self._pages.setCurrentWidget(self.columns if is_open else self.welcome)

    def show_reader(self) -> None:
        """Show the article reader at the right."""
        self.side.setCurrentWidget(self.reader)

    @property
    def is_reading(self) -> bool:
        """Whether the article reader is shown."""
        return self.side.currentWidget() is self.reader

    def show_inspector(self) -> None:
        """Show the inspector at the right."""
        self.side.setCurrentWidget(self.inspector)


def columns_for(width_px: int) -> tuple[int, int, int]:
    """Return the widths of articles, timeline and inspector in a window of this width."""
    sides = [
        round(min(max(width_px * share, least_px), most_px))
        for share, least_px, most_px in zip(SHARES, LEAST_PX[::2], MOST_PX, strict=True)
    ]
    return sides[0], max(LEAST_PX[1], width_px - sum(sides)), sides[1]
