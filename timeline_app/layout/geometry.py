"""Rectangles and points in pixels; x runs right, y runs down.

Here and in the rest of the layout, what a frame has by the hundred is a named tuple: one is
made in a third of the time that a frozen dataclass takes.
"""

from __future__ import annotations

from typing import NamedTuple


class Point(NamedTuple):
    """One place, in logical pixels."""

    x: float
    y: float


class Rect(NamedTuple):
    """An upright rectangle in logical pixels; right and bottom are exclusive."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The first x beyond it."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first y beyond it."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Rect) -> bool:
        """Whether some area lies in both."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def moved(self, dx: float, dy: float) -> Rect:
        """Return it shifted."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, px: float) -> Rect:
        """Return it with `px` more on every side; negative shrinks."""
        return Rect(self.x - px, self.y - px, self.width + 2 * px, self.height + 2 * px)

    def joined(self, other: Rect) -> Rect:
        """Return the smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)
