"""What lies over the scene: focus, search hits, rubber band, an event on its way to another date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.domain.dates import Precision, Span
from timeline_app.layout import Rect, Scene, TextMeasurer, TextRole, Theme, TimeScale
from timeline_app.layout.scene import BarStyle, Card, DateBar, Ghost, Text
from timeline_app.render.bar_painter import paint_bar, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.ghost_painter import GhostPainter
from timeline_app.render.palette import Palette
from timeline_app.render.text import load_fonts
from timeline_app.ui.timeline.revealing import card_of

if TYPE_CHECKING:
    from timeline_app.ui.timeline.date_drag import DateDrag

_CORNER_PX = 6.0
_RING_PX = 3.0
_READOUT_PAD_PX = 8.0
_EDGE_PX = 14.0
"""A carried card keeps so far from the edges."""
_VEIL = 0.7
"""How far the card left behind is faded."""


class Overlay(NamedTuple):
    """What is to be painted over a scene."""

    focus_row: int | None = None
    """The event that the keyboard is at."""
    has_focus: bool = False
    hits: frozenset[int] = frozenset()
    """Rows found by a search."""
    callout: Card | None = None
    """The card of the event that the keyboard is at, where it has none of its own."""
    band: Rect | None = None
    drag: DateDrag | None = None
    """An event on its way."""
    dropped: DateDrag | None = None
    """An event that waits where it was dropped."""


class OverlayPainter:
    """Paints overlays in the colours of one theme."""

    def __init__(self, palette: Palette, theme: Theme, measurer: TextMeasurer) -> None:
        self._brushes = Brushes(palette, theme)
        self._cards = CardPainter(palette, self._brushes, load_fonts(palette))
        self._ghosts = GhostPainter(self._brushes)
        self._measurer = measurer

    def paint(self, painter: QPainter, scene: Scene, overlay: Overlay, scale: TimeScale) -> None:
        """Paint everything that the overlay has."""
        painter.save()
        painter.setClipRect(QRectF(0, scene.axis.rect.y, scene.width_px, scene.height_px))
        if overlay.hits:
            self._paint_hits(painter, scene, overlay.hits)
        if overlay.callout:
            self._cards.paint_card(painter, overlay.callout, scene.sources)
        if overlay.has_focus and not (overlay.drag or overlay.dropped):
            own = card_of(scene, overlay.focus_row) if overlay.focus_row is not None else None
            self._paint_focus(painter, scene, overlay.callout or own)
        if overlay.band:
            self._paint_band(painter, overlay.band)
        if overlay.drag:
            self._paint_guides(painter, scene, overlay.drag, scale)
        moved = overlay.drag or overlay.dropped
        if moved:
            self._paint_moved(painter, scene, moved, scale)
        if overlay.drag and overlay.drag.span.is_dated:
            self._paint_readout(painter, scene, overlay.drag.words, overlay.drag.at_px)
        painter.restore()

    def _paint_hits(self, painter: QPainter, scene: Scene, hits: frozenset[int]) -> None:
        tray = scene.tray
        painter.save()
        for cards, within in ((scene.cards, scene.viewport), (tray.cards, tray.rect) if tray else ((), scene.viewport)):
            painter.setClipRect(qrect(within))
            painter.setPen(self._brushes.pen("star", 2.0))
            painter.setBrush(self._brushes.clear("star", 0.16))
            for card in cards:
                if card.row in hits:
                    painter.drawRoundedRect(qrect(card.rect.grown(1)), _CORNER_PX, _CORNER_PX)
        painter.restore()

    def _paint_focus(self, painter: QPainter, scene: Scene, card: Card | None) -> None:
        """Ring the card that the keyboard is at, or the whole view where it is out of sight."""
        rect = card.rect.grown(_RING_PX) if card else Rect(1, 1, scene.width_px - 2, scene.height_px - 2)
        painter.setPen(self._brushes.pen("accent", 1.5, Qt.PenStyle.DashLine if card else Qt.PenStyle.SolidLine))
        painter.setBrush(self._brushes.no_brush)
        painter.drawRoundedRect(qrect(rect), _CORNER_PX, _CORNER_PX)

    def _paint_band(self, painter: QPainter, band: Rect) -> None:
        painter.fillRect(qrect(band), self._brushes.clear("accent", 0.18))
        painter.setPen(self._brushes.pen("accent", 1.5))
        for x in (band.x, band.right):
            painter.drawLine(QLineF(x, band.y, x, band.bottom))

    def _paint_guides(self, painter: QPainter, scene: Scene, drag: DateDrag, scale: TimeScale) -> None:
        """Mark the time of the date it would get through axis and lanes."""
        if drag.bounds_s is None:
            return
        left, right = scale.x_of(drag.bounds_s[0]), scale.x_of(drag.bounds_s[1] + 1)
        top, bottom = scene.axis.rect.y, scene.viewport.bottom
        painter.fillRect(QRectF(left, top, right - left, bottom - top), self._brushes.clear("accent", 0.08))
        painter.setPen(self._brushes.pen("accent", 1.0, Qt.PenStyle.DashLine))
        for x in (left, right):
            painter.drawLine(QLineF(x, top, x, bottom))

    def _paint_moved(self, painter: QPainter, scene: Scene, drag: DateDrag, scale: TimeScale) -> None:
        """Paint an event at the date it would get, and a ghost of it where it was."""
        if drag.bounds_s is None:
            return
        m = self._measurer.metrics
        left, right = scale.x_of(drag.bounds_s[0]), scale.x_of(drag.bounds_s[1] + 1)
        was = next((bar for bar in scene.bars if bar.row == drag.row), None)
        card = card_of(scene, drag.row)
        if card and drag.has_moved:
            painter.fillRect(qrect(card.rect.grown(1)), self._brushes.clear("background", _VEIL))
        if was and drag.has_moved:
            self._ghosts.paint(painter, Ghost(drag.row, was.rect.grown(2), None))
        if card:
            self._paint_carried(painter, scene, card, left - (was.rect.x if was else card.rect.x))
        y = was.rect.centre.y if was else scene.viewport.y + m.strip_px
        bar = Rect(left, y - m.bar_px / 2, max(right - left, m.dot_px), m.bar_px)
        paint_bar(painter, DateBar(drag.row, bar, _style_of(drag.span)), self._brushes)

    def _paint_carried(self, painter: QPainter, scene: Scene, card: Card, dx: float) -> None:
        """Paint a card moved across, as far as it stays in view: its bar says the date."""
        most = scene.width_px - _EDGE_PX - card.rect.right
        painter.save()
        painter.translate(max(min(dx, most), _EDGE_PX - card.rect.x), 0)
        self._cards.paint_card(painter, card, scene.sources)
        painter.restore()

    def _paint_readout(self, painter: QPainter, scene: Scene, words: str, at_px: float) -> None:
        """Say the date in a plate on the axis, where the pointer is."""
        m = self._measurer.metrics
        width = self._measurer.width_px(words, TextRole.CARD_TITLE) + 2 * _READOUT_PAD_PX
        x = min(max(0.0, at_px - width / 2), max(0.0, scene.width_px - width))
        plate = Rect(x, scene.axis.rect.bottom - m.axis_row_px - 2, width, m.axis_row_px + 2)
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.brush("accent"))
        painter.drawRoundedRect(qrect(plate), _CORNER_PX, _CORNER_PX)
        inner = Rect(plate.x + _READOUT_PAD_PX, plate.y, width - 2 * _READOUT_PAD_PX, plate.height)
        self._cards.paint_text(painter, Text(inner, words, TextRole.CARD_TITLE), "background")


def _style_of(span: Span) -> BarStyle:
    if span.is_open:
        return BarStyle.SINCE if span.first else BarStyle.UNTIL
    if span.approximate:
        return BarStyle.FUZZY
    if span.precision in (Precision.TIME, Precision.DAY):
        return BarStyle.EXACT
    return BarStyle.INTERVAL if span.precision is Precision.INTERVAL else BarStyle.UNIT
