"""A window that is first seen with its case: shown when that was read, or empty where it takes its time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from timeline_app.ui.main_window import MainWindow

LONGEST_MS = 250
"""What takes longer is waited for with the window in sight; a case of some hundred events takes a tenth of it."""


class Opening(QObject):
    """Opens a case in a window that is not shown yet, and shows the window.

    It is shown when the case was read and right before its panels get it: so they have their
    sizes by then, lay everything out once, and are painted with it.
    """

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window: MainWindow | None = window
        window.case.read.connect(self._show)
        window.case.failed.connect(self._show)
        QTimer.singleShot(LONGEST_MS, self, self._show)
        window.open(path)

    def _show(self, _error: object = None) -> None:
        """Show the window, once: whoever closes it meanwhile does not see it again."""
        window, self._window = self._window, None
        if window is not None:
            window.setFocus()  # else the list of articles, which comes first, would mark the first article
            window.show()
            self.deleteLater()
