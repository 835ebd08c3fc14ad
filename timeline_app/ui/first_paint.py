"""The moment at which a window is first seen: what can wait, waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LONGEST_MS = 1000
"""A window that starts out minimised is not painted; what waits goes on all the same."""


class FirstPaint(QObject):
    """Says once that a window was painted."""

    passed = Signal()
    """After the first paint, never during it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._has_passed = False
        window.installEventFilter(self)
        QTimer.singleShot(LONGEST_MS, self, self._pass)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; the event itself goes on as usual."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._pass)
        return False

    def _pass(self) -> None:
        if not self._has_passed:
            self._has_passed = True
            self.passed.emit()
