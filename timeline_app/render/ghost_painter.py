"""Told dates of corrected events: a dashed outline, and an arrow to where the date went."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.scene import Ghost
from timeline_app.render.bar_painter import ARROW_PX, SHORT_PX, paint_arrow, paint_pill, qpoint, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.pictures import Draw, Pictures

_DASH_PX, _DASH_LENGTH_PX, _DASH_STEP_PX = 1.0, 4.0, 7.0
"""Thickness and length of a dash, and from one to the next."""
_LINE_PX = 1.2
_ROW_DASHES = 640
"""Of the picture that rows of dashes are cut from: some 4,500 px."""
_DASHES = [QRectF(n * _DASH_STEP_PX, 0, _DASH_LENGTH_PX, _DASH_PX) for n in range(_ROW_DASHES)]


class GhostPainter:
    """Paints ghosts in the colours of one theme."""

    def __init__(self, brushes: Brushes, pictures: Pictures | None = None) -> None:
        """Take `pictures` to keep ends and dashes for the next frame; None paints each anew."""
        self._brushes = brushes
        self._pictures = pictures

    def paint(self, painter: QPainter, ghost: Ghost) -> None:
        """Paint a ghost, as far as it is in view."""
        rect = ghost.rect
        if rect.width > SHORT_PX:
            self._paint_long(painter, rect)
        else:
            key = ("ghost", rect.width, rect.height, rect.x % 1.0, rect.y % 1.0)
            self._lay(painter, rect, key, self._draw_short(rect))
        if ghost.arrow:
            self._paint_way(painter, *ghost.arrow)

    def _paint_long(self, painter: QPainter, rect: Rect) -> None:
        """Paint two rows of dashes between round ends: a dashed path takes time for all of it, seen or not."""
        side, radius = rect.height, rect.height / 2
        for x, from_degrees in ((rect.x, 90), (rect.right - side, -90)):
            end = Rect(x, rect.y, side, side)
            key = ("ghost end", from_degrees, side, x % 1.0, rect.y % 1.0)
            self._lay(painter, end, key, self._draw_end(end, from_degrees))
        for y in (rect.y, rect.bottom):
            self._paint_dashes(painter, rect.x + radius, rect.right - radius, y)

    def _paint_way(self, painter: QPainter, start: Point, end: Point) -> None:
        """Paint the arrow from the told to the corrected date."""
        self._paint_dashes(painter, min(start.x, end.x), max(start.x, end.x), start.y)
        direction = 1 if end.x > start.x else -1
        box = Rect(end.x - ARROW_PX, end.y - ARROW_PX, 2 * ARROW_PX, 2 * ARROW_PX)

        def draw(on: QPainter) -> None:
            tip = Point(ARROW_PX + box.x % 1.0, ARROW_PX + box.y % 1.0)
            paint_arrow(on, qpoint(tip), direction, self._brushes, "ghost")

        self._lay(painter, box, ("ghost arrow", direction, box.x % 1.0, box.y % 1.0), draw)

    def _paint_dashes(self, painter: QPainter, left: float, right: float, y: float) -> None:
        """Paint a level dashed line as far as it is in view."""
        view = painter.clipBoundingRect() if painter.hasClipping() else QRectF(left, y, right - left, 1)
        first = round(left + max(0.0, (view.left() - left) // _DASH_STEP_PX * _DASH_STEP_PX))
        count = min(_ROW_DASHES, math.ceil((min(right, view.right()) - first) / _DASH_STEP_PX))
        if count <= 0:
            return
        at = Rect(first, round(y - _DASH_PX / 2), count * _DASH_STEP_PX, _DASH_PX)
        if self._pictures:
            row_px = _ROW_DASHES * _DASH_STEP_PX
            self._pictures.paint_beginning(painter, at, "dashes", row_px, lambda on: self._draw_dashes(on, _ROW_DASHES))
        else:
            painter.save()
            painter.translate(at.x, at.y)
            self._draw_dashes(painter, count)
            painter.restore()

    def _lay(self, painter: QPainter, rect: Rect, key: tuple[object, ...], draw: Draw) -> None:
        """Paint what is drawn within `rect` but for whole pixels, from a kept picture where there may be some."""
        x, y = math.floor(rect.x), math.floor(rect.y)
        if self._pictures:
            self._pictures.paint(painter, Rect(x, y, math.ceil(rect.width) + 1, math.ceil(rect.height) + 1), key, draw)
        else:
            painter.save()
            painter.translate(x, y)
            draw(painter)
            painter.restore()

    def _draw_short(self, rect: Rect) -> Draw:
        def draw(on: QPainter) -> None:
            on.setPen(self._brushes.pen("ghost", _LINE_PX, Qt.PenStyle.DashLine))
            on.setBrush(self._brushes.no_brush)
            paint_pill(on, qrect(Rect(rect.x % 1.0, rect.y % 1.0, rect.width, rect.height)))

        return draw

    def _draw_end(self, rect: Rect, from_degrees: int) -> Draw:
        def draw(on: QPainter) -> None:
            on.setPen(self._brushes.pen("ghost", _LINE_PX))
            on.drawArc(QRectF(rect.x % 1.0, rect.y % 1.0, rect.width, rect.height), from_degrees * 16, 180 * 16)

        return draw

    def _draw_dashes(self, on: QPainter, count: int) -> None:
        on.setPen(self._brushes.no_pen)
        on.setBrush(self._brushes.brush("ghost"))
        on.drawRects(_DASHES[:count])
