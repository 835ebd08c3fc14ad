"""Text that is cut with an ellipsis where it has no room, its whole words then in a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

LEAST_PX = 36
"""Room for a letter or two and the ellipsis."""


class ElidedLabel(QLabel):
    """One line; as wide as its words, and narrower where it has to be."""

    def __init__(
        self, words: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._mode, self._tip = "", mode, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_words(words)

    def show_words(self, words: str, tip: str = "") -> None:
        """Show other words; the tooltip is `tip`, or the words where they are cut."""
        self._words, self._tip = words, tip
        self.setAccessibleName(words)
        self._cut()
        self.updateGeometry()

    def words(self) -> str:
        """Return the whole of the words."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the size of the whole words."""
        size = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, size.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a little."""
        size = self.sizeHint()
        return QSize(min(LEAST_PX, size.width()), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the words anew for another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()
            self.updateGeometry()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, self._mode, max(0, self.width()))
        self.setText(shown)
        self.setToolTip(self._tip or (self._words if shown != self._words else ""))


class ElidedButton(QPushButton):
    """A button whose words are cut where it is narrow.

    QStyle, with more enumerations than any other class, is imported when one is shown: no window has one at first.
    """

    def __init__(self, words: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, *, tip: str = "") -> None:
        super().__init__(words)
        self._mode, self._tip = mode, tip
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a little."""
        size = self.sizeHint()
        return QSize(min(2 * LEAST_PX, size.width()), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the whole words in a tooltip where they are cut."""
        super().resizeEvent(event)
        self.setToolTip(self._tip or (self.text() if self._shown_words() != self.text() else ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button with as much of its words as there is room for."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._shown_words()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _shown_words(self) -> str:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        return self.fontMetrics().elidedText(self.text(), self._mode, room.width())
