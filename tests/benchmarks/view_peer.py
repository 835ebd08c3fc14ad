"""The same events as bare rectangles of a QGraphicsView, to compare with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from tests.benchmarks.view import DAY_S, HEIGHT, PAN_PX, WIDTH, ZOOM_AT, zoom_of
from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.layout import TimeScale

ROWS, ROW_PX = 80, 10


class Peer:
    """One rectangle for each dated event, in 80 rows."""

    def __init__(self, timeline: Timeline) -> None:
        self._scene = QGraphicsScene()
        events = timeline.events
        self._extent_s = (events.start_s[0], max(events.end_s))
        brush, pen = QBrush(QColor("#1b4f9c")), QPen(QColor("#1b4f9c"))
        pen.setCosmetic(True)
        for row, start in enumerate(events.start_s):
            if not events.flags[row] & EventFlag.UNDATED:
                x = (start - self._extent_s[0]) / DAY_S
                self._scene.addRect(x, row % ROWS * ROW_PX, 1, ROW_PX - 2, pen, brush)
        self._view = QGraphicsView(self._scene)
        """Keeps the index of the scene alive."""
        self._view.resize(WIDTH, HEIGHT)
        self._image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self._scale = TimeScale.uniform(*self._extent_s, WIDTH)

    def look_at(self, days: float) -> None:
        """Show so many days in the middle, or everything."""
        first_s, last_s = self._extent_s
        middle, half = (first_s + last_s) / 2, days * DAY_S / 2
        ends = (middle - half, middle + half) if days else (first_s, last_s)
        self._scale = TimeScale.uniform(*ends, WIDTH)

    def step(self, gesture: str, frame: int) -> None:
        """Do one step of a gesture and paint it."""
        pan = gesture == "pan"
        self._scale = self._scale.panned(PAN_PX) if pan else self._scale.zoomed(zoom_of(frame), WIDTH * ZOOM_AT)
        left, right = ((self._scale.time_at(x) - self._extent_s[0]) / DAY_S for x in (0, WIDTH))
        painter = QPainter(self._image)
        source = QRectF(left, 0, right - left, ROWS * ROW_PX)
        self._scene.render(painter, QRectF(0, 0, WIDTH, HEIGHT), source, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()
