"""About the program, and its keyboard shortcuts from the table of actions."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.ui.actions import ACTIONS, ActionSpec
from timeline_app.ui.timeline.hand_words import hand_words


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, then what mouse and keys do on the timeline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        actions = [(_words_of(spec), ", ".join(spec.shortcuts)) for spec in ACTIONS if spec.shortcuts]
        self.table = _table(
            (self.tr("Action"), self.tr("Keys")), [*actions, (self.tr("ON THE TIMELINE"), ""), *hand_words()]
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(560, 620)


def _words_of(spec: ActionSpec) -> str:
    return QCoreApplication.translate("Action", spec.text).replace("&", "").rstrip("…")


def _table(heads: Sequence[str], lines: Sequence[tuple[str, str]]) -> QTableWidget:
    table = QTableWidget(len(lines), len(heads))
    table.setObjectName("shortcut_table")
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for row, line in enumerate(lines):
        for column, words in enumerate(line):
            table.setItem(row, column, QTableWidgetItem(words))
    table.setShowGrid(False)
    table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
    table.resizeColumnsToContents()
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return table


def show_about(parent: QWidget) -> None:
    """Say what this is, which version, under which licence."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, parent.tr("About timeline-app"), "", parent=parent)
    box.setObjectName("about")
    box.setText(f"timeline-app {version('timeline-app')}")
    box.setInformativeText(
        parent.tr(
            "Reconstructs what happened when from news articles that disagree.\n\n"
            "Everything stays on this machine; nothing is sent anywhere.\n"
            "MIT licence. The font Inter is under the SIL Open Font License."
        )
    )
    box.open()
