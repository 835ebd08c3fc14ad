"""Where the screen looks: at the view model's place, or on the way there; no way where motion is to be reduced."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.layout import Scene
from timeline_app.ui.timeline.movement import Glide, KineticPan, Movement, can_glide
from timeline_app.ui.timeline.view_history import Place
from timeline_app.ui.timeline.view_model import TimelineViewModel

_FRAME_MS = 16
_SLOW_MS = 40
"""Where a frame takes longer than this, gliding would only be a delay."""


class Camera(QObject):
    """Follows a view model at once, gliding, or thrown."""

    glided = Signal()
    """What is seen has changed, on the way to where the view model is."""
    panned = Signal()
    """The view model was moved on by a throw."""

    def __init__(self, model: TimelineViewModel, widget: QWidget) -> None:
        super().__init__(widget)
        self._model = model
        self._widget = widget
        self._seen = model.place()
        self._movement: Movement | None = None
        self._elapsed, self._frame = QElapsedTimer(), QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.advance)
        self.is_motion_reduced = False
        """Whether a person asked for no motion, whatever the system says."""

    @property
    def movement(self) -> Movement | None:
        """What is under way."""
        return self._movement

    @property
    def may_move(self) -> bool:
        """Whether motion is seen and wanted: styles say a duration of 0 where the system reduces it."""
        from PySide6.QtWidgets import QStyle  # with its many enumerations, and nothing moves at first

        hint = self._widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return not self.is_motion_reduced and hint > 0 and self._widget.isVisible()

    @property
    def place(self) -> Place:
        """What is seen now."""
        return self._movement.place if isinstance(self._movement, Glide) else self._seen

    def scene(self) -> Scene | None:
        """Return what is to be painted now; None without a timeline."""
        if not isinstance(self._movement, Glide) or self._model.shown is None:
            return self._model.scene()
        place = self._movement.place
        self._frame.start()
        scene = self._model.scene_at(place.scroll_px, place.scale)
        if self._frame.elapsed() > _SLOW_MS:
            self.stop()
        return scene

    def follow(self) -> None:
        """See what the view model says; a movement under way goes on."""
        self._seen = self._model.place()

    def glide(self) -> None:
        """Begin the way from what is seen to where the view model is now, if there is one."""
        start, end = self.place, self._model.place()
        self._seen = end
        if self.may_move and start.scale != end.scale and can_glide(start.scale, end.scale):
            self._start(Glide(start, end, self._model.width_px))

    def throw(self, px_per_ms: float) -> None:
        """Let the view go on at a speed."""
        if px_per_ms and self.may_move:
            self._start(KineticPan(self._model, px_per_ms))

    def stop(self) -> None:
        """End a movement: a throw where it is, a glide where it leads."""
        self._movement = None
        self._timer.stop()

    def advance(self) -> None:
        """Be where the movement is now."""
        movement = self._movement
        if movement is None:
            return
        if not movement.advance(self._elapsed.elapsed()):
            self.stop()
        (self.glided if isinstance(movement, Glide) else self.panned).emit()

    def _start(self, movement: Movement) -> None:
        self._movement = movement
        self._elapsed.start()
        self._timer.start()
