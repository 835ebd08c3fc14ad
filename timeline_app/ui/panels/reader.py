"""The article reader: the whole text at the sentence asked for, date words and event passages marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QToolTip, QVBoxLayout, QWidget

from timeline_app.domain.date_words import describe
from timeline_app.services.case_views import ReaderPage
from timeline_app.services.edit_events import Selection
from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.reader_text import MarkKind, TextMark, event_at, marks_of
from timeline_app.ui.panels.rich_label import link, plain, row
from timeline_app.ui.value_words import published_words


class ArticleText(QTextEdit):
    """The text itself; offsets are those of the article, newline for newline."""

    event_clicked = Signal(str)
    selection_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article_text")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._page: ReaderPage | None = None
        self._marks: tuple[TextMark, ...] = ()
        self._offsets = _Offsets("")
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.textCursor().hasSelection()))

    def show_page(self, page: ReaderPage, at: tuple[int, int] | None) -> None:
        """Show an article, scrolled to a passage of it, which is highlighted."""
        self._page, self._marks = page, marks_of(page)
        self._offsets = _Offsets(page.article.text)
        self.setPlainText(page.article.text)
        self.setExtraSelections([self._selection(mark) for mark in self._marks])
        if at is not None:
            self._go_to(*at)

    def selected(self) -> Selection | None:
        """Return the selected words with their place in the article."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        text = self._page.article.text
        start = self._offsets.to_text(cursor.selectionStart())
        end = self._offsets.to_text(cursor.selectionEnd())
        quote = text[start:end].strip()
        start = text.index(quote, start) if quote else start
        return Selection(self._page.article.key, start, start + len(quote), quote) if quote else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the event of the passage that was clicked."""
        super().mouseReleaseEvent(event)
        if self._page is not None and not self.textCursor().hasSelection():
            found = event_at(self._page, self._position(event.position().toPoint()))
            if found is not None:
                self.event_clicked.emit(found)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what date words mean and which event a passage tells."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = self._position(event.pos())
            words = [mark.words for mark in reversed(self._marks) if mark.start <= position < mark.end]
            if words:
                QToolTip.showText(event.globalPos(), "\n".join(words), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def _position(self, at: QPoint) -> int:
        return self._offsets.to_text(self.cursorForPosition(at).position())

    def _go_to(self, start: int, end: int) -> None:
        cursor = self._cursor(start, end)
        passage = QTextEdit.ExtraSelection()
        passage.cursor = cursor
        ground = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        ground.setAlphaF(0.22)
        passage.format.setBackground(ground)
        self.setExtraSelections([passage, *self.extraSelections()])
        shown = QTextCursor(cursor)
        shown.setPosition(cursor.selectionStart())
        self.setTextCursor(shown)
        top = self.cursorRect(shown).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - self.viewport().height() // 3)

    def _selection(self, mark: TextMark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(mark.start, mark.end)
        selection.format = self._format(mark.kind)
        return selection

    def _format(self, kind: MarkKind) -> QTextCharFormat:
        palette, looks = self.palette(), QTextCharFormat()
        accent = QColor(palette.color(QPalette.ColorRole.Highlight))
        if kind is MarkKind.BOILERPLATE:
            looks.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
        elif kind is MarkKind.EVENT:
            looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            looks.setUnderlineColor(accent)
        else:
            accent.setAlphaF(0.18)
            looks.setBackground(accent)
            looks.setFontWeight(600)
        return looks

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_document(start))
        cursor.setPosition(self._offsets.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class _Offsets:
    """Characters of the article to positions of Qt's document: beyond the BMP, Qt counts two."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]  # noqa: PLR2004

    def to_document(self, offset: int) -> int:
        return offset + sum(at < offset for at in self._wide)

    def to_text(self, position: int) -> int:
        offset = position
        for at in self._wide:
            if at < offset:
                offset -= 1
        return offset


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
        self._hint = QLabel(self.tr("Select words to make an event of them."))
        self._hint.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(7)
        for widget in (row(self._back), self._title, self._source, self._warning):
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

    def selection(self) -> Selection | None:
        """Return the selected words, None where there are none."""
        return self.text.selected()

    def _on_selection_changed(self, has_words: bool) -> None:
        self._add.setVisible(has_words)
        self._attach.setVisible(has_words)
        self._hint.setVisible(not has_words)
        self.words_selected.emit(has_words)
