"""What lies below everything else: background, bands of lanes, grid, breaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import LaneBand, Scene
from timeline_app.render.bar_painter import qrect
from timeline_app.render.brushes import Brushes

# By a name of its own: finding a member of an enumeration takes longer than telling it to the painter.
_SMOOTH = QPainter.RenderHint.Antialiasing


def ground_of(lane: LaneBand) -> str:
    """Return the name of the colour that a lane is filled with."""
    return "lane_alternate" if lane.alternate else "lane"


class GroundPainter:
    """Paints grounds in the colours of one theme."""

    def __init__(self, brushes: Brushes) -> None:
        self._brushes = brushes

    def paint_background(self, painter: QPainter, scene: Scene) -> None:
        """Fill what no lane covers: filling all of it twice is what costs most on a sharp screen."""
        view, colour = scene.viewport, self._brushes.colour("background")
        below = min(view.bottom, scene.lanes[-1].rect.bottom) if scene.lanes else view.y
        painter.fillRect(QRectF(0, 0, scene.width_px, view.y), colour)
        painter.fillRect(QRectF(0, below, scene.width_px, scene.height_px - below), colour)

    def paint_bands(self, painter: QPainter, lanes: Sequence[LaneBand]) -> None:
        """Fill the lanes, with a line below each."""
        for lane in lanes:
            painter.fillRect(qrect(lane.rect), self._brushes.colour(ground_of(lane)))
        lines = [QRectF(lane.rect.x, lane.rect.bottom - 1, lane.rect.width, 1) for lane in lanes]
        self.fill(painter, "lane_line", lines)

    def paint_grid(self, painter: QPainter, scene: Scene) -> None:
        """Paint the lines of the ticks through the lanes, and the breaks."""
        top, height = scene.viewport.y, scene.viewport.height
        minor = [QRectF(line.x, top, 1, height) for line in scene.axis.ticks if not line.is_major]
        major = [QRectF(line.x, top, 1, height) for line in scene.axis.ticks if line.is_major]
        self.fill(painter, "grid", minor)
        self.fill(painter, "lane_line", major)
        for band in scene.axis.breaks:
            self._paint_break(painter, Rect(band.rect.x, top, band.rect.width, height))

    def fill(self, painter: QPainter, colour: str, rects: list[QRectF]) -> None:
        """Fill upright rectangles, such as straight lines, without the cost of smoothing their edges."""
        if rects:
            painter.setRenderHint(_SMOOTH, False)
            painter.setPen(self._brushes.no_pen)
            painter.setBrush(self._brushes.brush(colour))
            painter.drawRects(rects)
            painter.setRenderHint(_SMOOTH)

    def _paint_break(self, painter: QPainter, rect: Rect) -> None:
        painter.fillRect(qrect(rect), self._brushes.colour("break"))
        painter.setPen(self._brushes.pen("break_line", 1.0, Qt.PenStyle.DashLine))
        for x in (rect.x + 0.5, rect.right - 0.5):
            painter.drawLine(QLineF(x, rect.y, x, rect.bottom))
