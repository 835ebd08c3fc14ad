"""The legend painted: every mark that occurs as a sample, with what it means."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from timeline_app.domain.timeline import Source
from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import (
    BarStyle,
    DateBar,
    Density,
    DensityBlock,
    Ghost,
    Legend,
    LegendEntry,
    LegendSample,
    Marker,
)
from timeline_app.render.bar_painter import paint_bar, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.crowd_painter import CrowdPainter
from timeline_app.render.ghost_painter import GhostPainter
from timeline_app.render.palette import Palette

_NO_ROW = -1


class LegendPainter:
    """Paints legends in the colours of one theme."""

    def __init__(self, palette: Palette, brushes: Brushes, cards: CardPainter) -> None:
        self._metrics = palette.metrics
        self._brushes = brushes
        self._cards = cards
        self._crowds = CrowdPainter(brushes)
        self._ghosts = GhostPainter(brushes)

    def paint(self, painter: QPainter, legend: Legend, sources: tuple[Source, ...]) -> None:
        """Paint all entries."""
        for entry in legend.entries:
            if entry.badge:
                self._cards.paint_badge(painter, entry.badge, sources)
            else:
                self._paint_sample(painter, entry)
            self._cards.paint_text(painter, entry.text)

    def _paint_sample(self, painter: QPainter, entry: LegendEntry) -> None:
        m, rect = self._metrics, entry.rect
        size = m.dot_px if entry.sample is LegendSample.EXACT else m.bar_px
        width = m.dot_px if entry.sample is LegendSample.EXACT else rect.width
        mark = Rect(rect.centre.x - width / 2, rect.centre.y - size / 2, width, size)
        sign = Rect(rect.x, rect.centre.y - m.marker_px / 2, m.marker_px, m.marker_px)
        if entry.sample is LegendSample.CONFLICT:
            self._cards.paint_marker(painter, Marker(sign, "≠", ()))
        elif entry.sample is LegendSample.STAR:
            self._cards.paint_star(painter, qrect(sign))
        elif entry.sample is LegendSample.DENSITY:
            self._crowds.paint_density(painter, _density_sample(rect))
        elif entry.sample is LegendSample.GHOST:
            self._ghosts.paint(painter, Ghost(_NO_ROW, mark, None))
        elif entry.sample is LegendSample.UNCERTAIN:
            paint_bar(painter, DateBar(_NO_ROW, mark.grown(-2), BarStyle.UNIT, uncertain=True), self._brushes)
        else:
            paint_bar(painter, DateBar(_NO_ROW, mark, BarStyle(entry.sample.value)), self._brushes)


def _density_sample(rect: Rect) -> Density:
    """Return three bars, one with a conflict, as the legend shows them."""
    block = DensityBlock(rect.x, rect.width / 3, ((0, 2, 0), (1, 4, 1), (2, 3, 0)))
    return Density("", Rect(rect.x, rect.centre.y - 8, rect.width, 16), 4, (block,))
