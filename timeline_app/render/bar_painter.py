"""Dates painted: six shapes that differ without colour, and the ghost of a corrected one."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPolygonF

from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.scene import BarStyle, DateBar, Ghost
from timeline_app.render.brushes import Brushes

_CAP_PX = 2.5
"""Thickness of the end marks of an interval."""
_ARROW_PX = 6.0
_DOT_PX = 10.0
_SHORT_PX = 28.0
"""An exact date up to this length is one solid mark, a longer one a dot and a line to its end."""
_DASH_PX, _DASH_LENGTH_PX, _DASH_STEP_PX = 1.0, 4.0, 7.0
"""Thickness and length of a dash of a ghost's arrow, and from one to the next."""
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
    paint = {
        BarStyle.EXACT: _paint_exact,
        BarStyle.UNIT: _paint_unit,
        BarStyle.INTERVAL: _paint_interval,
        BarStyle.FUZZY: _paint_fuzzy,
        BarStyle.SINCE: _paint_open,
        BarStyle.UNTIL: _paint_open,
    }[bar.style]
    paint(painter, rect, brushes, bar)
    if bar.uncertain:
        _paint_doubt(painter, rect, brushes)


def paint_ghost(painter: QPainter, ghost: Ghost, brushes: Brushes) -> None:
    """Paint the told date of a corrected event: a dashed outline and an arrow to where it went."""
    if ghost.rect.width > _SHORT_PX:
        _paint_long_outline(painter, ghost.rect, brushes)
    else:
        painter.setPen(brushes.pen("ghost", 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(brushes.no_brush)
        _round(painter, qrect(ghost.rect))
    if ghost.arrow:
        start, end = ghost.arrow
        _paint_dashes(painter, min(start.x, end.x), max(start.x, end.x), start.y, brushes)
        _paint_arrow(painter, qpoint(end), 1 if end.x > start.x else -1, brushes, "ghost")


def _paint_long_outline(painter: QPainter, rect: Rect, brushes: Brushes) -> None:
    """Paint two rows of dashes between round ends: a dashed path takes time for all of it, seen or not."""
    side, radius = rect.height, rect.height / 2
    painter.setPen(brushes.pen("ghost", 1.2))
    for x, from_degrees in ((rect.x, 90), (rect.right - side, -90)):
        painter.drawArc(QRectF(x, rect.y, side, side), from_degrees * 16, 180 * 16)
    for y in (rect.y, rect.bottom):
        _paint_dashes(painter, rect.x + radius, rect.right - radius, y, brushes)


def _paint_dashes(painter: QPainter, left: float, right: float, y: float, brushes: Brushes) -> None:
    """Paint a level dashed line as far as it is in view."""
    view = painter.clipBoundingRect() if painter.hasClipping() else QRectF(left, y, right - left, 1)
    first = left + max(0.0, (view.left() - left) // _DASH_STEP_PX * _DASH_STEP_PX)
    count = max(0, math.ceil((min(right, view.right()) - first) / _DASH_STEP_PX))
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush("ghost"))
    painter.save()
    painter.translate(first, round(y - _DASH_PX / 2))
    painter.drawRects(_dashes(count))
    painter.restore()


@lru_cache(maxsize=256)
def _dashes(count: int) -> list[QRectF]:
    return [QRectF(n * _DASH_STEP_PX, 0, _DASH_LENGTH_PX, _DASH_PX) for n in range(count)]


def _round(painter: QPainter, rect: QRectF) -> None:
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)


def _paint_exact(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush("bar_exact"))
    height = max(rect.height(), _DOT_PX)
    middle = rect.center().y()
    if rect.width() < _SHORT_PX:
        _round(painter, QRectF(rect.left(), middle - height / 2, max(rect.width(), height), height))
        return
    _round(painter, QRectF(rect.left(), middle - height / 2, height, height))
    painter.drawRect(QRectF(rect.left(), middle - _WHISKER_PX / 2, rect.width(), _WHISKER_PX))
    painter.drawRect(QRectF(rect.right() - _WHISKER_PX, middle - 4, _WHISKER_PX, 8))


def _paint_unit(painter: QPainter, rect: QRectF, brushes: Brushes, _bar: DateBar) -> None:
    painter.setPen(brushes.pen("bar_unit_line", 1.2))
    painter.setBrush(brushes.brush("bar_unit"))
    _round(painter, rect.adjusted(0.6, 0.6, -0.6, -0.6))


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
    _paint_arrow(painter, QPointF(open_end, middle), inward, brushes, "bar_exact")


def _paint_doubt(painter: QPainter, rect: QRectF, brushes: Brushes) -> None:
    painter.setPen(brushes.pen("text_muted", 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(brushes.no_brush)
    _round(painter, rect.adjusted(-2, -2, 2, 2))


def _paint_arrow(painter: QPainter, tip: QPointF, direction: int, brushes: Brushes, colour: str) -> None:
    back = tip.x() - direction * _ARROW_PX
    painter.setPen(brushes.no_pen)
    painter.setBrush(brushes.brush(colour))
    painter.drawPolygon(
        QPolygonF([tip, QPointF(back, tip.y() - _ARROW_PX / 2 - 1), QPointF(back, tip.y() + _ARROW_PX / 2 + 1)])
    )
