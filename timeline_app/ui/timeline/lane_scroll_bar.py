"""The scroll bar of lanes that are taller than the view; it lies over their right margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from timeline_app.layout import Scene


class LaneScrollBar(QScrollBar):
    """Shown only while there is something to scroll."""

    def __init__(self, step_px: float, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("timelineScrollBar")
        self.setAccessibleName(self.tr("Scroll the lanes"))
        self.setSingleStep(int(step_px))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._width_px = 0
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Ask another style how wide it is to be; a frame has no time for that."""
        super().changeEvent(event)
        self._width_px = 0

    def show_place(self, scene: Scene | None, scroll_px: float) -> None:
        """Stand beside the lanes of a scene and show how far they are scrolled, without saying so."""
        most = round(scene.content_px - scene.viewport.height) if scene else 0
        self.setVisible(most > 0)
        if scene is None or most <= 0:
            return
        self._width_px = self._width_px or self.sizeHint().width()
        view, width = scene.viewport, self._width_px
        self.setGeometry(QRect(int(view.right) - width, int(view.y), width, int(view.height)))
        with QSignalBlocker(self):
            self.setRange(0, most)
            self.setPageStep(max(1, int(view.height)))
            self.setValue(round(scroll_px))
