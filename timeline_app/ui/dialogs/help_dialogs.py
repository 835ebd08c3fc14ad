"""About the program, and its keyboard shortcuts from the table of actions."""

from __future__ import annotations

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

from timeline_app.ui.actions import ACTIONS


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        specs = [spec for spec in ACTIONS if spec.shortcuts]
        table = QTableWidget(len(specs), 2)
        table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, spec in enumerate(specs):
            words = QCoreApplication.translate("Action", spec.text).replace("&", "").rstrip("…")
            table.setItem(row, 0, QTableWidgetItem(words))
            table.setItem(row, 1, QTableWidgetItem("   ".join(spec.shortcuts)))
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
        self.resize(420, 520)


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
