"""What is carried to the edge of the view takes the view along, the faster the nearer to the edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

ZONE_PX = 40.0
"""So near to the edge, the view begins to move."""
_SLOWEST_PX_PER_MS, _FASTEST_PX_PER_MS = 0.1, 1.1
_FRAME_MS = 16
_LONGEST_FRAME_MS = 50
"""After a longer pause, the view does not make up for it by a jump."""


def edge_speed(x_px: float, from_px: float, width_px: float) -> float:
    """Return how fast the view moves, in px per ms, to the right positive, for something carried from `from_px`.

    It only moves towards where something is carried: what was taken up near an edge may go away from it.
    """
    if x_px < min(ZONE_PX, from_px):
        return _speed(ZONE_PX - x_px)
    if x_px > max(width_px - ZONE_PX, from_px):
        return -_speed(x_px - (width_px - ZONE_PX))
    return 0.0


def _speed(depth_px: float) -> float:
    share = min(1.0, depth_px / ZONE_PX)
    return _SLOWEST_PX_PER_MS + share * share * (_FASTEST_PX_PER_MS - _SLOWEST_PX_PER_MS)


class EdgePan(QObject):
    """Keeps the view moving while the pointer rests at an edge."""

    def __init__(self, pan: Callable[[float], bool], parent: QObject) -> None:
        """Take what pans by so many px, and says whether that goes on."""
        super().__init__(parent)
        self._pan = pan
        self._px_per_ms = 0.0
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_under_way(self) -> bool:
        """Whether the view is moving."""
        return self._timer.isActive()

    def follow(self, px_per_ms: float) -> None:
        """Move at a speed from now on; 0 to stay."""
        self._px_per_ms = px_per_ms
        if not px_per_ms:
            self._timer.stop()
        elif not self._timer.isActive():
            self._elapsed.start()
            self._timer.start()

    def _on_timeout(self) -> None:
        if not self._pan(self._px_per_ms * min(self._elapsed.restart(), _LONGEST_FRAME_MS)):
            self._timer.stop()
