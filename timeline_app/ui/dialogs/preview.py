"""A picture shown whole, however large it is and however small the room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

LEAST_PX = QSize(420, 280)


class Preview(QFrame):
    """Shows a picture scaled down to fit, or words where there is none."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setProperty("role", "card")
        self.setMinimumSize(LEAST_PX)
        self._words, self._picture = words, QPixmap()

    def pixmap(self) -> QPixmap:
        """Return the picture at its own size; null where words are shown."""
        return self._picture

    def show_words(self, words: str) -> None:
        """Say something in place of the picture."""
        self._words, self._picture = words, QPixmap()
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture."""
        self._words, self._picture = "", picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle, never larger than it is."""
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.contentsRect().adjusted(6, 6, -6, -6)
        if self._picture.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        else:
            size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size.boundedTo(self._picture.size()))
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            ratio = self.devicePixelRatioF()
            scaled = self._picture.scaled(
                place.size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawPixmap(place, scaled)
        painter.end()
