"""Someone who plays with the window at random, by real mouse and key events, the same for one seed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QMessageBox, QPlainTextEdit, QWidget

from tests.ui.scenes import settle, wait_for
from tests.ui.timeline.hand import Hand
from timeline_app.ui.main_window import MainWindow

WORDS = ("checked against the minutes", "Straße №5 “quoted” ≠", "x", "", "  ", "<b>&amp;</b>", "𝔘nicode beyond the BMP")
DATES = ("2021-11-03", "2 November 2021", "September 2021", "2021-09-15~", "2021", "2021-10/2021-11", "never", "")
NEEDS_WORDS = frozenset({"add_event", "attach_words"})
"""Words stay selected only while the reader has the focus."""
CANCELLED = 0.15
"""Share of dialogs that are left by Escape."""


class Player:
    """One window under one pair of hands."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.rng = random.Random(seed)
        self.mouse = Hand(window.panels.timeline)
        self._first = window.case.session.undoable()
        self.done: Counter[str] = Counter()
        self.problems: list[str] = []
        """What the window told in words, such as that a split needs accounts on both sides."""

    @property
    def timeline(self):
        return self.window.panels.timeline

    def play(self, gesture: Callable[[Player], bool | None]) -> None:
        """Make one gesture and answer what it asks; what was not possible at the moment is not counted."""
        if gesture(self) is not False:
            self.done[gesture.__name__] += 1
        QApplication.processEvents()
        self.answer_dialogs()

    def action(self, name: str) -> bool:
        """Press an action's key, or pick it from the menu where it has none; False where it is disabled."""
        action = self.window.actions_[name]
        if not action.isEnabled():
            return False
        keys = action.shortcuts()
        if not keys or name in NEEDS_WORDS:
            action.trigger()
            return True
        self._focus_timeline()
        if not action.isEnabled():  # what was looked up meanwhile has put another panel in its place
            return False
        seen: list[str] = []
        self.window.actions_.triggered.connect(seen.append)
        QTest.keySequence(self.window, keys[0])
        self.window.actions_.triggered.disconnect(seen.append)
        assert seen == [name], f"{keys[0].toString()} does {seen}, not {name}"
        return True

    def _focus_timeline(self) -> None:
        """Bring the keys to the timeline; a dialog may open meanwhile, what it needed being looked up."""
        for _ in range(3):
            self.window.activateWindow()
            self.timeline.setFocus()
            wait_for(lambda: self.timeline.hasFocus() or _open_dialog() is not None, "no focus for the timeline")
            self.answer_dialogs()
            if self.timeline.hasFocus():
                return

    def can_undo(self) -> bool:
        """Whether there is an edit to undo beside what was there when the play began."""
        self.settle()
        return self.window.case.session.undoable() != self._first

    def settle(self) -> None:
        """Wait until the window is at rest, every dialog answered."""
        settle(self.window)
        self.answer_dialogs()
        settle(self.window)

    # Things to aim at

    def card(self):
        """Return a card that can be seen, None where there is none."""
        scene = self.timeline.model.scene()
        if scene is None:
            return None
        view = scene.viewport
        cards = [card for card in scene.cards if card.title and view.contains(*_title(card))]
        cards += scene.tray.cards if scene.tray else ()
        on_screen = [card for card in cards if 0 < _title(card)[0] < self.timeline.width()]
        return self.rng.choice(on_screen) if on_screen else None

    def card_point(self) -> QPoint | None:
        """Return a point in the title of a card that can be seen."""
        card = self.card()
        return QPoint(*(round(value) for value in _title(card))) if card else None

    def point(self) -> QPoint:
        """Return any point of the timeline."""
        return QPoint(self.rng.randrange(self.timeline.width()), self.rng.randrange(self.timeline.height()))

    def select_some(self, count: int) -> bool:
        """Select events by clicks, everything in view if need be; False where there are not enough."""
        if self.card() is None:
            self.window.filters.clear()
            self.window.actions_["only_conflicts"].setChecked(False)
            self.window.flows.views.on_only_conflicts(checked=False)
            self.action("fit")
        for number in range(count):
            at = self.card_point()
            if at is None:
                return False
            self.mouse.click(at, Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier)
        settle(self.window)
        self.answer_dialogs()
        return len(self.window.selection.events()) >= count

    # Dialogs

    def answer_dialogs(self) -> None:
        """Fill in and close every open dialog and menu; a report of a bug fails."""
        for _ in range(10):
            if (popup := QApplication.activePopupWidget()) is not None:
                QTest.keyClick(popup, Qt.Key.Key_Escape)
                popup.close()
                continue
            dialog = _open_dialog()
            if dialog is None:
                return
            self._answer(dialog)
            QApplication.processEvents()
        message = f"a dialog can't be closed: {_open_dialog()}"
        raise AssertionError(message)

    def _answer(self, dialog: QDialog) -> None:
        name = dialog.objectName()
        assert name != "report", dialog.report
        self.done[f"dialog {name}"] += 1
        if name == "problem":
            self.problems.append(dialog.text())
        if self.rng.random() < CANCELLED:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        self._fill(dialog)
        if isinstance(dialog, QMessageBox):
            self.rng.choice(dialog.buttons()).click()
        else:
            dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    def _fill(self, dialog: QDialog) -> None:
        for line in dialog.findChildren(QLineEdit):
            if line.isVisible() and line.isEnabled() and self.rng.random() < 0.8:
                line.setFocus()
                line.selectAll()
                self._type(line, DATES if "2021-11-02" in line.placeholderText() else WORDS)
        for note in dialog.findChildren(QPlainTextEdit):
            if note.isVisible() and not note.isReadOnly():
                note.selectAll()
                self._type(note, WORDS)
        for choices in dialog.findChildren(QListWidget):
            for row in range(choices.count()):
                item = choices.item(row)
                if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and self.rng.random() < 0.5:
                    item.setCheckState(Qt.CheckState.Checked)
            if choices.count():
                choices.setCurrentRow(self.rng.randrange(choices.count()))

    def _type(self, into: QWidget, words: tuple[str, ...]) -> None:
        QTest.keyClick(into, Qt.Key.Key_Delete)
        for sign in self.rng.choice(words):  # QTest.keyClicks ends the process at a sign beyond Latin-1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(into, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))


def _title(card) -> tuple[float, float]:
    rect = card.title[0].rect if card.title else card.rect
    return rect.x + min(12, rect.width / 2), rect.centre.y


def _open_dialog() -> QDialog | None:
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QDialog):
        return modal
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return shown[-1] if shown else None
