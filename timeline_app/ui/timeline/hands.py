"""A hand on one timeline: mouse and keys, and what the mouse shows where it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QHelpEvent, QMouseEvent

from timeline_app.ui.timeline.date_drag import held_at
from timeline_app.ui.timeline.edge_pan import EdgePan
from timeline_app.ui.timeline.hover import menu_point, show_cursor, show_hint
from timeline_app.ui.timeline.keyboard import Keyboard
from timeline_app.ui.timeline.pointer import Pointer
from timeline_app.ui.timeline.span_edges import Held

if TYPE_CHECKING:
    from timeline_app.ui.timeline.surface import TimelineSurface


class Hands:
    """Turns what a person does to a surface into gestures; made with the first of it."""

    def __init__(self, surface: TimelineSurface) -> None:
        self._surface = surface
        self.pointer = Pointer(surface.model, surface)
        self.keyboard = Keyboard(surface.model, surface)
        self.edge_pan = EdgePan(self.pointer.pan, surface)

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a gesture."""
        self.keyboard.drop()
        self.pointer.press(event.position(), event.button(), event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or show by the cursor what could be done here."""
        self.pointer.move(event.position(), event.timestamp())
        self.edge_pan.follow(self.pointer.edge_speed())
        self._show_cursor(event.position())

    def release(self, event: QMouseEvent) -> None:
        """End a gesture, or take it for a click."""
        self.edge_pan.follow(0)
        self.pointer.release(event.timestamp())
        self._show_cursor(event.position())

    def show_hint(self, event: QHelpEvent) -> None:
        """Say what is under the mouse."""
        hit = self._surface.hit_at(event.pos().x(), event.pos().y())
        show_hint(self._surface, event, self._surface.model.timeline, hit)

    def menu_point(self) -> QPoint:
        """Return where a menu asked for by key opens."""
        return menu_point(self._surface.model) or self._surface.rect().center()

    def give_up(self) -> bool:
        """Leave off what is under way; False where nothing is."""
        self.edge_pan.follow(0)
        return self.pointer.cancel() or self.keyboard.cancel()

    def _show_cursor(self, at: QPointF) -> None:
        surface = self._surface
        hit, timeline = surface.hit_at(at.x(), at.y()), surface.model.timeline
        held = held_at(timeline, hit, at.x()) if timeline and hit and surface.is_editable else Held.WHOLE
        show_cursor(surface, self.pointer.gesture, hit, held)
