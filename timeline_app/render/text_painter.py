"""Text painted: shaped once for screens and images, as real text into SVG and PDF."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPaintEngine, QPainter, QStaticText, QTransform

from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Align, Text
from timeline_app.render.bar_painter import qrect

_SINGLE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
# The layout has cut the text to fit; a hair's breadth of the font must not clip it again.
_FLAGS = {
    Align.LEFT: int(Qt.AlignmentFlag.AlignLeft | _SINGLE_LINE),
    Align.CENTRE: int(Qt.AlignmentFlag.AlignHCenter | _SINGLE_LINE),
    Align.RIGHT: int(Qt.AlignmentFlag.AlignRight | _SINGLE_LINE),
}
_SHAPED_KEPT = 4096


class TextPainter:
    """Paints single lines in the fonts of the roles."""

    def __init__(self, fonts: dict[TextRole, QFont]) -> None:
        self._fonts = fonts
        self._shaped = lru_cache(maxsize=_SHAPED_KEPT)(self._shape)

    def paint(self, painter: QPainter, text: Text, colour: QColor) -> None:
        """Paint one text, centred in the height of its rectangle."""
        painter.setFont(self._fonts[text.role])
        painter.setPen(colour)
        engine = painter.paintEngine()
        if engine is not None and engine.type() is QPaintEngine.Type.Raster:
            shaped, width, height = self._shaped(text.text, text.role)
            painter.drawStaticText(_place(text.rect, text.align, width, height), shaped)
        else:
            painter.drawText(qrect(text.rect), _FLAGS[text.align], text.text)

    def _shape(self, text: str, role: TextRole) -> tuple[QStaticText, float, float]:
        shaped = QStaticText(text)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        shaped.prepare(QTransform(), self._fonts[role])
        size = shaped.size()
        return shaped, size.width(), size.height()


def _place(rect: Rect, align: Align, width: float, height: float) -> QPointF:
    y = math.floor(rect.y + (rect.height - height) / 2 + 0.5)  # whole pixels, so that lines keep their distance
    if align is Align.LEFT:
        return QPointF(rect.x, y)
    return QPointF(rect.right - width if align is Align.RIGHT else rect.x + (rect.width - width) / 2, y)
