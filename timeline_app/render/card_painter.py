"""Cards, badges and markers painted."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from timeline_app.domain.timeline import Source
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Align, Badge, Card, Detail, Marker, Text
from timeline_app.render.bar_painter import qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.palette import BadgeColours, Palette
from timeline_app.render.pictures import Pictures
from timeline_app.render.text_painter import TextPainter

_STAR_POINTS = 5


class CardPainter:
    """Paints cards in the colours and fonts of one theme."""

    def __init__(
        self, palette: Palette, brushes: Brushes, fonts: dict[TextRole, QFont], pictures: Pictures | None = None
    ) -> None:
        """Take `pictures` to keep badges, of which there are few but on every card; None paints each anew."""
        self._palette = palette
        self._pictures = pictures
        self._brushes = brushes
        self._texts = TextPainter(fonts)

    def paint_text(self, painter: QPainter, text: Text, colour: str = "") -> None:
        """Paint one text; `colour` is a named colour where it is not the role's own."""
        self._texts.paint(painter, text, self._brushes.colour(colour or self._palette.fonts[text.role].colour))

    def paint_card(self, painter: QPainter, card: Card, sources: tuple[Source, ...]) -> None:
        """Paint one card with everything on it."""
        self._paint_frame(painter, card)
        for line in card.title:
            self.paint_text(painter, line)
        for text in (card.date, card.more, card.note):
            if text:
                self.paint_text(painter, text)
        for badge in card.badges:
            self.paint_badge(painter, badge, sources)
        if card.star:
            self.paint_star(painter, qrect(card.star))
        if card.marker:
            self.paint_marker(painter, card.marker)

    def paint_badge(self, painter: QPainter, badge: Badge, sources: tuple[Source, ...]) -> None:
        """Paint one source badge in the source's colours."""
        colours, rect = self._palette.badge(badge.source, sources[badge.source].colour), badge.rect
        if self._pictures is None or rect.x % 1.0 or rect.y % 1.0:
            self._draw_badge(painter, badge.text, rect, colours)
            return
        key = ("badge", badge.text, rect.width, rect.height, colours)
        at_origin = Rect(0, 0, rect.width, rect.height)
        self._pictures.paint(painter, rect, key, lambda on: self._draw_badge(on, badge.text, at_origin, colours))

    def _draw_badge(self, painter: QPainter, words: str, rect: Rect, colours: BadgeColours) -> None:
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.own(colours.fill))
        painter.drawRoundedRect(qrect(rect), 3, 3)
        text = Text(rect, words, TextRole.BADGE, Align.CENTRE)
        self._texts.paint(painter, text, self._brushes.own(colours.text))

    def paint_marker(self, painter: QPainter, marker: Marker) -> None:
        """Paint the ≠ of conflicting accounts."""
        rect = qrect(marker.rect)
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.brush("conflict"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self.paint_text(painter, Text(marker.rect, marker.text, TextRole.MARKER, Align.CENTRE))

    def paint_star(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the star of an event that an editor starred."""
        middle, outer = rect.center(), rect.width() * 0.42
        points = []
        for number in range(2 * _STAR_POINTS):
            radius = outer if number % 2 == 0 else outer * 0.45
            angle = math.pi * number / _STAR_POINTS - math.pi / 2
            points.append(QPointF(middle.x() + radius * math.cos(angle), middle.y() + radius * math.sin(angle)))
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.brush("star"))
        painter.drawPolygon(QPolygonF(points))

    def _paint_frame(self, painter: QPainter, card: Card) -> None:
        if card.detail is Detail.LINE and not card.selected:
            return
        painter.setPen(self._frame_pen(card))
        painter.setBrush(self._brushes.brush("chip" if card.detail is Detail.CHIP else "card"))
        corner = self._palette.metrics.corner_px
        painter.drawRoundedRect(qrect(card.rect.grown(-0.5)), corner, corner)

    def _frame_pen(self, card: Card) -> QPen:
        if card.selected:
            return self._brushes.pen("card_selected", 2.0)
        if card.marker:
            return self._brushes.pen("conflict", 1.4)
        if card.detail is Detail.CHIP:
            return self._brushes.pen("chip_line", 1.0, Qt.PenStyle.DashLine)
        return self._brushes.pen("card_line", 1.0)
