"""The painted surface: Qt's events on one side, view model and gestures on the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from timeline_app.layout import Hit, Rect, Theme, hit_test
from timeline_app.render import Pictures, QtTextMeasurer, ScenePainter, load_palette
from timeline_app.ui.timeline.accessible import TimelineHolder, install, say_focus
from timeline_app.ui.timeline.camera import Camera
from timeline_app.ui.timeline.foresight import Foresight
from timeline_app.ui.timeline.lane_scroll_bar import LaneScrollBar
from timeline_app.ui.timeline.overlay import Overlay, OverlayPainter
from timeline_app.ui.timeline.overlay_state import OverlayState
from timeline_app.ui.timeline.overview import HEIGHT_PX, OverviewStrip
from timeline_app.ui.timeline.view_model import TimelineViewModel
from timeline_app.ui.timeline.wheel import notches_of, turn_wheel

if TYPE_CHECKING:
    from timeline_app.ui.timeline.date_drag import DateDrag
    from timeline_app.ui.timeline.hands import Hands

_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX = 240, 160
_WHEEL_REST_MS = 1000
"""After so long, turning the wheel leaves a place to come back to."""
_LEAST_FOR_OVERVIEW_PX = 320
"""A lower view is left to the lanes."""


class TimelineSurface(TimelineHolder):
    """Paints what the view model says, and hands mouse and keys to the gestures."""

    selection_changed = Signal(object)
    """A tuple of event ids."""
    conflict_activated = Signal(str)
    event_activated = Signal(str)
    """The event whose sentence is asked for."""
    date_dragged = Signal(str, str)
    """Event id and the EDTF of where it was dropped."""
    context_requested = Signal(QPoint)
    """A global position."""
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX)
        self.model = TimelineViewModel(QtTextMeasurer())
        self.is_editable = True
        """Whether dates may be dragged; False for a case that can't be written."""
        self._hands: Hands | None = None
        self._theme: Theme | None = None
        self.marks = OverlayState(self.model, self)
        self.marks.changed.connect(self.update)
        self._last_conflict: int | None = None
        self._revision = -1
        self._wheeled_ms = 0
        self._scroll_bar = LaneScrollBar(self.model.measurer.metrics.lane_header_px, self)
        self._scroll_bar.valueChanged.connect(self._on_scrolled)
        self._overview = OverviewStrip(self.model, self)
        self._overview.moved.connect(self.refresh)
        self.camera = Camera(self.model, self)
        self.camera.glided.connect(self.update)
        self.camera.panned.connect(self.refresh)
        self.foresight = Foresight(self.model, self)
        self.foresight.unfinished.connect(self.update)
        self.set_theme(Theme.LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if theme is self._theme:
            return
        palette, self._theme = load_palette(), theme
        self._painter = ScenePainter(palette, theme, Pictures())
        self._overlay_painter = OverlayPainter(palette, theme, self.model.measurer)
        self._background = palette.themes[theme]["background"]
        self._overview.set_theme(theme)
        self.update()

    @property
    def hands(self) -> Hands:
        """Mouse and keys; made when they are first needed, as a timeline is seen before a hand is on it."""
        if self._hands is None:
            from timeline_app.ui.timeline.hands import Hands

            self._hands = Hands(self)
        return self._hands

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the selected events."""
        return self.model.selection.ids

    def overlay(self) -> Overlay:
        """Return what lies over the scene at the moment."""
        gesture, drag = (self._hands.pointer.gesture, self._hands.keyboard.drag) if self._hands else (None, None)
        return self.marks.overlay(gesture, drag, has_focus=self.hasFocus())

    # What gestures ask for (a `Stage`)

    def hit_at(self, x: float, y: float) -> Hit | None:
        """Return what lies at a point."""
        scene = self.model.scene()
        return hit_test(scene, x, y) if scene else None

    def choose(self, events: Iterable[str]) -> None:
        """Select events and say so."""
        if self.model.select(events):
            self.model.look_at_conflict(None)
            self.refresh()
            self.selection_changed.emit(self.selected())
            say_focus(self)

    def open_event(self, event_id: str) -> None:
        """Ask for the sentence of an event."""
        self.event_activated.emit(event_id)

    def open_conflict(self, numbers: tuple[int, ...]) -> None:
        """Ask for the sides of a conflict; a marker of several opens them in turn."""
        timeline = self.model.timeline
        if timeline is None or not numbers:
            return
        at = numbers.index(self._last_conflict) + 1 if self._last_conflict in numbers else 0
        self._last_conflict = numbers[at % len(numbers)]
        self.model.look_at_conflict(self._last_conflict)
        self.refresh()
        self.conflict_activated.emit(timeline.conflicts[self._last_conflict].id)

    def drop(self, drag: DateDrag) -> None:
        """Ask for an event's date to be corrected; it stays where it was dropped until there is an answer."""
        self.marks.hold_dropped(drag)
        self.date_dragged.emit(drag.event_id, drag.edtf)

    def glide(self) -> None:
        """Show what has changed, moving there where motion is wanted."""
        self.camera.glide()
        self._tell()

    def throw(self, px_per_ms: float) -> None:
        """Go on panning at a speed, slower and slower, where motion is wanted."""
        self.camera.throw(px_per_ms)

    def refresh(self) -> None:
        """Show what has changed."""
        self.camera.follow()
        self._tell()

    def _tell(self) -> None:
        """Paint anew, and tell the window where what is looked at has changed."""
        self.update()
        if self._revision != self.model.revision:
            self.foresight.begin_frame()
            self._place_children()
            self._overview.show_window()
            self._revision = self.model.revision
            self.view_changed.emit()

    def grab(self, rectangle: QRect | None = None) -> QPixmap:
        """Return a picture of the whole view, or a part; what moves is where it leads."""
        self.camera.stop()
        self.foresight.settle()
        return super().grab() if rectangle is None else super().grab(rectangle)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene and what lies over it."""
        self.foresight.begin_frame()
        painter, is_complete, is_whole = QPainter(self), True, True
        place, scene = self.camera.place, self.camera.scene()
        if scene is None:
            painter.fillRect(self.rect(), self._background)
        else:
            part = event.rect()
            rect = Rect(part.x(), part.y(), part.width(), part.height())
            is_whole = rect.joined(scene.viewport) == rect
            is_complete = self._painter.paint(painter, scene, rect, self.foresight.most_new_cards(place.scale))
            self._overlay_painter.paint(painter, scene, self.overlay(), place.scale)
        painter.end()
        self.foresight.end_frame(place.scale, is_complete=is_complete, is_whole=is_whole)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the scene out in the new size."""
        self._place_children()
        self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a gesture; what moves is caught."""
        self.camera.stop()
        self.marks.forget_dropped()
        if event.button() is Qt.MouseButton.BackButton:
            self.model.go_back()
            self.glide()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.model.go_forward()
            self.glide()
        else:
            self.hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or show by the cursor what could be done here."""
        self.hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture, or take it for a click."""
        self.hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the sentence of the event."""
        hit = self.hit_at(event.position().x(), event.position().y())
        if self.model.shown and hit and hit.row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.open_event(self.model.shown.id_of(hit.row))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, pan or scroll; what is carried would lose its place."""
        event.accept()
        if self.hands.pointer.gesture is not None:
            return
        if event.timestamp() - self._wheeled_ms > _WHEEL_REST_MS:
            self.model.leave()
        self._wheeled_ms = event.timestamp()
        turn_wheel(self.model, event)
        if abs(notches_of(event)) >= 1:
            self.glide()
        else:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for; others go to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.give_up())
        elif self.hands.pointer.gesture is None and not self.hands.keyboard.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Drop what was moved by keys."""
        self.hands.keyboard.release(event)
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus; whoever asked about a dropped event has been answered, or soon is."""
        super().focusInEvent(event)
        self.marks.answer_soon()
        self.update()
        say_focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is gone; a date moved by keys goes back."""
        super().focusOutEvent(event)
        self.marks.wait_for_answer()
        if self._hands is not None:
            self._hands.keyboard.cancel()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what the menu is about, then ask for the menu."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.hands.menu_point()
        else:
            hit = self.hit_at(at.x(), at.y())
            event_id = self.model.shown.id_of(hit.row) if self.model.shown and hit and hit.row is not None else None
            if event_id and event_id not in self.selected():
                self.choose([event_id])
        self.context_requested.emit(self.mapToGlobal(at))

    def event(self, event: QEvent) -> bool:
        """Answer hover hints and pinches; everything else as usual."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.hands.show_hint(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.model.zoom(1 + event.value(), event.position().x())
                self.refresh()
            return True
        return super().event(event)

    # Inner workings

    def give_up(self) -> bool:
        """Leave off what is under way; False where nothing is."""
        gave_up = self._hands is not None and self._hands.give_up()
        self.marks.forget_dropped()
        return gave_up

    def _place_children(self) -> None:
        """Give lanes, overview strip and scroll bar their places."""
        shown = self.model.shown
        has_room = self.height() >= _LEAST_FOR_OVERVIEW_PX and shown is not None and len(shown.dated) > 1
        strip_px = HEIGHT_PX if has_room else 0
        self._overview.setVisible(has_room)
        self._overview.setGeometry(0, self.height() - strip_px, self.width(), strip_px)
        self.model.resize(self.width(), self.height() - strip_px)
        self._scroll_bar.show_place(self.model.scene(), self.model.scroll_px)

    def _on_scrolled(self, value: int) -> None:
        self.model.scroll_to(value)
        self.refresh()
