"""A window that is first seen with its case: shown once that was read, or empty where it takes its time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from timeline_app.ui.main_window import MainWindow

LONGEST_MS = 250
"""What takes longer is waited for with the window in sight; a case of some hundred events takes a tenth of it."""


class Opening(QObject):
    """Opens a case in a window that is not shown yet, and shows the window."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        window.case.busy_changed.connect(self._on_busy_changed)
        QTimer.singleShot(LONGEST_MS, self, self._show)
        window.open(path)

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self._show()

    def _show(self) -> None:
        self._window.case.busy_changed.disconnect(self._on_busy_changed)
        self._window.show()
        self.deleteLater()
