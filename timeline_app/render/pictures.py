"""Small pictures painted once and laid down in every frame: a card costs a copy, not its texts and curves.

A picture is kept by what it shows; where it stands is not part of it, so panning and zooming
paint only what comes into view.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from timeline_app.layout.geometry import Rect

STRETCHED_PX = 48.0
_EDGE_PX = 4.0
"""Marks and frames may reach so far beyond their rectangle."""
_MOST_BYTES = 16 * 2**20
"""At one device pixel a logical one; the oldest pictures go first."""


@dataclass(frozen=True, slots=True)
class _Picture:
    image: QImage
    shows: object
    """Held on to where the key is its `id`, which Python may give to another object later."""


class Pictures:
    """Pictures by key, at the resolution of one device."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[Hashable, _Picture] = OrderedDict()
        self._most_bytes = most_bytes
        self._bytes = 0
        self._ratio = 1.0
        self._asked: set[Hashable] = set()
        self._asked_before: set[Hashable] = set()

    @property
    def count(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def is_asked_again(self, key: Hashable) -> bool:
        """Whether the frame before asked for it, too: what changes with each frame of a zoom is not worth keeping."""
        self._asked.add(key)
        return key in self._asked_before

    def begin_frame(self, painter: QPainter) -> None:
        """Make pictures for the device that `painter` paints on; those for another are let go."""
        self._asked_before, self._asked = self._asked, set()
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._kept.clear()
            self._bytes, self._ratio = 0, ratio

    def paint(
        self, painter: QPainter, rect: Rect, key: Hashable, draw: Callable[[QPainter], None], shows: object = None
    ) -> None:
        """Lay the picture of `key` down at `rect`, whose size is the same each time.

        `draw` paints it, the first time, with the top left at (0, 0).  `shows` is held as long as the picture.
        """
        if not self.lay_down(painter, rect.x, rect.y, key):
            self._make(key, rect, draw, shows)
            self.lay_down(painter, rect.x, rect.y, key)

    def lay_down(self, painter: QPainter, x: float, y: float, key: Hashable) -> bool:
        """Lay down the picture of `key` if it is kept; False where it is not: hundreds of times a frame it is."""
        picture = self._kept.get(key)
        if picture is None:
            return False
        self._kept.move_to_end(key)
        painter.drawImage(QPointF(x - _EDGE_PX, y - _EDGE_PX), picture.image)
        return True

    def paint_stretched(self, painter: QPainter, rect: Rect, key: Hashable, draw: Callable[[QPainter], None]) -> None:
        """Lay down a picture `STRETCHED_PX` wide over a wider `rect`: its ends as they are, its middle drawn out."""
        short = Rect(rect.x, rect.y, STRETCHED_PX, rect.height)
        picture = self._kept.get(key) or self._make(key, short, draw, None)
        end, image, ratio = STRETCHED_PX / 2 + _EDGE_PX, picture.image, self._ratio
        top, height = rect.y - _EDGE_PX, image.height() / ratio
        middle = rect.width - STRETCHED_PX
        left = rect.x - _EDGE_PX
        for x, width, source_x, source_width in (
            (left, end, 0.0, end),
            (left + end, middle, end, 1 / ratio),
            (left + end + middle, end, end, end),
        ):
            source = QRectF(source_x * ratio, 0, source_width * ratio, image.height())
            painter.drawImage(QRectF(x, top, width, height), image, source)

    def _make(self, key: Hashable, rect: Rect, draw: Callable[[QPainter], None], shows: object) -> _Picture:
        width, height = (math.ceil((side + 2 * _EDGE_PX) * self._ratio) for side in (rect.width, rect.height))
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_EDGE_PX, _EDGE_PX)
        draw(painter)
        painter.end()
        self._bytes += image.sizeInBytes()
        while self._kept and self._bytes > self._most_bytes * self._ratio:
            self._bytes -= self._kept.popitem(last=False)[1].image.sizeInBytes()
        picture = self._kept[key] = _Picture(image, shows)
        return picture
