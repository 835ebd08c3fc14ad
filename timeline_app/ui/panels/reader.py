"""The article reader: the whole text at the sentence asked for, its headline, outlet and date above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.domain.date_words import describe
from timeline_app.services.case_views import ReaderPage
from timeline_app.services.edit_events import Selection
from timeline_app.ui.panels.article_text import ArticleText
from timeline_app.ui.panels.find_bar import FindBar
from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.rich_label import link, plain, row
from timeline_app.ui.published_words import published_words


class ArticleReader(QWidget):
    """An article to read, with its headline, outlet and date above it."""

    words_selected = Signal(bool)
    event_requested = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reader")
        self._back = link(self.tr("‹ Back to the event"), "reader_back")
        self._back.clicked.connect(self.closed)
        self._title = plain("", role="heading")
        self._source = plain("", muted=True)
        self._warning = plain("", role="alarm")
        self.text = ArticleText()
        self.text.setAccessibleName(self.tr("Article"))
        self.text.event_clicked.connect(self.event_requested)
        self.text.selection_changed.connect(self._on_selection_changed)
        self._add = QPushButton(self.tr("New event from the words…"))
        self._attach = QPushButton(self.tr("Attach to an event…"))
        self.find_bar = FindBar()
        self.find_bar.words_changed.connect(self._on_words_changed)
        self.find_bar.step_requested.connect(self._on_step_requested)
        self.find_bar.left.connect(self.text.setFocus)
        self._hint = QLabel(self.tr("Select words to make an event of them."))
        self._hint.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(7)
        for widget in (row(self._back), self._title, self._source, self._warning, self.find_bar):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        layout.addWidget(flow(self._add, self._attach))
        layout.addWidget(self._hint)
        self._on_selection_changed(has_words=False)

    @property
    def add_button(self) -> QPushButton:
        """The button that makes an event of the selected words."""
        return self._add

    @property
    def attach_button(self) -> QPushButton:
        """The button that attaches the selected words to an event."""
        return self._attach

    def show_page(self, page: ReaderPage, at: tuple[int, int] | None) -> None:
        """Show an article, at a passage of it where one is given."""
        standing = page.standing
        self._title.setText(page.article.title or page.article.file_name)
        published = f"{describe(standing.published)} ({published_words(standing.published_basis)})"
        parts = (standing.outlet, page.article.byline, published, page.article.file_name)
        self._source.setText(" · ".join(dict.fromkeys(part for part in parts if part)))
        self._warning.setText("\n".join(page.article.warnings))
        self._warning.setVisible(bool(page.article.warnings))
        self.text.show_page(page, at)
        self._on_words_changed(self.find_bar.field.text())

    def focus_find(self) -> None:
        """Put the cursor where one types what to find."""
        self.find_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_bar.field.selectAll()

    def selection(self) -> Selection | None:
        """Return the selected words, None where there are none."""
        return self.text.selected()

    def _on_words_changed(self, words: str) -> None:
        count = self.text.find_words(words)
        self.find_bar.show_place(self.text.step(1) if count and self.find_bar.field.hasFocus() else 0, count)

    def _on_step_requested(self, steps: int) -> None:
        number = self.text.step(steps)
        self.find_bar.show_place(number, self.text.found_count)

    def _on_selection_changed(self, has_words: bool) -> None:
        self._add.setVisible(has_words)
        self._attach.setVisible(has_words)
        self._hint.setVisible(not has_words)
        self.words_selected.emit(has_words)
