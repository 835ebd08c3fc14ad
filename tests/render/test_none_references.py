"""Guards against a Qt binding that loses a reference to None with every void call.

PySide6 6.12.0 does on Python 3.10 and 3.11, and aborts the process after some thousand calls.
"""

import sys

from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 1000
ALLOWED = 100


def test_painting_leaves_the_references_to_none_alone():
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    colour = QColor("#102030")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(colour)
    after = sys.getrefcount(None)
    painter.end()
    assert before - after < ALLOWED
