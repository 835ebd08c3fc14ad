"""Find in an article: a field, how many times its words stand there, and Enter from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget


class FindBar(QWidget):
    """Says what is looked for; the text itself says where it stands."""

    words_changed = Signal(str)
    step_requested = Signal(int)
    """+1 to the next place, -1 to the one before."""
    left = Signal()
    """By Escape."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setObjectName("reader_find")
        self.field.setPlaceholderText(self.tr("Find in the article   Ctrl+Shift+F"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.words_changed)
        self.field.installEventFilter(self)
        self.count = QLabel()
        self.count.setObjectName("reader_found")
        self.count.setProperty("muted", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self.show_place(0, 0)

    def show_place(self, number: int, count: int) -> None:
        """Say which of how many places is looked at, counted from 1."""
        words = self.tr("{} of {}").format(number, count) if count else self.tr("not there")
        self.count.setText(words if self.field.text().strip() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with Enter, leave with Escape."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_requested.emit(-1 if is_back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
