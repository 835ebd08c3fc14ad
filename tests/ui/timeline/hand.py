"""Mouse and keys as a person uses them, with events found by the beginning of their label."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Hand:
    """One person at one timeline widget."""

    widget: object

    @property
    def scene(self):
        return self.widget.model.scene()

    @property
    def scale(self):
        return self.widget.model.scale

    def row(self, label):
        labels = self.widget.model.timeline.events.labels
        return next(row for row, text in enumerate(labels) if text.startswith(label))

    def id(self, label):
        return self.widget.model.timeline.events.ids[self.row(label)]

    def card(self, label):
        row = self.row(label)
        cards = (*self.scene.cards, *(self.scene.tray.cards if self.scene.tray else ()))
        return next((card for card in cards if card.row == row), None)

    def on(self, label):
        """Return a point in the title of an event's card."""
        rect = self.card(label).title[0].rect
        return QPoint(round(rect.x + 12), round(rect.centre.y))

    def background(self):
        """Return a point in the lanes where nothing lies."""
        view = self.scene.viewport
        points = (QPoint(x, y) for y in range(int(view.y) + 5, int(view.bottom), 10) for x in range(5, 1000, 10))
        return next(p for p in points if not hit_is_thing(self.widget.hit_at(p.x(), p.y())))

    def card_at(self, x, y):
        """Whether something that can be carried or opened lies there."""
        return hit_is_thing(self.widget.hit_at(x, y))

    def click(self, at, modifiers=PLAIN, button=LEFT):
        QTest.mouseClick(self.widget, button, modifiers, at)

    def double_click(self, at):
        QTest.mouseClick(self.widget, LEFT, PLAIN, at)
        QTest.mouseDClick(self.widget, LEFT, PLAIN, at)

    def press(self, at, modifiers=PLAIN, button=LEFT):
        QTest.mousePress(self.widget, button, modifiers, at)

    def hover(self, at):
        """Rest with no button held."""
        there = QPointF(self.widget.mapToGlobal(at))
        none = Qt.MouseButton.NoButton
        QApplication.sendEvent(self.widget, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), there, none, none, PLAIN))

    def throw(self, start, dx, took_ms):
        """Drag so far in so little time and let go in full motion."""
        self.press(start)
        for step in range(1, 7):
            self._send(QEvent.Type.MouseMove, QPointF(start) + QPointF(dx * step / 6, 0), took_ms * step / 6)
        self._send(QEvent.Type.MouseButtonRelease, QPointF(start) + QPointF(dx, 0), took_ms)

    def _send(self, kind, at, time_ms):
        button = LEFT if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, at, self.widget.mapToGlobal(at), button, LEFT, PLAIN)
        event.setTimestamp(1000 + round(time_ms))
        QApplication.sendEvent(self.widget, event)

    def move(self, start, dx, dy=0, steps=6):
        """Move with the button held, in some steps."""
        for step in range(1, steps + 1):
            at = QPointF(start.x() + dx * step / steps, start.y() + dy * step / steps)
            there = self.widget.mapToGlobal(at)
            event = QMouseEvent(QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, PLAIN)
            QApplication.sendEvent(self.widget, event)

    def release(self, at, modifiers=PLAIN, button=LEFT):
        QTest.mouseRelease(self.widget, button, modifiers, at)

    def drag(self, start, dx, dy=0, modifiers=PLAIN):
        self.press(start, modifiers)
        self.move(start, dx, dy)
        self.release(start + QPoint(round(dx), round(dy)), modifiers)

    def wheel(self, at, notches, modifiers=PLAIN, time_ms=0):
        event = QWheelEvent(
            QPointF(at),
            QPointF(self.widget.mapToGlobal(at)),
            QPoint(),
            QPoint(0, round(notches * 120)),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        event.setTimestamp(time_ms)
        QApplication.sendEvent(self.widget, event)

    def key(self, key, modifiers=PLAIN):
        QTest.keyClick(self.widget, key, modifiers)


def hit_is_thing(hit):
    return hit is not None and hit.kind.value not in ("lane", "axis", "tray")
