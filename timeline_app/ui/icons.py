"""The program's own icons in the theme's colour; theme icons are missing on bare systems."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline_app.layout import Theme
from timeline_app.paths import resource
from timeline_app.render import load_palette

SIDE_PX = 20
_PIXEL_RATIO = 3.0


def load_icon(name: str, theme: Theme) -> QIcon:
    """Return an icon of `resources/icons`; OSError where there is none of this name."""
    colours = load_palette().themes[theme]
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = _paint(drawing)
    icon = QIcon(_coloured(drawn, colours["text"]))
    icon.addPixmap(_coloured(drawn, colours["ghost"]), QIcon.Mode.Disabled)
    return icon


def _paint(drawing: str) -> QPixmap:
    pixmap = QPixmap(int(SIDE_PX * _PIXEL_RATIO), int(SIDE_PX * _PIXEL_RATIO))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(_PIXEL_RATIO)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, SIDE_PX, SIDE_PX))
    painter.end()
    return pixmap


def _coloured(drawn: QPixmap, colour: str) -> QPixmap:
    """Return a drawing of one colour in another."""
    pixmap = QPixmap(drawn)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, SIDE_PX, SIDE_PX), QColor(colour))
    painter.end()
    return pixmap
