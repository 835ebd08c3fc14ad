"""Lays out what will be seen when a gesture goes on: a little in each frame, more while nothing moves."""

from __future__ import annotations

import time
from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.layout import TimeScale
from timeline_app.layout.foresight import Going, lay_out_ahead
from timeline_app.ui.timeline.view_model import TimelineViewModel

_FRAME_S = 0.005
"""A frame looks ahead until it has taken so long …"""
_LEAST_S = {Going.IN: 0.0008, Going.ASIDE: 0.0003, Going.OUT: 0.0008}
"""… and at least for so long, or a slow machine would never be ahead; a pan needs little."""
_NEW_CARDS = 3
"""Painted in one frame of a gesture; they take as long as all the others."""
_LEFT_CARDS = 12
"""Painted in one frame that finishes what a gesture left."""
_MOST_ZOOM = 1.6
"""Of one step of a movement; more is a jump."""
_SLICE_S = 0.004
_REST_MS, _SOON_MS, _PAUSE_MS = 120, 50, 16
"""After so long without a frame a gesture has ended, sooner where something is still to be painted; then slices
of work, with pauses between."""


class Foresight(QObject):
    """Keeps the frames of one timeline short: what can wait is done when there is time."""

    unfinished = Signal()
    """What moved rests now, and the last frame left something out."""

    def __init__(self, model: TimelineViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._scale: TimeScale | None = None
        self._began_s: float | None = None
        self._is_complete = True
        self._is_moving = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rest)

    def begin_frame(self) -> None:
        """Take note of when the work on a frame began."""
        if self._began_s is None:
            self._began_s = time.perf_counter()

    def most_new_cards(self, scale: TimeScale) -> int | None:
        """Return how many cards a frame may paint anew: few in one of a movement, else all of them, None."""
        if self._scale is None or not is_step(self._scale, scale, self._model.width_px):
            self._is_moving, self._is_complete = False, True
        elif scale != self._scale:
            self._is_moving = True
        if self._is_moving:
            return _NEW_CARDS
        return None if self._is_complete else _LEFT_CARDS

    def settle(self) -> None:
        """Forget what moved: the next frame is painted whole."""
        self._rest.stop()
        self._scale, self._is_moving, self._is_complete = None, False, True

    def end_frame(self, scale: TimeScale, *, is_complete: bool, is_whole: bool = True) -> None:
        """Look ahead in the direction in which the view went since the frame before.

        `is_complete` is whether nothing was left out of what was painted, `is_whole` whether that was all of the lanes.
        """
        now_s = time.perf_counter()
        began_s, self._began_s = self._began_s or now_s, None
        before, self._scale = self._scale, scale
        if before is not None and before != scale:
            way = going(before, scale)
            self._work((way,), max(began_s + _FRAME_S, now_s + _LEAST_S[way]))
        self._is_complete = is_complete and (is_whole or self._is_complete)
        self._rest.start(_REST_MS if self._is_complete else _SOON_MS)

    def _on_rest(self) -> None:
        self._is_moving = False
        if not self._is_complete:
            self.unfinished.emit()
        elif self._work(Going, time.perf_counter() + _SLICE_S):
            self._rest.start(_PAUSE_MS)

    def _work(self, ways: Iterable[Going], until_s: float) -> bool:
        """Look ahead until a moment; return whether there is more to do."""
        shown = self._model.shown
        if shown is None or self._scale is None:
            return False
        timeline, arrangement, measurer = shown.timeline, shown.arrangement, self._model.measurer
        view = self._model.view_at(self._scale)
        for _ in chain(*(lay_out_ahead(timeline, view, measurer, arrangement, way) for way in ways)):
            if time.perf_counter() >= until_s:
                return True
        return False


def is_step(before: TimeScale, after: TimeScale, width_px: float) -> bool:
    """Whether a view that goes from one axis to another still shows much of the same: it moves, it does not jump."""
    middle_px = after.x_of(before.time_at(width_px / 2))
    wider = _px_per_s(after) / _px_per_s(before)
    return 0 <= middle_px <= width_px and 1 / _MOST_ZOOM <= wider <= _MOST_ZOOM


def going(before: TimeScale, after: TimeScale) -> Going:
    """Return which way a view went from one axis to another."""
    wider = _px_per_s(after) / _px_per_s(before)
    if abs(wider - 1) < 1e-9:  # noqa: PLR2004 # no more than rounding
        return Going.ASIDE
    return Going.IN if wider > 1 else Going.OUT


def _px_per_s(scale: TimeScale) -> float:
    return max(stretch.px_per_s for stretch in scale.stretches if not stretch.is_break)
