"""The edit log: everything that was done to the case, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.decision import Edit
from timeline_app.ui.value_words import edit_words


class HistoryDialog(QDialog):
    """Shows the log; nothing in it can be changed."""

    def __init__(self, edits: Sequence[Edit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("Edit log"))
        columns = (
            self.tr("When (UTC)"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("About"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Reason"),
        )
        self.table = QTableWidget(len(edits), len(columns))
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        for row, edit in enumerate(reversed(edits)):
            self._fill(row, edit)
        self.table.resizeColumnsToContents()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(900, 460)

    def _fill(self, row: int, edit: Edit) -> None:
        when = edit.at.replace("T", " ").removesuffix("Z")
        cells = (when, edit.who, edit_words(edit.what), edit.target, edit.before, edit.after, edit.reason)
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            self.table.setItem(row, column, item)
