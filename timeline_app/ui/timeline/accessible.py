"""The timeline for assistive technology: a list whose items are the cards in view.

Qt's cache of interfaces holds bare pointers: what Python lets go of too early is a crash
later.  So every interface made here is kept in `_alive` until Qt has deleted it.
"""

from __future__ import annotations

import weakref

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from timeline_app.domain.timeline import Timeline
from timeline_app.layout import Scene
from timeline_app.ui.timeline.revealing import card_of
from timeline_app.ui.timeline.spoken import spoken_event
from timeline_app.ui.timeline.view_model import TimelineViewModel

_MOST_KEPT = 400
"""Items made for cards that are out of view again are deleted beyond this number."""
_alive: list[QAccessibleInterface] = []
_installed: list[bool] = []


class TimelineHolder(QWidget):
    """A widget with a view model: what the interfaces read."""

    model: TimelineViewModel


def install() -> None:
    """Let Qt make the interfaces of timelines here; only the first call does something."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)


def say_focus(widget: TimelineHolder) -> None:
    """Tell assistive technology at which event the keyboard is, if any listens."""
    current = widget.model.selection.current
    if not QAccessible.isActive() or current is None:
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    place = interface.place_of(current) if isinstance(interface, AccessibleTimeline) else None
    if place is not None:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


class _Shown:
    """What a timeline's interfaces know of it, as long as the widget lives."""

    def __init__(self, widget: TimelineHolder) -> None:
        self._widget = weakref.ref(widget)

    @property
    def widget(self) -> TimelineHolder | None:
        """The widget; None once it is gone."""
        widget = self._widget()
        return widget if widget is not None and shiboken6.isValid(widget) else None

    @property
    def timeline(self) -> Timeline | None:
        """What it shows."""
        return self.widget.model.timeline if self.widget else None

    @property
    def scene(self) -> Scene | None:
        """What is painted."""
        return self.widget.model.scene() if self.widget else None

    @property
    def current(self) -> str | None:
        """Id of the event that the keyboard is at."""
        return self.widget.model.selection.current if self.widget else None

    def row_of(self, event_id: str) -> int | None:
        """Return the row of an event, None where it is gone."""
        shown = self.widget.model.shown if self.widget else None
        return shown.row_of.get(event_id) if shown else None

    def in_view(self) -> list[str]:
        """Return the ids of all cards in view, in time order, undated ones last."""
        scene, timeline = self.scene, self.timeline
        if scene is None or timeline is None:
            return []
        rows = {card.row for card in (*scene.cards, *(scene.tray.cards if scene.tray else ()))}
        return [timeline.events.ids[row] for row in sorted(rows)]

    def rect_of(self, event_id: str) -> QRect:
        """Return where a card is on the screen; empty where it is out of view."""
        scene, row = self.scene, self.row_of(event_id)
        card = card_of(scene, row) if scene and row is not None else None
        if card is None or self.widget is None:
            return QRect()
        at = self.widget.mapToGlobal(QPoint(round(card.rect.x), round(card.rect.y)))
        return QRect(at.x(), at.y(), round(card.rect.width), round(card.rect.height))

    def state_of(self, event_id: str) -> QAccessible.State:
        """Return whether an event is selected, in view, and where the keyboard is."""
        state = QAccessible.State()
        state.selectable = state.focusable = state.multiSelectable = True
        if self.widget:
            state.selected = event_id in self.widget.model.selection.ids
            state.focused = event_id == self.current and self.widget.hasFocus()
        state.offscreen = self.rect_of(event_id).isEmpty()
        return state


class AccessibleEvent(QAccessibleInterface):
    """One card."""

    def __init__(self, shown: _Shown, event_id: str) -> None:
        super().__init__()
        self._shown = shown
        self.event_id = event_id

    def isValid(self) -> bool:
        """Whether the event is still in the timeline."""
        return self._shown.row_of(self.event_id) is not None

    def object(self) -> QObject:
        """Return None: a card is no object of Qt."""
        return None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        """Return the timeline."""
        widget = self._shown.widget
        return QAccessible.queryAccessibleInterface(widget) if widget else None  # type: ignore[return-value]

    def child(self, _index: int) -> QAccessibleInterface:
        """Return None: a card has no children."""
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return None: a card has no children."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1: it is no child."""
        return -1

    def rect(self) -> QRect:
        """Return where the card is on the screen; empty where it is out of view."""
        return self._shown.rect_of(self.event_id)

    def role(self) -> QAccessible.Role:
        """Return that it is a list's item."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is selected and where the keyboard is."""
        return self._shown.state_of(self.event_id)

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name."""
        timeline, row = self._shown.timeline, self._shown.row_of(self.event_id)
        if kind != QAccessible.Text.Name or timeline is None or row is None:
            return ""
        return spoken_event(timeline, row)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: labels are changed by an action."""


class AccessibleTimeline(QAccessibleWidget):
    """The list of cards in view, in time order, then the widget's own children."""

    def __init__(self, widget: TimelineHolder) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._shown = _Shown(widget)
        self._items: dict[str, AccessibleEvent] = {}

    def childCount(self) -> int:
        """Return how many cards are in view, and children of the widget."""
        return len(self._shown.in_view()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Return one card, or one of the widget's children."""
        in_view = self._shown.in_view()
        return self._item(in_view[index]) if 0 <= index < len(in_view) else super().child(index - len(in_view))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a card or child, -1 where it is none or out of view."""
        if isinstance(child, AccessibleEvent):
            place = self.place_of(child.event_id)
            return -1 if place is None else place
        at = super().indexOfChild(child)
        return at if at < 0 else at + len(self._shown.in_view())

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the card at a place on the screen, else what the widget has there."""
        for event in reversed(self._shown.in_view()):
            if self._shown.rect_of(event).contains(x, y):
                return self._item(event)
        return super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:
        """Return the card that the keyboard is at."""
        current = self._shown.current
        return self._item(current) if current and self.place_of(current) is not None else super().focusChild()

    def place_of(self, event_id: str) -> int | None:
        """Return the place of a card among the children, None where it is out of view."""
        in_view = self._shown.in_view()
        return in_view.index(event_id) if event_id in in_view else None

    def delete_items(self) -> None:
        """Delete all items: the widget is going away."""
        for event in list(self._items):
            self._delete(event)

    def _item(self, event_id: str) -> AccessibleEvent:
        item = self._items.get(event_id)
        if item is None:
            self._let_go()
            item = self._items[event_id] = AccessibleEvent(self._shown, event_id)
            _alive.append(item)
            QAccessible.registerAccessibleInterface(item)
        return item

    def _let_go(self) -> None:
        """Delete items out of view once there are too many."""
        if len(self._items) >= _MOST_KEPT:
            in_view = set(self._shown.in_view())
            for event in [event for event in self._items if event not in in_view]:
                self._delete(event)

    def _delete(self, event_id: str) -> None:
        item = self._items.pop(event_id)
        _alive.remove(item)
        if shiboken6.isValid(item):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))


def _make(_key: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, TimelineHolder):
        return None
    _alive[:] = [one for one in _alive if shiboken6.isValid(one)]
    made = AccessibleTimeline(target)
    _alive.append(made)
    target.destroyed.connect(made.delete_items)
    return made
