"""When something goes wrong: words for problems, a report to copy for bugs; the work goes on."""

from __future__ import annotations

import platform
import sys
import traceback
from importlib.metadata import version

from PySide6 import __version__ as pyside_version
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.errors import UserError


def show_failure(parent: QWidget | None, error: BaseException) -> None:
    """Tell a problem in its words, or offer a report where it is a bug of ours."""
    if isinstance(error, UserError):
        show_problem(parent, error)
    else:
        ReportDialog(error, parent).open()


def show_problem(parent: QWidget | None, error: UserError) -> None:
    """Say what happened, to what, and what to do next; does not block."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, QApplication.translate("Problem", "That did not work"), "", parent=parent
    )
    box.setObjectName("problem")
    box.setText(error.problem.what)
    box.setInformativeText("\n".join(part for part in (error.problem.file, error.problem.next_step) if part))
    box.open()


def write_report(error: BaseException) -> str:
    """Return what helps to mend a bug: versions and where in the code; no values, no article text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"  {frame.filename.rpartition('timeline_app')[2] or frame.name}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    head = [
        f"timeline-app {version('timeline-app')}, Python {sys.version.split()[0]}, PySide6 {pyside_version}",
        platform.platform(),
        type(error).__name__,
    ]
    return "\n".join([*head, *places])


class ReportDialog(QDialog):
    """Tells of a bug of ours and gives a report to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setWindowTitle(self.tr("A fault in the program"))
        self.report = write_report(error)
        words = QLabel(
            self.tr(
                "Something went wrong that should not have. Your case is as it was before; you can go on working.\n"
                "This report helps to mend it. It holds no text of your articles."
            )
        )
        words.setWordWrap(True)
        text = QPlainTextEdit(self.report)
        text.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, text, buttons):
            layout.addWidget(widget)
        self.resize(560, 320)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.report)
