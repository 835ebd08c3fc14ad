"""What mouse and keys do on the timeline, in words: for the list of shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def hand_words() -> tuple[tuple[str, str], ...]:
    """Return (what it does, by which keys or gestures)."""
    return (
        (_tr("Next or previous event"), _tr("Right, Left")),
        (_tr("Event below or above"), _tr("Down, Up")),
        (_tr("Select several"), _tr("Shift+Right, Space, Ctrl+click")),
        (_tr("Go to the sentence"), _tr("Enter, double-click")),
        (_tr("Move the date"), _tr("Alt+Right, Alt+Left, drag the card")),
        (_tr("Move where a span ends or begins"), _tr("Alt+Shift+arrow, Alt+Ctrl+arrow, drag an end")),
        (_tr("Zoom at the pointer"), _tr("Wheel, pinch")),
        (_tr("Zoom to a stretch of time"), _tr("Shift+drag")),
        (_tr("Pan"), _tr("Drag, Shift+wheel, Ctrl+Right")),
        (_tr("Scroll the lanes"), _tr("Page Down, Alt+wheel")),
        (_tr("Back and forward"), _tr("Backspace, back button of the mouse")),
        (_tr("Leave off what is under way"), _tr("Esc")),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Hands", words)
