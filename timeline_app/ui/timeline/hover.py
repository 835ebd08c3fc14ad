"""What the mouse shows where it rests: a cursor for what could be done, a hint for what is there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from timeline_app.domain.timeline import Timeline
from timeline_app.layout import Hit, HitKind
from timeline_app.ui.timeline.gestures import Gesture
from timeline_app.ui.timeline.hints import hint_of
from timeline_app.ui.timeline.revealing import mark_of
from timeline_app.ui.timeline.span_edges import Held
from timeline_app.ui.timeline.view_model import TimelineViewModel

_CLICKED = frozenset({HitKind.MARKER, HitKind.BREAK, HitKind.DENSITY, HitKind.MORE})


def show_cursor(widget: QWidget, gesture: Gesture | None, hit: Hit | None, held: Held) -> None:
    """Give the mouse the shape of what is under way, or of what it would take hold of or click."""
    if gesture is not None:
        shape = Qt.CursorShape.SizeHorCursor if gesture.drag or gesture.band else Qt.CursorShape.ClosedHandCursor
    elif held is not Held.WHOLE:
        shape = Qt.CursorShape.SplitHCursor
    elif hit is not None and (hit.row is not None or hit.kind in _CLICKED):
        shape = Qt.CursorShape.PointingHandCursor
    else:
        shape = Qt.CursorShape.ArrowCursor
    if widget.cursor().shape() != shape:
        widget.setCursor(shape)


def show_hint(widget: QWidget, event: QHelpEvent, timeline: Timeline | None, hit: Hit | None) -> None:
    """Say what is under the mouse, as long as it stays there; hide what was said where there is nothing."""
    words = hint_of(timeline, hit) if timeline and hit else ""
    if hit and words:
        rect = QRect(int(hit.rect.x), int(hit.rect.y), int(hit.rect.width) + 1, int(hit.rect.height) + 1)
        QToolTip.showText(event.globalPos(), words, widget, rect)
    else:
        QToolTip.hideText()


def menu_point(model: TimelineViewModel) -> QPoint | None:
    """Return where a menu asked for by key opens: below the event that the keyboard is at; None where none is seen."""
    scene, shown, current = model.scene(), model.shown, model.selection.current
    row = shown.row_of.get(current) if shown and current else None
    mark = mark_of(model, scene, row) if scene and row is not None else None
    return QPoint(round(mark.centre.x), round(min(mark.bottom, model.height_px - 1))) if mark else None
