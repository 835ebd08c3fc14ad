"""The timeline by keys: from event to event, zoom, pan, and moving a date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from timeline_app.ui.timeline.date_drag import DateDrag
from timeline_app.ui.timeline.neighbours import Direction, find_beside
from timeline_app.ui.timeline.revealing import reveal
from timeline_app.ui.timeline.span_edges import Held
from timeline_app.ui.timeline.stage import Stage
from timeline_app.ui.timeline.view_model import ZOOM_STEP, TimelineViewModel

_PAN_SHARE = 0.25
_PAGE_SHARE = 0.9
_Key = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Keyboard:
    """What keys do on one timeline."""

    def __init__(self, model: TimelineViewModel, stage: Stage) -> None:
        self._model = model
        self._stage = stage
        self.drag: DateDrag | None = None
        """The event whose date is being moved by keys."""
        self._actions = self._table()

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; False where it is for nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if self.drag is not None and key in (_Key.Key_Return, _Key.Key_Enter):
            self.drop()
            return True
        action = self._actions.get((key, modifiers)) or self._by_sign(event.text(), modifiers)
        if action is None:
            return False
        action()
        self._stage.glide()
        return True

    def release(self, event: QKeyEvent) -> None:
        """Drop the moved event when Alt is let go: that was the last step."""
        if event.key() == _Key.Key_Alt and not event.isAutoRepeat():
            self.drop()

    def drop(self) -> None:
        """Ask for the date that the moved event has now, if it is another."""
        drag, self.drag = self.drag, None
        if drag is not None:
            self._stage.refresh()
            if drag.has_moved:
                self._stage.drop(drag)

    def cancel(self) -> bool:
        """Put the moved event back; False where none was moved."""
        was, self.drag = self.drag, None
        return was is not None

    def _table(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]:
        model = self._model
        return {
            (_Key.Key_Right, _PLAIN): lambda: self._step(1),
            (_Key.Key_Left, _PLAIN): lambda: self._step(-1),
            (_Key.Key_Right, _SHIFT): lambda: self._step(1, extend=True),
            (_Key.Key_Left, _SHIFT): lambda: self._step(-1, extend=True),
            (_Key.Key_Down, _PLAIN): lambda: self._step_beside(Direction.DOWN),
            (_Key.Key_Up, _PLAIN): lambda: self._step_beside(Direction.UP),
            (_Key.Key_Right, _CONTROL): lambda: model.pan(-_PAN_SHARE * model.width_px),
            (_Key.Key_Left, _CONTROL): lambda: model.pan(_PAN_SHARE * model.width_px),
            (_Key.Key_PageDown, _PLAIN): lambda: self._scroll(1),
            (_Key.Key_PageUp, _PLAIN): lambda: self._scroll(-1),
            (_Key.Key_Right, _ALT): lambda: self._move_date(1),
            (_Key.Key_Left, _ALT): lambda: self._move_date(-1),
            (_Key.Key_Right, _ALT | _SHIFT): lambda: self._move_date(1, Held.END),
            (_Key.Key_Left, _ALT | _SHIFT): lambda: self._move_date(-1, Held.END),
            (_Key.Key_Right, _ALT | _CONTROL): lambda: self._move_date(1, Held.START),
            (_Key.Key_Left, _ALT | _CONTROL): lambda: self._move_date(-1, Held.START),
            (_Key.Key_Return, _PLAIN): self._open,
            (_Key.Key_Enter, _PLAIN): self._open,
            (_Key.Key_Space, _PLAIN): self._toggle,
            (_Key.Key_Home, _PLAIN): lambda: self.go_to_end(last=False),
            (_Key.Key_End, _PLAIN): lambda: self.go_to_end(last=True),
            (_Key.Key_Backspace, _PLAIN): model.go_back,
            (_Key.Key_Backspace, _SHIFT): model.go_forward,
        }

    def _by_sign(self, sign: str, modifiers: Qt.KeyboardModifier) -> Callable[[], None] | None:
        """Return what a typed sign is for: keyboards put + and = on different keys."""
        if modifiers & ~(_SHIFT | _CONTROL):
            return None
        return {
            "+": lambda: self._zoom(ZOOM_STEP),
            "=": lambda: self._zoom(ZOOM_STEP),
            "-": lambda: self._zoom(1 / ZOOM_STEP),
            "0": self._fit,
        }.get(sign)

    def go_to_end(self, *, last: bool) -> None:
        """Select the first or the last event and bring it into view."""
        shown = self._model.shown
        if shown is None or not shown.rows:
            return
        rows = shown.dated or shown.rows
        self._go(shown.id_of(rows[-1 if last else 0]))

    def _step(self, count: int, *, extend: bool = False) -> None:
        shown = self._model.shown
        if shown is None:
            return
        event = self._model.selection.neighbour(shown, count)
        if event is None:
            row = shown.first_from(self._model.scale.time_at(0))
            event = None if row is None else shown.id_of(row)
        if event is not None:
            self._go(event, extend=extend)

    def _step_beside(self, direction: Direction) -> None:
        scene, shown, current = self._model.scene(), self._model.shown, self._model.selection.current
        row = shown.row_of.get(current) if shown and current else None
        if scene is None or shown is None or row is None:
            self._step(1)
            return
        found = find_beside(scene, row, direction)
        if found is not None:
            self._go(shown.id_of(found))

    def _go(self, event: str, *, extend: bool = False) -> None:
        kept = tuple(one for one in self._model.selection.ids if one != event) if extend else ()
        self._stage.choose((*kept, event))
        reveal(self._model, event)

    def _scroll(self, pages: int) -> None:
        self._model.scroll_to(self._model.scroll_px + pages * _PAGE_SHARE * self._model.height_px)

    def _zoom(self, factor: float) -> None:
        self._model.leave()
        self._model.zoom(factor)

    def _fit(self) -> None:
        self._model.leave()
        self._model.fit()

    def _open(self) -> None:
        if self._model.selection.current:
            self._stage.open_event(self._model.selection.current)

    def _toggle(self) -> None:
        current = self._model.selection.current
        if current:
            self._stage.choose(self._model.selection.toggled(current))
            self._model.selection.current = current

    def _move_date(self, steps: int, held: Held = Held.WHOLE) -> None:
        shown, current = self._model.shown, self._model.selection.current
        if shown is None or current is None or not self._stage.is_editable:
            return
        row = shown.row_of[current]
        if not shown.is_dated(row):
            return
        if self.drag is None or self.drag.event_id != current:
            reveal(self._model, current)
            at_px = self._model.scale.x_of(shown.timeline.events.start_s[row])
            self.drag = DateDrag.begin(shown.timeline, row, at_px)
        self.drag = self.drag.stepped(steps, self._model.scale, held)
