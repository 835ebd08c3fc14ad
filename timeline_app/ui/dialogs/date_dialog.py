"""Correcting a date: the told one in sight, the new one, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.date_words import describe
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.event import Event
from timeline_app.ui.dialogs.date_field import DateField


class DateDialog(QDialog):
    """Asks for an event's right date and a reason, which may stay empty."""

    def __init__(
        self, event: Event, edtf: str, answer: Callable[[str, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("correct_date")
        self.setWindowTitle(self.tr("Correct the date"))
        self._answer = answer
        heading = QLabel(event.label)
        heading.setWordWrap(True)
        heading.setProperty("role", "heading")
        self.date = DateField(edtf or format_edtf(event.span))
        self.reason = QLineEdit(event.correction_reason)
        self.reason.setPlaceholderText(self.tr("May be left empty"))
        form = QFormLayout()
        form.addRow(self.tr("Told:"), QLabel(describe(event.told_span)))
        form.addRow(self.tr("&Right date:"), self.date)
        form.addRow(self.tr("R&eason:"), self.reason)
        note = QLabel(self.tr("The told date stays visible beside the corrected one."))
        note.setProperty("muted", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Correct"))
        self.date.changed.connect(self._ok.setEnabled)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        (self.reason if edtf else self.date).setFocus()

    def accept(self) -> None:
        """Close and hand date and reason on, unless the date can't be read."""
        edtf = self.date.edtf()
        if edtf:
            super().accept()
            self._answer(edtf, self.reason.text().strip())
