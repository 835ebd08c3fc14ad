"""The text of an article: date words and event passages marked, words selected or looked for."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from timeline_app.services.case_views import ReaderPage
from timeline_app.services.edit_events import Selection
from timeline_app.ui.panels.reader_text import MarkKind, TextMark, event_at, marks_of


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
        self._page: ReaderPage | None = None
        self._marks: tuple[TextMark, ...] = ()
        self._offsets = _Offsets("")
        self._looks: list[QTextEdit.ExtraSelection] = []
        """How the passages look, without what is looked for."""
        self._found: tuple[tuple[int, int], ...] = ()
        self._at = -1
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.textCursor().hasSelection()))

    def show_page(self, page: ReaderPage, at: tuple[int, int] | None) -> None:
        """Show an article, scrolled to a passage of it, which is highlighted."""
        self._page, self._marks = page, marks_of(page)
        self._offsets = _Offsets(page.article.text)
        self.setPlainText(page.article.text)
        self._looks = [self._selection(mark) for mark in self._marks]
        self._found, self._at = (), -1
        self.setExtraSelections(self._looks)
        if at is not None:
            self._go_to(*at)

    def find_words(self, words: str) -> int:
        """Mark every place where words stand, whatever their case; return how many there are."""
        text = self._page.article.text if self._page else ""
        places = re.finditer(re.escape(words.strip()), text, re.IGNORECASE) if words.strip() else ()
        self._found, self._at = tuple(place.span() for place in places), -1
        self._show_found()
        return len(self._found)

    def step(self, steps: int) -> int:
        """Go to the next place found, or back, around the ends; return its number from 1, 0 where there is none."""
        if not self._found:
            return 0
        before = bisect_left(self._found, (self._offsets.to_text(self.textCursor().selectionStart()), 0))
        at = self._at if self._at >= 0 else before - (steps > 0)
        self._at = (at + steps) % len(self._found)
        self._show_found()
        self._scroll_to(self._cursor(*self._found[self._at]))
        return self._at + 1

    @property
    def found_count(self) -> int:
        """How many places were found."""
        return len(self._found)

    def _show_found(self) -> None:
        found = []
        for number, place in enumerate(self._found):
            one = QTextEdit.ExtraSelection()
            one.cursor = self._cursor(*place)
            colour = QColor(self.palette().color(QPalette.ColorRole.BrightText))
            colour.setAlphaF(0.5 if number == self._at else 0.22)
            one.format.setBackground(colour)
            found.append(one)
        self.setExtraSelections([*self._looks, *found])

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the event of the passage at the text cursor with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._page is not None:
            found = event_at(self._page, self._offsets.to_text(self.textCursor().position()))
            if found is not None and not event.modifiers():
                self.event_clicked.emit(found)
                return
        super().keyPressEvent(event)

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
        self._looks = [passage, *self._looks]
        self.setExtraSelections(self._looks)
        self._scroll_to(cursor)

    def _scroll_to(self, cursor: QTextCursor) -> None:
        """Put the text cursor at the beginning of a passage, and that into the upper third."""
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
