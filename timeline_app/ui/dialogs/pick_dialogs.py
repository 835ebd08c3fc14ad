"""Dialogs that pick among what is there: accounts to split off, an event to attach to, a type of conflict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.timeline import Timeline
from timeline_app.services.case_views import EventView
from timeline_app.services.edit_events import Selection
from timeline_app.ui.dialogs.date_field import DateField

_ID = Qt.ItemDataRole.UserRole


class PickDialog(QDialog):
    """A question, a list and two buttons; what comes of it is the subclass's."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.column.addWidget(self.question)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemDoubleClicked.connect(self.accept)
        self.column.addWidget(self.list)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        self.resize(520, 380)

    def add(self, words: str, value: str, *, checkable: bool = False) -> None:
        """Add a line to the list."""
        item = QListWidgetItem(words, self.list)
        item.setData(_ID, value)
        if checkable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)

    def set(self, item: QListWidgetItem, words: str, value: str) -> None:
        """Change what a line says and stands for."""
        item.setText(words)
        item.setData(_ID, value)

    def checked(self) -> tuple[str, ...]:
        """Return the values of the ticked lines."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked)

    def current(self) -> str | None:
        """Return the value of the current line, None without one."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else None


class SplitDialog(PickDialog):
    """Which accounts tell another event."""

    def __init__(
        self, view: EventView, answer: Callable[[tuple[str, ...]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("split", parent)
        self.setWindowTitle(self.tr("Split"))
        self.question.setText(self.tr("Tick the accounts that tell another event than “{}”:").format(view.event.label))
        self._answer = answer
        for account in view.event.accounts:
            self.add(f"“{account.quote}”", account.mention, checkable=True)

    def accept(self) -> None:
        """Close and hand on what was ticked."""
        super().accept()
        self._answer(self.checked())


class AttachDialog(PickDialog):
    """To which event the selected words belong, and which date they give."""

    def __init__(
        self,
        selection: Selection,
        timeline: Timeline,
        answer: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("attach", parent)
        self.setWindowTitle(self.tr("Attach to an event"))
        self.question.setText(self.tr("Which event do these words tell? “{}”").format(selection.quote))
        self._answer = answer
        events = timeline.events
        for row, event_id in enumerate(events.ids):
            self.add(f"{events.date_words[row]} · {events.labels[row]}", event_id)
        self.date = DateField(may_be_empty=True)
        self.column.insertWidget(2, self.date)

    def accept(self) -> None:
        """Close and hand on the event and the date, once an event is chosen."""
        event, edtf = self.current(), self.date.edtf()
        if event is not None and edtf is not None:
            super().accept()
            self._answer(event, edtf)


class ConflictTypeDialog(PickDialog):
    """What two events' accounts disagree about."""

    def __init__(self, answer: Callable[[ConflictType], None], parent: QWidget | None = None) -> None:
        super().__init__("conflict_type", parent)
        self.setWindowTitle(self.tr("Mark as conflicting"))
        self.question.setText(self.tr("What do the two accounts disagree about?"))
        self._answer = answer
        words = {
            ConflictType.DATE: self.tr("When it happened"),
            ConflictType.CLAIM: self.tr("What happened, or whether it did"),
            ConflictType.FIGURE: self.tr("How many or how much"),
            ConflictType.ATTRIBUTION: self.tr("Who said or did it"),
        }
        for kind, text in words.items():
            self.add(text, kind.value)
        self.list.setCurrentRow(1)

    def accept(self) -> None:
        """Close and hand on the type."""
        kind = self.current()
        if kind is not None:
            super().accept()
            self._answer(ConflictType(kind))


class NewEventDialog(QDialog):
    """A date and a label for words that an editor selected."""

    def __init__(self, selection: Selection, answer: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_event")
        self.setWindowTitle(self.tr("New event"))
        self._answer = answer
        quote = QLabel(f"“{selection.quote}”")
        quote.setWordWrap(True)
        self.date = DateField(may_be_empty=True)
        self.label = QLineEdit()
        self.label.setPlaceholderText(self.tr("The selected words, unless you write others"))
        form = QFormLayout()
        form.addRow(self.tr("&Date:"), self.date)
        form.addRow(self.tr("&Label:"), self.label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.date.changed.connect(buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled)
        layout = QVBoxLayout(self)
        layout.addWidget(quote)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)

    def accept(self) -> None:
        """Close and hand on date and label, unless the date can't be read."""
        edtf = self.date.edtf()
        if edtf is not None:
            super().accept()
            self._answer(edtf, self.label.text().strip())
