"""Small pictures painted once and laid down in every frame: a card costs a copy, not its texts and curves.

A picture is kept by what it shows; where it stands is not part of it, so panning and zooming
paint only what comes into view.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.layout.geometry import Rect

Draw: TypeAlias = Callable[[QPainter], None]
"""Paints something with its top left at (0, 0)."""

STRETCHED_PX = 48.0
_EDGE_PX = 4.0
"""Marks and frames may reach so far beyond their rectangle."""
_MOST_BYTES = 16 * 2**20
"""At one device pixel a logical one; the oldest pictures go first."""
# By names of their own: finding a member of an enumeration takes longer than what it is used for.
_CLEAR, _SOLID = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
_SMOOTH = QPainter.RenderHint.Antialiasing


class _Picture(NamedTuple):
    image: QImage
    edge_px: float
    """How far it reaches beyond its rectangle on every side."""
    draw: Draw
    """Held on to with what it shows: the key may be an `id`, which Python would give to another object later."""


class Pictures:
    """Pictures by key, at the resolution of one device."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[Hashable, _Picture] = OrderedDict()
        self._most_bytes = most_bytes
        self._bytes = 0
        self._ratio = 1.0
        self._most_new: int | None = None
        self.is_complete = True
        """Whether everything in the frame could be painted."""
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

    def begin_frame(self, painter: QPainter, most_new: int | None = None) -> None:
        """Make pictures for the device that `painter` paints on; those for another are let go.

        `most_new` is for how many costly ones the frame has room, None for all.
        """
        self._most_new, self.is_complete = most_new, True
        self._asked_before, self._asked = self._asked, set()
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._kept.clear()
            self._bytes, self._ratio = 0, ratio

    def paint(self, painter: QPainter, rect: Rect, key: Hashable, draw: Draw) -> None:
        """Lay the picture of `key` down at `rect`, whose size is the same each time.

        `draw` paints it, the first time, with the top left at (0, 0).  It is held as long as the picture.
        """
        if not self.lay_down(painter, rect.x, rect.y, key):
            self.make(rect, key, draw)
            self.lay_down(painter, rect.x, rect.y, key)

    def make(self, rect: Rect, key: Hashable, draw: Draw, ground: QColor | None = None) -> None:
        """Make and keep the picture of `key`, of the size of `rect`.

        With a `ground` it covers all of it, and is filled with that before `draw` paints the rest: what
        lies below need not be mixed in, so that it costs less than half to lay down.
        """
        self._keep(key, self._make(rect, draw) if ground is None else self._make_plate(rect, ground, draw))

    def may_make(self) -> bool:
        """Whether this frame has room for one more costly picture; where not, it is not complete."""
        if self._most_new is None or self._most_new > 0:
            self._most_new = None if self._most_new is None else self._most_new - 1
            return True
        self.is_complete = False
        return False

    def lay_down(self, painter: QPainter, x: float, y: float, key: Hashable) -> bool:
        """Lay down the picture of `key` if it is kept; False where it is not: hundreds of times a frame it is."""
        picture = self._kept.get(key)
        if picture is None:
            return False
        self._kept.move_to_end(key)
        painter.drawImage(QPointF(x - picture.edge_px, y - picture.edge_px), picture.image)
        return True

    def paint_beginning(self, painter: QPainter, rect: Rect, key: Hashable, whole_px: float, draw: Draw) -> None:
        """Lay the left part of a picture that is `whole_px` wide down at `rect`."""
        picture = self._kept.get(key)
        if picture is None:
            picture = self._keep(key, self._make(Rect(0, 0, whole_px, rect.height), draw))
        image = picture.image
        part = QRectF(0, 0, (_EDGE_PX + rect.width) * self._ratio, image.height())
        painter.drawImage(QPointF(rect.x - _EDGE_PX, rect.y - _EDGE_PX), image, part)

    def paint_stretched(self, painter: QPainter, rect: Rect, key: Hashable, draw: Draw) -> None:
        """Lay down a picture `STRETCHED_PX` wide over a wider `rect`: its ends as they are, its middle drawn out."""
        short = Rect(rect.x, rect.y, STRETCHED_PX, rect.height)
        picture = self._kept.get(key) or self._keep(key, self._make(short, draw))
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

    def _make(self, rect: Rect, draw: Draw) -> _Picture:
        image = self._image(rect.width + 2 * _EDGE_PX, rect.height + 2 * _EDGE_PX, _CLEAR)
        image.fill(Qt.GlobalColor.transparent)
        self._paint_into(image, draw, _EDGE_PX)
        return _Picture(image, _EDGE_PX, draw)

    def _make_plate(self, rect: Rect, ground: QColor, draw: Draw) -> _Picture:
        image = self._image(rect.width, rect.height, _SOLID)
        image.fill(ground)
        self._paint_into(image, draw, 0.0)
        return _Picture(image, 0.0, draw)

    def _image(self, width_px: float, height_px: float, form: QImage.Format) -> QImage:
        image = QImage(math.ceil(width_px * self._ratio), math.ceil(height_px * self._ratio), form)
        image.setDevicePixelRatio(self._ratio)
        return image

    def _paint_into(self, image: QImage, draw: Draw, edge_px: float) -> None:
        painter = QPainter(image)
        painter.setRenderHint(_SMOOTH)
        painter.translate(edge_px, edge_px)
        draw(painter)
        painter.end()

    def _keep(self, key: Hashable, picture: _Picture) -> _Picture:
        self._bytes += picture.image.sizeInBytes()
        while self._kept and self._bytes > self._most_bytes * self._ratio:
            self._bytes -= self._kept.popitem(last=False)[1].image.sizeInBytes()
        self._kept[key] = picture
        return picture
