"""Events too many to be read: bars that count them, dots without labels."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import DENSITY_FOOT_PX, Density, DensityBlock, Dots
from timeline_app.render.brushes import Brushes

_BAR_SHARE = 0.86
"""Of the way to the next bar; the rest is left open."""
_BLOCKS_KEPT = 512


class CrowdPainter:
    """Paints densities and dots in the colours of one theme.

    The rectangles of a block are made once, in buckets across and pixels down; moving and
    stretching them is the painter's work.
    """

    def __init__(self, brushes: Brushes) -> None:
        self._brushes = brushes
        self._rects = lru_cache(maxsize=_BLOCKS_KEPT)(_block_rects)

    def paint_density(self, painter: QPainter, density: Density) -> None:
        """Paint the bars, and a foot below those with open conflicts."""
        painter.setPen(self._brushes.no_pen)
        for block in density.blocks:
            self._paint_block(painter, density, block)

    def paint_dots(self, painter: QPainter, dots: Dots) -> None:
        """Paint one dot for each event."""
        pen = QPen(self._brushes.colour("density"), 2 * dots.radius_px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF([QPointF(x, y) for _, x, y, _ in dots.at]))

    def _paint_block(self, painter: QPainter, density: Density, block: DensityBlock) -> None:
        bars, feet = self._rects(block.buckets, density.rect.height, density.full)
        painter.save()
        painter.translate(block.x, density.rect.bottom - DENSITY_FOOT_PX)
        painter.scale(block.bucket_px, 1.0)
        painter.setBrush(self._brushes.brush("density"))
        painter.drawRects(bars)
        if feet:
            painter.setBrush(self._brushes.brush("conflict"))
            painter.drawRects(feet)
        painter.restore()


def _block_rects(
    buckets: tuple[tuple[int, int, int], ...], height_px: float, full: float
) -> tuple[list[QRectF], list[QRectF]]:
    """Return the bars of a block and the feet of those with conflicts; x counts buckets, y pixels up from the feet."""
    density = Density("", Rect(0, 0, 0, height_px), full, ())
    heights = [density.bar_px(events) for _, events, _ in buckets]
    bars = [QRectF(bucket[0], -height, _BAR_SHARE, height) for bucket, height in zip(buckets, heights, strict=True)]
    feet = [QRectF(number, 1, _BAR_SHARE, DENSITY_FOOT_PX - 1) for number, _, conflicts in buckets if conflicts]
    return bars, feet
