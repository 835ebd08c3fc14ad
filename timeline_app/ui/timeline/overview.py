"""The overview strip below the lanes: density, conflicts, and a window to drag, resize and zoom."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from timeline_app.layout import Rect, TextRole, Theme
from timeline_app.layout.scene import Align, Text
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.palette import load_palette
from timeline_app.render.text import load_fonts
from timeline_app.ui.timeline.overview_scene import (
    BUCKET_PX,
    EDGE_PX,
    Grip,
    OverviewScene,
    compute_overview,
    grip_at,
    moment_words,
)
from timeline_app.ui.timeline.shown_events import ShownEvents
from timeline_app.ui.timeline.view_model import ZOOM_STEP, TimelineViewModel
from timeline_app.ui.timeline.wheel import notches_of, zoom_of

HEIGHT_PX = 64
_LABELS_PX = 16.0
_TICKS_PX = 6.0
_TOP_PX = 6.0
_PAN_SHARE = 0.25
_REST_MS = 150
"""After so long without another frame, a gesture has ended."""
_TINT = 0.12
"""Of the window's ground."""


class _Pictures(NamedTuple):
    """The strip painted once for each scene: moving the window is laying these down."""

    of: OverviewScene
    ratio: float
    """Device pixels a logical pixel."""
    whole: QPixmap
    """Where everything is shown."""
    outside: QPixmap
    inside: QPixmap
    """As it looks within the window."""


class OverviewStrip(QWidget):
    """Shows the whole time and moves the part that is looked at."""

    moved = Signal()
    """The view model looks elsewhere now."""

    def __init__(self, model: TimelineViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineOverview")
        self.setAccessibleName(self.tr("Overview of the whole time"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._model = model
        self._scene: OverviewScene | None = None
        self._of: tuple[ShownEvents | None, int] = (None, 0)
        self._grip: Grip | None = None
        self._grabbed: tuple[float, tuple[float, float]] = (0.0, (0.0, 0.0))
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._say_window)
        self._theme: Theme | None = None
        self.set_theme(Theme.LIGHT)

    def sizeHint(self) -> QSize:
        """Return a strip's height."""
        return QSize(super().sizeHint().width(), HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if theme is self._theme:
            return
        palette, self._theme = load_palette(), theme
        self._brushes = Brushes(palette, theme)
        self._texts = CardPainter(palette, self._brushes, load_fonts(palette))
        self._painted: _Pictures | None = None
        self.update()

    def scene(self) -> OverviewScene | None:
        """Return what is painted, but for the window; None without dated events."""
        shown = self._model.shown
        if self._of[0] is not shown or self._of[1] != self.width():
            self._of = (shown, self.width())
            self._scene = compute_overview(shown, self.width(), self._model.measurer.metrics) if shown else None
        return self._scene

    def show_window(self) -> None:
        """Follow the view; what it shows is said in words when it rests."""
        self.update()
        self._resting.start()

    def _say_window(self) -> None:
        """Tell assistive technology what is shown."""
        first_s, last_s = self._model.shown_s()
        words = self.tr("Shown: {} to {}").format(moment_words(first_s), moment_words(last_s))
        self.setAccessibleDescription(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint density, conflicts, window and ends."""
        painter = QPainter(self)
        scene = self.scene()
        if scene is None:
            self._paint_ground(painter)
        else:
            self._paint_strip(painter, scene)
        if self.hasFocus():
            painter.setPen(self._brushes.pen("accent", 1.5))
            painter.setBrush(self._brushes.no_brush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count anew for the new width."""
        super().resizeEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window; beside it, bring it here first."""
        scene = self.scene()
        if scene is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._model.leave()
        self._grip = grip_at(scene.window(self._model.shown_s()), x)
        if self._grip is None:
            self._grip = Grip.WHOLE
            self._look_around(scene.scale.time_at(x))
        self._grabbed = (x, self._model.shown_s())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or resize the window, or show what could be taken hold of."""
        scene = self.scene()
        if scene is None:
            return
        if self._grip is None:
            grip = grip_at(scene.window(self._model.shown_s()), event.position().x())
            self.setCursor(_CURSORS[grip])
            return
        grabbed_px, shown_s = self._grabbed
        dx = event.position().x() - grabbed_px
        first_s, last_s = (scene.scale.time_at(scene.scale.x_of(time_s) + dx) for time_s in shown_s)
        if self._grip is Grip.WHOLE:
            self._model.pan(-self._model.scale.x_of(first_s))
        elif self._grip is Grip.LEFT:
            self._model.look_between(min(first_s, shown_s[1] - 1), shown_s[1])
        else:
            self._model.look_between(shown_s[0], max(last_s, shown_s[0] + 1))
        self.moved.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show everything."""
        self._model.leave()
        self._model.fit()
        self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the moment under the cursor."""
        scene = self.scene()
        if scene is not None:
            at_s = scene.scale.time_at(event.position().x())
            self._model.zoom(zoom_of(notches_of(event)), self._model.scale.x_of(at_s))
            self.moved.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan with the arrows, zoom with plus and minus."""
        pan_px = _PAN_SHARE * self._model.width_px
        if event.key() == Qt.Key.Key_Left:
            self._model.pan(pan_px)
        elif event.key() == Qt.Key.Key_Right:
            self._model.pan(-pan_px)
        elif event.text() in ("+", "="):
            self._model.zoom(ZOOM_STEP)
        elif event.text() == "-":
            self._model.zoom(1 / ZOOM_STEP)
        else:
            event.ignore()
            return
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is gone."""
        super().focusOutEvent(event)
        self.update()

    def _look_around(self, time_s: float) -> None:
        """Put a moment into the middle of the view."""
        self._model.pan(self._model.width_px / 2 - self._model.scale.x_of(time_s))
        self.moved.emit()

    def _paint_strip(self, painter: QPainter, scene: OverviewScene) -> None:
        """Lay down the strip as it is outside the window, and over it the part within."""
        pictures = self._pictures_of(scene)
        if self._model.is_fitted:
            painter.drawPixmap(0, 0, pictures.whole)
            return
        left, right = scene.window(self._model.shown_s())
        painter.drawPixmap(0, 0, pictures.outside)
        painter.setClipRect(QRectF(left, 0, right - left, self.height()))
        painter.drawPixmap(0, 0, pictures.inside)
        painter.setClipping(False)
        self._paint_edges(painter, (left, right))

    def _pictures_of(self, scene: OverviewScene) -> _Pictures:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.of is not scene or self._painted.ratio != ratio:
            whole, inside = self._paint_picture(scene, "accent"), self._paint_picture(scene, "accent", tint=_TINT)
            self._painted = _Pictures(scene, ratio, whole, self._paint_picture(scene, "density"), inside)
        return self._painted

    def _paint_picture(self, scene: OverviewScene, colour: str, tint: float = 0.0) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self._paint_ground(painter)
        painter.fillRect(QRectF(0, 1, self.width(), self.height() - 1), self._brushes.clear("accent", tint))
        self._paint_bars(painter, scene, colour)
        self._paint_conflicts(painter, scene)
        self._paint_ends(painter, scene)
        painter.end()
        return picture

    def _paint_ground(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self._brushes.colour("background"))
        painter.setPen(self._brushes.pen("lane_line"))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))

    def _paint_edges(self, painter: QPainter, window: tuple[float, float]) -> None:
        left, right = window
        painter.setPen(self._brushes.pen("accent", 1.5))
        for x in (left + 0.75, right - 0.75):
            painter.drawLine(QLineF(x, 1, x, self.height()))

    def _paint_bars(self, painter: QPainter, scene: OverviewScene, colour: str) -> None:
        bottom = self.height() - _LABELS_PX - _TICKS_PX
        rects = [
            QRectF(x + 0.5, bottom - share * (bottom - _TOP_PX), BUCKET_PX - 1.5, share * (bottom - _TOP_PX))
            for x, share in scene.bars
        ]
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.brush(colour))
        painter.drawRects(rects)

    def _paint_conflicts(self, painter: QPainter, scene: OverviewScene) -> None:
        top = self.height() - _LABELS_PX - _TICKS_PX + 1
        painter.setBrush(self._brushes.brush("conflict"))
        spots = sorted({x // BUCKET_PX for x in scene.conflicts})
        painter.drawRects([QRectF(spot * BUCKET_PX + 0.5, top, BUCKET_PX - 1.5, _TICKS_PX - 2) for spot in spots])

    def _paint_ends(self, painter: QPainter, scene: OverviewScene) -> None:
        rect = Rect(EDGE_PX, self.height() - _LABELS_PX, self.width() - 2 * EDGE_PX, _LABELS_PX)
        self._texts.paint_text(painter, Text(rect, scene.first_words, TextRole.AXIS_MINOR))
        self._texts.paint_text(painter, Text(rect, scene.last_words, TextRole.AXIS_MINOR, Align.RIGHT))


_CURSORS = {
    Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    None: Qt.CursorShape.PointingHandCursor,
}
