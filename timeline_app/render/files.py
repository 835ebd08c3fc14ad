"""PNG, SVG and PDF: thin wrappers over the screen's own painter."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from timeline_app.domain.errors import ExportError
from timeline_app.layout.painter import Painter, Theme
from timeline_app.layout.scene import Scene
from timeline_app.render.palette import Palette, load_palette
from timeline_app.render.scene_painter import ScenePainter

MAX_SIDE_PX = 32_767
"""Neither QPainter nor most viewers take a larger image."""
MAX_PIXELS = 150_000_000
"""600 MB of 32-bit pixels."""
_POINTS_PER_PX = 72 / 96


def painters() -> dict[str, Painter]:
    """Return a painter for each file suffix, `.png` and so on."""
    palette = load_palette()
    return {".png": PngPainter(palette), ".svg": SvgPainter(palette), ".pdf": PdfPainter(palette)}


class PngPainter:
    """Scenes as PNG (a `layout.Painter`)."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def paint(self, scene: Scene, theme: Theme, *, pixel_ratio: float = 1.0) -> bytes:
        """Return a PNG of the scene; raises ExportError where it would be too large."""
        image = paint_image(scene, theme, self._palette, pixel_ratio=pixel_ratio)
        buffer = _open_buffer()
        if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
            message = "The picture could not be encoded."
            raise ExportError("PNG", message, "Try a smaller width.")
        return _bytes_of(buffer)


class SvgPainter:
    """Scenes as SVG (a `layout.Painter`)."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def paint(self, scene: Scene, theme: Theme, *, pixel_ratio: float = 1.0) -> bytes:  # noqa: ARG002
        """Return an SVG of the scene; it has no pixels, so the ratio is ignored."""
        from PySide6.QtSvg import QSvgGenerator

        buffer = _open_buffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(_size(scene))
        generator.setViewBox(QRectF(0, 0, scene.width_px, scene.height_px))
        generator.setTitle(scene.headings[0].text if scene.headings else "")
        painter = QPainter(generator)
        ScenePainter(self._palette, theme).paint(painter, scene)
        painter.end()
        return _bytes_of(buffer)


class PdfPainter:
    """Scenes as a PDF of one page (a `layout.Painter`)."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def paint(self, scene: Scene, theme: Theme, *, pixel_ratio: float = 1.0) -> bytes:  # noqa: ARG002
        """Return a PDF of the scene; it has no pixels, so the ratio is ignored."""
        buffer = _open_buffer()
        writer = QPdfWriter(buffer)
        points = QSizeF(scene.width_px, scene.height_px) * _POINTS_PER_PX
        size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        painter = QPainter(writer)
        scale = writer.logicalDpiX() * _POINTS_PER_PX / 72
        painter.scale(scale, scale)
        ScenePainter(self._palette, theme).paint(painter, scene)
        painter.end()
        return _bytes_of(buffer)


def paint_image(scene: Scene, theme: Theme, palette: Palette, *, pixel_ratio: float = 1.0) -> QImage:
    """Return the scene as an image with `pixel_ratio` device pixels a logical pixel.

    Raises ExportError where it would be larger than `MAX_SIDE_PX` or `MAX_PIXELS`.
    """
    size = _size(scene) * pixel_ratio
    if max(size.width(), size.height()) > MAX_SIDE_PX or size.width() * size.height() > MAX_PIXELS:
        what = f"A picture of {size.width()} × {size.height()} pixels is too large."
        raise ExportError("PNG", what, "Show a shorter time with --from and --to, or export SVG, PDF or HTML.")
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(pixel_ratio)
    painter = QPainter(image)
    ScenePainter(palette, theme).paint(painter, scene)
    painter.end()
    return image


def _size(scene: Scene) -> QSize:
    return QSize(math.ceil(scene.width_px), math.ceil(scene.height_px))


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _bytes_of(buffer: QBuffer) -> bytes:
    buffer.close()
    return bytes(buffer.data().data())
