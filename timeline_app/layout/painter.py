"""What a painter of scenes has to offer; the real ones are in `render`."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from timeline_app.layout.scene import Scene


class Theme(StrEnum):
    """The palettes there are."""

    LIGHT = "light"
    DARK = "dark"


class Painter(Protocol):
    """Turns a scene into the bytes of one file format."""

    def paint(self, scene: Scene, theme: Theme, *, pixel_ratio: float = 1.0) -> bytes:
        """Return the whole file.

        `pixel_ratio` is device pixels a logical pixel, for formats made of pixels; others
        ignore it.  Raises ExportError where the scene is too large for the format.
        """
        ...
