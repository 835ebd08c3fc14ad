"""A source's badge as a small widget or icon, in the timeline's colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.domain.timeline import Source
from timeline_app.layout.metrics import TextRole
from timeline_app.render import load_font, load_palette

_PIXEL_RATIO = 3.0
_RADIUS_PX = 4.0


class BadgePaint:
    """Paints badges; shared by widgets, lists and menus."""

    def __init__(self) -> None:
        self._palette = load_palette()
        self._font = load_font(self._palette, TextRole.BADGE)
        self._metrics = QFontMetricsF(self._font)

    def size(self, short: str) -> QSize:
        """Return how large the badge of a source is, in logical pixels."""
        metrics = self._palette.metrics
        width = self._metrics.horizontalAdvance(short) + 2 * metrics.badge_pad_px
        return QSize(max(26, round(width)), round(metrics.badge_px))

    def paint(self, painter: QPainter, rect: QRectF, source: Source, index: int) -> None:
        """Paint the badge of the source at `index`."""
        colours = self._palette.badge(index, source.colour)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, source.short)
        painter.restore()

    def icon(self, source: Source, index: int) -> QIcon:
        """Return the badge as an icon for menus."""
        size = self.size(source.short)
        pixmap = QPixmap(size * _PIXEL_RATIO)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(_PIXEL_RATIO)
        painter = QPainter(pixmap)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()), source, index)
        painter.end()
        return QIcon(pixmap)


class BadgeLabel(QWidget):
    """One badge; its tooltip is the outlet's whole name."""

    def __init__(self, source: Source, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint, self._source, self._index = BadgePaint(), source, index
        self.setToolTip(source.name)
        self.setAccessibleName(source.name)
        self.setFixedSize(self._paint.size(source.short))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        self._paint.paint(painter, QRectF(self.rect()), self._source, self._index)
        painter.end()
