"""A field for a date as people write it, saying at once how it is understood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.date_words import describe
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.errors import UserError
from timeline_app.services.told_dates import read_date


class DateField(QWidget):
    """A line for a date, with what it means below."""

    changed = Signal(bool)
    """Whether what stands there can be taken."""

    def __init__(self, edtf: str = "", *, may_be_empty: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self.line = QLineEdit(edtf)
        self.line.setPlaceholderText(self.tr("2021-11-02, 2 November 2021, September 2021 …"))
        self.setFocusProxy(self.line)
        self._meaning = QLabel()
        self._meaning.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.line)
        layout.addWidget(self._meaning)
        self.line.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def edtf(self) -> str | None:
        """Return the date as EDTF, empty where none was written and none is needed, None where it is no date."""
        words = self.line.text().strip()
        if not words:
            return "" if self._may_be_empty else None
        try:
            return read_date(words)
        except UserError:
            return None

    def _on_text_changed(self) -> None:
        edtf = self.edtf()
        if edtf:
            self._meaning.setText(describe(parse_edtf(edtf)))
        elif edtf is None and self.line.text().strip():
            self._meaning.setText(self.tr("This can't be read as a date yet."))
        else:
            self._meaning.setText(self.tr("Without a date it goes to the undated ones.") if self._may_be_empty else "")
        self.changed.emit(edtf is not None)
