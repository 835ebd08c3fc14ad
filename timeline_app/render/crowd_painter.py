"""Events too many to be read: bars that count them, dots without labels."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import DENSITY_FOOT_PX, Density, DensityBlock, Dots
from timeline_app.render.brushes import Brushes
from timeline_app.render.pictures import Pictures

_BAR_SHARE = 0.86
"""Of the way to the next bar; the rest is left open."""
_BLOCKS_KEPT = 128


class CrowdPainter:
    """Paints densities and dots in the colours of one theme.

    The rectangles of a block are made once, in buckets across and pixels down; moving and
    stretching them is the painter's work.
    """

    def __init__(self, brushes: Brushes, pictures: Pictures | None = None) -> None:
        """Take `pictures` to keep blocks and dots for the next frame; None paints each anew."""
        self._brushes = brushes
        self._pictures = pictures
        self._rects = lru_cache(maxsize=_BLOCKS_KEPT)(_block_rects)

    def paint_density(self, painter: QPainter, density: Density) -> None:
        """Paint the bars, and a foot below those with open conflicts."""
        painter.setPen(self._brushes.no_pen)
        for block in density.blocks:
            key = (id(block.buckets), block.bucket_px, density.rect.height, density.full)
            if self._pictures and self._pictures.is_asked_again(key):
                width = math.ceil((block.buckets[-1][0] + 1) * block.bucket_px)
                at = Rect(block.x, density.rect.y, width, density.rect.height)
                draw = partial(self._paint_alone, density, block)
                self._pictures.paint(painter, at, key, draw)
            else:
                self._paint_block(painter, density, block, density.rect.bottom)

    def paint_dots(self, painter: QPainter, dots: Dots) -> None:
        """Paint one dot for each event."""
        if self._pictures is None:
            self._paint_points(painter, [QPointF(x, y) for _, x, y, _ in dots.at], dots.radius_px)
            return
        radius, side = dots.radius_px, 2 * dots.radius_px
        middle = [QPointF(radius, radius)]
        key = ("dot", radius)
        for _, x, y, _ in dots.at:
            if not self._pictures.lay_down(painter, x - radius, y - radius, key):
                at = Rect(x - radius, y - radius, side, side)
                self._pictures.paint(painter, at, key, lambda on: self._paint_points(on, middle, radius))

    def _paint_points(self, painter: QPainter, points: list[QPointF], radius_px: float) -> None:
        pen = QPen(self._brushes.colour("density"), 2 * radius_px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF(points))

    def _paint_alone(self, density: Density, block: DensityBlock, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._brushes.no_pen)
        self._paint_block(painter, density, replace(block, x=0), density.rect.height)

    def _paint_block(self, painter: QPainter, density: Density, block: DensityBlock, bottom: float) -> None:
        bars, feet = self._rects(block.buckets, density.rect.height, density.full)
        painter.save()
        painter.translate(block.x, bottom - DENSITY_FOOT_PX)
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
