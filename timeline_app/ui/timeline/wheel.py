"""The wheel: zoom around the cursor, with Shift along the time, with Alt down the lanes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from timeline_app.ui.timeline.view_model import TimelineViewModel

_NOTCH = 120.0
"""Eighths of a degree that one notch of a wheel turns."""
_ZOOM_PER_NOTCH = 1.25
_PX_PER_NOTCH = 90.0


def turn_wheel(model: TimelineViewModel, event: QWheelEvent) -> None:
    """Change the view as the wheel, or two fingers on a touchpad, ask for."""
    angle, modifiers, notches = event.angleDelta(), event.modifiers(), notches_of(event)
    if modifiers & Qt.KeyboardModifier.AltModifier:
        model.scroll_to(model.scroll_px - notches * _PX_PER_NOTCH)
    elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(angle.x()) > abs(angle.y()):
        model.pan(notches * _PX_PER_NOTCH)
    else:
        model.zoom(zoom_of(notches), event.position().x())


def notches_of(event: QWheelEvent) -> float:
    """Return how many notches a wheel was turned, away from the hand being positive."""
    angle = event.angleDelta()
    # X11 gives what is turned with Alt as horizontal.
    return (angle.y() or angle.x()) / _NOTCH


def zoom_of(notches: float) -> float:
    """Return the factor that so many notches zoom by."""
    return float(_ZOOM_PER_NOTCH**notches)
