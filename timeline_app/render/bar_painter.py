"""Dates painted: six shapes that differ without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPolygonF

from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.scene import BarStyle, DateBar
from timeline_app.render.brushes import Brushes

_CAP_PX = 2.5
"""Thickness of the end marks of an interval."""
ARROW_PX = 6.0
_DOT_PX = 10.0
SHORT_PX = 28.0
"""An exact date up to this length is one solid mark, a longer one a dot and a line to its end."""
_WHISKER_PX = 2.0
"""Thickness of the line from an exact date's dot to the end of its day."""


def qrect(rect: Rect) -> QRectF:
    """Return a rectangle as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def qpoint(point: Point) -> QPointF:
    """Return a point as Qt's."""
    return QPointF(point.x, point.y)


def paint_bar(painter: QPainter, bar: DateBar, brushes: Brushes) -> None:
    """Paint the mark of one date."""
    rect = qrect(bar.rect)
    _PAINT[bar.style](painter, rect, brushes, bar)
    if bar.uncertain:
        _paint_doubt(painter, rect, brushes)


def paint_pill(painter: QPainter, rect: QRectF) -> None:
    """Paint a rectangle with round ends."""
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)


def _paint_exact(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush("bar_exact"))
    height = max(rect.height(), _DOT_PX)
    middle = rect.center().y()
    if rect.width() < SHORT_PX:
        paint_pill(painter, QRectF(rect.left(), middle - height / 2, max(rect.width(), height), height))
        return
    paint_pill(painter, QRectF(rect.left(), middle - height / 2, height, height))
    painter.drawRect(QRectF(rect.left(), middle - _WHISKER_PX / 2, rect.width(), _WHISKER_PX))
    painter.drawRect(QRectF(rect.right() - _WHISKER_PX, middle - 4, _WHISKER_PX, 8))


def _paint_unit(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    painter.setPen(brushes.pen("bar_unit_line", 1.2))
    painter.setBrush(brushes.brush("bar_unit"))
    paint_pill(painter, rect.adjusted(0.6, 0.6, -0.6, -0.6))


def _paint_interval(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush("bar_interval"))
    painter.drawRect(rect.adjusted(0, 2, 0, -2))
    painter.setBrush(brushes.brush("bar_exact"))
    for x in (rect.left(), rect.right() - _CAP_PX):
        painter.drawRect(QRectF(x, rect.top() - 2, _CAP_PX, rect.height() + 4))


def _paint_fuzzy(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    for at, alpha in ((0.0, 0.06), (0.35, 0.75), (0.5, 1.0), (0.65, 0.75), (1.0, 0.06)):
        gradient.setColorAt(at, brushes.faded("bar_fuzzy", alpha))
    painter.setPen(brushes.no_pen)
    painter.fillRect(rect, QBrush(gradient))  # nothing is seen of the ends


def _paint_open(painter: QPainter, rect: QRectF, brushes: Brushes, bar: DateBar) -> None:
    since = bar.style is BarStyle.SINCE
    known, open_end = (rect.left(), rect.right()) if since else (rect.right(), rect.left())
    middle, inward = rect.center().y(), 1 if since else -1
    gradient = QLinearGradient(known, 0, open_end, 0)
    gradient.setColorAt(0, brushes.colour("bar_interval"))
    gradient.setColorAt(1, brushes.faded("bar_interval", 0.12))
    painter.setPen(brushes.no_pen)
    painter.setBrush(QBrush(gradient))
    painter.drawRect(QRectF(rect.left(), rect.top() + 2, rect.width(), rect.height() - 4))
    painter.setBrush(brushes.brush("bar_exact"))
    cap = known if since else known - _CAP_PX
    painter.drawRect(QRectF(cap, rect.top() - 2, _CAP_PX, rect.height() + 4))
    paint_arrow(painter, QPointF(open_end, middle), inward, brushes, "bar_exact")


def _paint_doubt(painter: QPainter, rect: QRectF, brushes: Brushes) -> None:
    painter.setPen(brushes.pen("text_muted", 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(brushes.no_brush)
    paint_pill(painter, rect.adjusted(-2, -2, 2, 2))


def paint_arrow(painter: QPainter, tip: QPointF, direction: int, brushes: Brushes, colour: str) -> None:
    """Paint the head of an arrow that points right (1) or left (-1)."""
    back = tip.x() - direction * ARROW_PX
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush(colour))
    painter.drawPolygon(
        QPolygonF([tip, QPointF(back, tip.y() - ARROW_PX / 2 - 1), QPointF(back, tip.y() + ARROW_PX / 2 + 1)])
    )


_PAINT = {
    BarStyle.EXACT: _paint_exact,
    BarStyle.UNIT: _paint_unit,
    BarStyle.INTERVAL: _paint_interval,
    BarStyle.FUZZY: _paint_fuzzy,
    BarStyle.SINCE: _paint_open,
    BarStyle.UNTIL: _paint_open,
}
