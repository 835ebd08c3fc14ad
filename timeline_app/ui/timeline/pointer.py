"""The mouse on the timeline: which gesture a press begins, and what a click means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt

from timeline_app.layout import Hit, HitKind
from timeline_app.ui.timeline.date_drag import DateDrag, held_at
from timeline_app.ui.timeline.edge_pan import edge_speed
from timeline_app.ui.timeline.gestures import BandGesture, CarryGesture, Gesture, PanGesture
from timeline_app.ui.timeline.movement import Throw
from timeline_app.ui.timeline.stage import Stage
from timeline_app.ui.timeline.view_model import TimelineViewModel

DRAG_START_PX = 5.0
"""A press that moves less is a click."""
_CARRIED = frozenset({HitKind.CARD, HitKind.BAR, HitKind.BADGE, HitKind.DOT})
_CLOSER = 4.0
"""Zoom of a click on the number of events."""
_MANY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class _Press:
    at: QPointF
    hit: Hit | None
    button: Qt.MouseButton
    modifiers: Qt.KeyboardModifier


class Pointer:
    """Follows one mouse from press to release."""

    def __init__(self, model: TimelineViewModel, stage: Stage) -> None:
        self._model = model
        self._stage = stage
        self._press: _Press | None = None
        self.gesture: Gesture | None = None
        self._throw = Throw()
        self._at = QPointF()
        self._on_background = {
            HitKind.BREAK: self._open_break,
            HitKind.DENSITY: self._look_closer,
            HitKind.MORE: self._page_tray,
        }

    def press(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        """Take note of a press; what it begins shows when the mouse moves."""
        if button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._throw = Throw()
            self._press = _Press(at, self._stage.hit_at(at.x(), at.y()), button, modifiers)

    def move(self, at: QPointF, time_ms: float) -> None:
        """Begin or go on with what was pressed for; `time_ms` tells how fast the hand is."""
        if self.gesture is None and self._press is not None:
            way = at - self._press.at
            if abs(way.x()) + abs(way.y()) >= DRAG_START_PX:
                self.gesture = self._begin(self._press)
        self._at = at
        if self.gesture is not None:
            self._throw.add(at.x(), time_ms)
            self.gesture.move(at.x(), at.y())
            self._stage.refresh()

    def edge_speed(self) -> float:
        """Return how fast the view is to move, in px per ms, for what is carried at its edge; 0 for nothing."""
        gesture, press = self.gesture, self._press
        if gesture is None or press is None or (gesture.drag is None and gesture.band is None):
            return 0.0
        return edge_speed(self._at.x(), press.at.x(), self._model.width_px)

    def pan(self, dx_px: float) -> bool:
        """Move the view under what is carried; return whether there is something carried, and further to go."""
        if self.gesture is None:
            return False
        before = self._model.scale
        self._model.pan(dx_px)
        moved_px = self._model.scale.x_of(before.time_at(0))
        self.gesture.panned(moved_px)
        self.gesture.move(self._at.x(), self._at.y())
        self._stage.refresh()
        return self._model.scale != before

    def release(self, time_ms: float) -> None:
        """End the gesture, or take the press for a click."""
        press, gesture = self._press, self.gesture
        self._press = self.gesture = None
        if gesture is not None:
            self._end(gesture, time_ms)
        elif press is not None and press.button is Qt.MouseButton.LeftButton:
            self._click(press)

    def cancel(self) -> bool:
        """Leave everything as it was before the press; False where nothing was under way."""
        gesture = self.gesture
        self._press = self.gesture = None
        if gesture is None:
            return False
        gesture.cancel()
        self._stage.refresh()
        return True

    def _end(self, gesture: Gesture, time_ms: float) -> None:
        dropped = gesture.end()
        self._stage.glide()
        if dropped is not None:
            self._stage.drop(dropped)
        elif isinstance(gesture, PanGesture):
            self._stage.throw(self._throw.px_per_ms(time_ms))

    def _begin(self, press: _Press) -> Gesture:
        if press.button is Qt.MouseButton.LeftButton:
            if press.hit and press.hit.row is not None and press.hit.kind in _CARRIED and self._stage.is_editable:
                return self._carry(press.hit, press.hit.row, press.at.x())
            if press.modifiers & Qt.KeyboardModifier.ShiftModifier:
                return BandGesture(self._model, press.at.x())
        self._model.leave()
        return PanGesture(self._model, press.at.x(), press.at.y())

    def _carry(self, hit: Hit, row: int, x: float) -> Gesture:
        shown = self._model.shown
        assert shown is not None
        self._stage.choose([shown.id_of(row)])
        return CarryGesture(self._model, DateDrag.begin(shown.timeline, row, x, held_at(shown.timeline, hit, x)))

    def _click(self, press: _Press) -> None:
        hit = press.hit
        if hit is not None and hit.kind is HitKind.MARKER:
            self._stage.open_conflict(hit.conflicts)
        elif hit is not None and hit.kind in self._on_background:
            self._on_background[hit.kind](press.at.x())
            self._stage.glide()
        elif hit is not None and hit.row is not None:
            self._click_event(hit.row, many=bool(press.modifiers & _MANY))
        elif not press.modifiers & _MANY:
            self._stage.choose([])

    def _click_event(self, row: int, *, many: bool) -> None:
        if self._model.shown is not None:
            event = self._model.shown.id_of(row)
            self._stage.choose(self._model.selection.toggled(event) if many else [event])

    def _look_closer(self, x: float) -> None:
        self._model.leave()
        self._model.zoom(_CLOSER, x)

    def _page_tray(self, _x: float) -> None:
        scene = self._model.scene()
        if scene and scene.tray:
            self._model.page_tray(self._model.tray_first + len(scene.tray.cards))

    def _open_break(self, x: float) -> None:
        time_s = self._model.scale.time_at(x)
        band = next((s for s in self._model.scale.stretches if s.is_break and s.start_s <= time_s < s.end_s), None)
        if band is not None:
            self._model.leave()
            self._model.open_break(band.start_s, x)
