"""Garbage is collected in the window's thread, and while it has nothing else to do.

Python would collect in whatever thread makes the next object, often while a job loads a case: the
window would stand still meanwhile, and a Qt object destroyed in another thread ends the process.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 2_000
_LEAST_YOUNG = 2_000
"""New objects that are worth looking through."""
_ROUNDS_TO_ALL = 30
"""Once a minute, where anything was made, old objects are looked through as well."""


class GarbageCollector(QObject):
    """Takes collecting over from Python until it is stopped."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        """Take what tells whether a job is under way: what it makes is in use, and there is much of it."""
        super().__init__(parent)
        self._is_busy = is_busy
        self._rounds = 0
        gc.disable()
        gc.freeze()  # what there is by now stays until the end
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_INTERVAL_MS)

    def collect(self) -> int:
        """Collect where that is worth it and nobody waits; return the number of objects found to be garbage."""
        if self._is_busy() or gc.get_count()[0] < _LEAST_YOUNG:
            return 0
        self._rounds = (self._rounds + 1) % _ROUNDS_TO_ALL
        return gc.collect(1 if self._rounds else 2)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
