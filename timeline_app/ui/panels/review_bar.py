"""The bar of a review under way: which point of how many, what is doubtful, what can be answered."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.review_words import answers_to, kind_words
from timeline_app.ui.panels.rich_label import plain
from timeline_app.ui.review_queue import ReviewQueue

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ReviewBar(QFrame):
    """Stands above inspector and reader; its buttons name actions, its arrow keys step."""

    action_requested = Signal(str)
    """`review_confirm`, `review_correct`, `review_dismiss`, `review_next`, `review_previous` or `review_end`."""
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("review_bar")
        self.setProperty("role", "review")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.words = plain("", role="section"), plain("")
        self._confirm = self._button("review_confirm", "Y")
        self._correct = self._button("review_correct", "C")
        self._dismiss = self._button("review_dismiss", "X")
        self._previous = self._button("review_previous", "K")
        self._next = self._button("review_next", "J")
        self._end = self._button("review_end", "Esc")
        self._name(self._previous, self.tr("Back"))
        self._name(self._next, self.tr("Skip"))
        self._name(self._end, self.tr("End"))
        self._lay_out()
        self.hide()

    def show_queue(self, queue: ReviewQueue, *, writable: bool) -> None:
        """Show the point looked at, or that there is no further one; answers need a case that can be written."""
        item = queue.current
        self._next.setEnabled(item is not None)
        self._previous.setEnabled(queue.at > 0)
        answers = (self._confirm, self._correct, self._dismiss)
        if item is None:
            self._show_end(queue)
        else:
            offered = answers_to(item.kind)
            for button, words in zip(answers, (offered.confirm, offered.correct, offered.dismiss), strict=True):
                self._name(button, words)
            at, count = queue.place
            self._say(self.tr("{} {} of {}").format(kind_words()[item.kind], at, count), item.words)
        for button in answers:
            button.setVisible(item is not None and bool(button.text()))
            button.setEnabled(writable)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _show_end(self, queue: ReviewQueue) -> None:
        title = kind_words()[queue.kind] if queue.kind else self.tr("Review")
        left = len(queue.items)
        if left:
            words = self.tr("That was the last one. Left as they are: {}.").format(left)
        else:
            words = self.tr("Nothing is left to review here.")
        self._say(title, words)

    def _say(self, title: str, words: str) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(f"{title}. {words}")

    def _button(self, action: str, key: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"bar_{action}")
        button.setProperty("compact", True)
        button.setProperty("key", key)
        button.clicked.connect(lambda: self.action_requested.emit(action))
        return button

    def _name(self, button: QPushButton, words: str) -> None:
        key = button.property("key")
        button.setText(f"{words}  {key}" if words else "")
        button.setAccessibleName(words)
        button.setToolTip(f"{words.rstrip('…')} ({key})")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.words)
        row = (self._confirm, self._correct, self._dismiss, self._next, self._previous, self._end)
        layout.addWidget(flow(*row[:-1]))
        for button, following in pairwise(row):
            self.setTabOrder(button, following)
