"""Write the icon in the formats of Windows and macOS, from its drawing: `python -m tests.data.icons.make_icons`.

Both formats are lists of PNG files: ICO since Windows Vista, ICNS since OS X 10.7.
"""

from __future__ import annotations

import os
import struct

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from timeline_app.paths import resource

ICO_PX = (16, 24, 32, 48, 64, 128, 256)
ICNS_PX = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def draw_icon(side_px: int) -> QImage:
    """Return the icon at a size."""
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resource("icons", "timeline-app.svg"))).render(painter)
    painter.end()
    return image


def write_ico() -> bytes:
    """Return the icon as an ICO file."""
    pictures = [_png(side_px) for side_px in ICO_PX]
    directory, at = struct.pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    for side_px, picture in zip(ICO_PX, pictures, strict=True):
        directory += struct.pack("<BBBBHHII", side_px % 256, side_px % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return directory + b"".join(pictures)


def write_icns() -> bytes:
    """Return the icon as an ICNS file."""
    parts = [(kind, _png(side_px)) for kind, side_px in ICNS_PX.items()]
    body = b"".join(struct.pack(">4sI", kind, 8 + len(picture)) + picture for kind, picture in parts)
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def _png(side_px: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw_icon(side_px).save(buffer, "PNG")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    application = QGuiApplication([])
    resource("icons", "timeline-app.svg").with_suffix(".ico").write_bytes(write_ico())
    resource("icons", "timeline-app.svg").with_suffix(".icns").write_bytes(write_icns())
