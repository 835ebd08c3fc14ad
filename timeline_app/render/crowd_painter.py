"""Events too many to be read: bars that count them, dots without labels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline_app.layout.scene import Density, Dots
from timeline_app.render.brushes import Brushes

_FOOT_PX = 3.0
"""Height of the mark below a bar in which accounts conflict."""


def paint_density(painter: QPainter, density: Density, brushes: Brushes) -> None:
    """Paint the bars, and a foot below those with open conflicts."""
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush("density"))
    painter.drawRects([QRectF(*bar) for bar in density.bars])
    painter.setBrush(brushes.brush("conflict"))
    painter.drawRects(
        [
            QRectF(x, y + height + 1, width, _FOOT_PX)
            for (x, y, width, height), count in zip(density.bars, density.conflicts, strict=True)
            if count
        ]
    )


def paint_dots(painter: QPainter, dots: Dots, brushes: Brushes) -> None:
    """Paint one dot for each event."""
    pen = QPen(brushes.colour("density"), 2 * dots.radius_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(QPolygonF([QPointF(x, y) for _, x, y in dots.at]))
