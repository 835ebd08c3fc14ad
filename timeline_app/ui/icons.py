"""The program's own icons in the theme's colour; theme icons are missing on bare systems."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline_app.layout import Theme
from timeline_app.paths import resource
from timeline_app.render import load_palette

DRAWN_COLOUR = "#000000"
"""What the SVG files are drawn in."""
SIDE_PX = 20
_PIXEL_RATIO = 3.0


def load_icon(name: str, theme: Theme) -> QIcon:
    """Return an icon of `resources/icons`; OSError where there is none of this name."""
    colours = load_palette().themes[theme]
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon(_paint(drawing.replace(DRAWN_COLOUR, colours["text"])))
    icon.addPixmap(_paint(drawing.replace(DRAWN_COLOUR, colours["ghost"])), QIcon.Mode.Disabled)
    return icon


def _paint(drawing: str) -> QPixmap:
    pixmap = QPixmap(int(SIDE_PX * _PIXEL_RATIO), int(SIDE_PX * _PIXEL_RATIO))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(_PIXEL_RATIO)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, SIDE_PX, SIDE_PX))
    painter.end()
    return pixmap
