"""Where the panels stand: articles left, timeline in the middle, inspector or reader right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from timeline_app.ui.panels.article_list import ArticleList
from timeline_app.ui.panels.inspector import Inspector
from timeline_app.ui.timeline.widget import TimelineWidget

if TYPE_CHECKING:
    from timeline_app.services.case_snapshot import CaseSnapshot
    from timeline_app.services.edit_events import Selection
    from timeline_app.ui.panels.import_banner import ImportBanner
    from timeline_app.ui.panels.notice_bar import NoticeBar
    from timeline_app.ui.panels.reader import ArticleReader
    from timeline_app.ui.panels.review_bar import ReviewBar
    from timeline_app.ui.panels.welcome import WelcomePage

T = TypeVar("T")

LEAST_PX = (200, 320, 290)
MOST_PX = (280, 460)
"""Of articles and inspector, as long as nobody moved the lines between them."""
SHARES = (0.17, 0.285)


class WindowLayout(QWidget):
    """The first page, or the three columns of an open case.

    What is not seen at first is made when it is first needed: reader, bars, first page.
    """

    panel_made = Signal(str)
    """The name of a panel that was just made: whoever uses it connects to it now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window_layout")
        self.articles = ArticleList()
        self.timeline = TimelineWidget()
        self.inspector = Inspector()
        self.side = QStackedWidget()
        self.side.addWidget(self.inspector)
        middle, right = QWidget(), QWidget()
        _fill(middle, self.timeline)
        self._above_side = _fill(right, self.side)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("columns")
        self.columns.setChildrenCollapsible(False)
        for panel, least_px in zip((self.articles, middle, right), LEAST_PX, strict=True):
            panel.setMinimumWidth(least_px)
            self.columns.addWidget(panel)
        self.columns.setStretchFactor(1, 1)
        self.columns.splitterMoved.connect(self._on_splitter_moved)
        self._made: set[str] = set()
        """Names of the panels that were made so far."""
        self._is_shared_out = True
        self._is_open = False
        self._recent: tuple[str, ...] = ()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.columns)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self._pages, 1)

    @cached_property
    def welcome(self) -> WelcomePage:
        """The first page."""
        from timeline_app.ui.panels.welcome import WelcomePage

        page = WelcomePage()
        page.show_recent(self._recent)
        self._pages.addWidget(page)
        return self._tell("welcome", page)

    @cached_property
    def reader(self) -> ArticleReader:
        """The article that is read, in the inspector's place."""
        from timeline_app.ui.panels.reader import ArticleReader

        reader = ArticleReader()
        self.side.addWidget(reader)
        return self._tell("reader", reader)

    @cached_property
    def review_bar(self) -> ReviewBar:
        """The point of a review, above inspector and reader."""
        from timeline_app.ui.panels.review_bar import ReviewBar

        bar = ReviewBar()
        self._above_side.insertWidget(0, bar)
        return self._tell("review_bar", bar)

    @cached_property
    def notice(self) -> NoticeBar:
        """What a person should know of the case as a whole, above all."""
        from timeline_app.ui.panels.notice_bar import NoticeBar

        bar = NoticeBar()
        self._page.insertWidget(0, bar)
        return self._tell("notice", bar)

    @cached_property
    def banner(self) -> ImportBanner:
        """How far an import is, above the columns."""
        from timeline_app.ui.panels.import_banner import ImportBanner

        banner = ImportBanner()
        self._page.insertWidget(self._page.indexOf(self._pages), banner)
        return self._tell("banner", banner)

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
        self._is_open = is_open
        if is_open:
            self._pages.setCurrentWidget(self.columns)
        elif self.isVisible():
            self._pages.setCurrentWidget(self.welcome)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first page where no case was opened ahead of the window."""
        super().showEvent(event)
        self.show_case(is_open=self._is_open)

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """List the cases that were open last on the first page."""
        self._recent = paths
        if "welcome" in self._made:
            self.welcome.show_recent(paths)

    def show_reader(self) -> None:
        """Show the article reader at the right."""
        self.side.setCurrentWidget(self.reader)

    @property
    def is_reading(self) -> bool:
        """Whether the article reader is shown."""
        return self.side.currentWidget() is not self.inspector

    def selected_words(self) -> Selection | None:
        """Return the words selected in the article reader."""
        return self.reader.selection() if "reader" in self._made else None

    def show_inspector(self) -> None:
        """Show the inspector at the right."""
        self.side.setCurrentWidget(self.inspector)

    def show_notice(self, snapshot: CaseSnapshot | None) -> None:
        """Say what a person should know of a case; the bar is made with the first of which there is something."""
        if "notice" in self._made or (snapshot is not None and snapshot.read_only):
            self.notice.show_case(snapshot)

    def _tell(self, name: str, panel: T) -> T:
        """Say that a panel was made, which is there by then: whoever connects to it asks for it by its name."""
        setattr(self, name, panel)
        self._made.add(name)
        self.panel_made.emit(name)
        return panel


def _fill(widget: QWidget, panel: QWidget) -> QVBoxLayout:
    """Let a panel fill a widget, with room for bars above it; return the layout."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(panel, 1)
    return layout


def columns_for(width_px: int) -> tuple[int, int, int]:
    """Return the widths of articles, timeline and inspector in a window of this width."""
    sides = [
        round(min(max(width_px * share, least_px), most_px))
        for share, least_px, most_px in zip(SHARES, LEAST_PX[::2], MOST_PX, strict=True)
    ]
    return sides[0], max(LEAST_PX[1], width_px - sum(sides)), sides[1]
