"""The command palette: type a few letters, press Enter, and it is done or shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from timeline_app.ui.command_index import Shelf, find_commands
from timeline_app.ui.panels.command_list import LINE_PX, CommandDelegate, CommandModel

WIDTH_PX = 600
MOST_LINES = 12
TOP_PX = 72
"""Below the upper edge of the window."""
_MARGIN_PX = 8
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_CONTROL = Qt.KeyboardModifier.ControlModifier


class CommandPalette(QFrame):
    """Lies over the window; the keyboard stays in its field, and the list follows."""

    picked = Signal(object)
    """The `Command` that was chosen, after the palette closed and the focus is where it was."""

    def __init__(self, window: QWidget, keys: Sequence[QKeySequence] = ()) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("command_palette")
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Command palette"))
        self._keys = keys
        self._shelves: tuple[Shelf, ...] = ()
        self._focus_before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setObjectName("command_field")
        self.field.setPlaceholderText(self.tr("Type what to do, or an event, article or name to go to"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.model = CommandModel(self)
        self.list = self._make_list()
        self._nothing = QLabel(self.tr("Nothing has these words."))
        self._nothing.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(6)
        for widget in (self.field, self.list, self._nothing):
            layout.addWidget(widget)
        self.hide()

    def open(self, shelves: Sequence[Shelf]) -> None:
        """Offer what is on the shelves."""
        self._shelves = tuple(shelves)
        self._focus_before = QApplication.focusWidget()
        self.field.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Go away and give the focus back."""
        before, self._focus_before = self._focus_before, None
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        self._shelves = ()
        if had_focus and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list, choose and leave from the field; leave when the field is left."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_palette()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _LIST_KEYS:
            self._step(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) in self._keys:
            self.close_palette()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and event.modifiers() & _CONTROL:
            self._go_to(0 if key == Qt.Key.Key_Home else self.model.rowCount() - 1)
        else:
            return False
        return True

    def _step(self, key: Qt.Key) -> None:
        """Go up or down by one or a page, around the ends by one."""
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_to((row + (1 if key == Qt.Key.Key_Down else -1)) % max(1, count))
        else:
            self._go_to(min(max(0, row + (MOST_LINES if key == Qt.Key.Key_PageDown else -MOST_LINES)), count - 1))

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def _find(self, typed: str) -> None:
        self.model.show(find_commands(self._shelves, typed))
        count = self.model.rowCount()
        self._go_to(0)
        self.list.setVisible(count > 0)
        self._nothing.setVisible(not count)
        self.list.setFixedHeight(LINE_PX * min(count, MOST_LINES) + 2)
        self.adjustSize()
        self._place()

    def _pick(self, index: QModelIndex) -> None:
        command = self.model.command_at(index)
        if command is not None and command.enabled:
            self.close_palette()
            self.picked.emit(command)

    def _say(self, index: QModelIndex) -> None:
        """Speak the current entry: the keyboard is in the field and not in the list."""
        command = self.model.command_at(index)
        if command is not None:
            words = self.model.words(command)
            self.field.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("commands")
        view.setAccessibleName(self.tr("Commands"))
        view.setModel(self.model)
        view.setItemDelegate(CommandDelegate(view))
        view.setUniformItemSizes(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(self._pick)
        view.selectionModel().currentChanged.connect(lambda index, _before: self._say(index))
        return view

    def _place(self) -> None:
        width = min(WIDTH_PX, self._window.width() - 2 * TOP_PX)
        self.setGeometry((self._window.width() - width) // 2, TOP_PX, width, self.sizeHint().height())
