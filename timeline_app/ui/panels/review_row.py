"""One line of what waits for review: a dot, what it is, how many."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from timeline_app.ui.panels.elided import ElidedLabel

HEIGHT_PX = 28


class ReviewRow(QPushButton):
    """A flat button with its count at the right; `urgent` ones have a dot in the colour of conflicts."""

    def __init__(self, words: str, count: int, *, urgent: bool) -> None:
        super().__init__()
        self.setProperty("flat_row", True)
        self.setAccessibleName(f"{words}: {count}")
        self.setToolTip(words)
        dot, number = QLabel("●"), QLabel(str(count))
        dot.setProperty("role", "urgent_dot" if urgent else "dot")
        number.setProperty("role", "count")
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(dot)
        line.addWidget(ElidedLabel(words), 1)
        line.addWidget(number)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is the column's."""
        return QSize(120, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are cut where the column is narrow."""
        return self.sizeHint()
