"""An import under way and what came of it, above the columns, out of the way of the work."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout

from timeline_app.services.import_articles import ImportSummary
from timeline_app.services.jobs import Progress
from timeline_app.ui.jobs import Job

MOST_LINES = 6
"""More are scrolled to."""
FRAME_PX = 22
"""Of border, padding and margin of the list of what was left out."""


class ImportBanner(QFrame):
    """Progress per file with a way to cancel, then the summary with what was left out and why."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_banner")
        self.setProperty("role", "banner")
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(260)
        self.button = QPushButton()
        self.button.setObjectName("import_button")
        self.button.clicked.connect(self._on_clicked)
        self.details = QPlainTextEdit()
        self.details.setObjectName("left_out")
        self.details.setReadOnly(True)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.addLayout(row)
        layout.addWidget(self.details)
        self._job: Job[object] | None = None
        self.hide()

    def watch(self, job: Job[object]) -> None:
        """Show the progress of an import."""
        self._job = job
        job.progressed.connect(self._on_progressed)
        job.failed.connect(self._on_failed)
        self.words.setText(self.tr("Importing …"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.details.hide()
        self.button.setText(self.tr("Cancel"))
        self.button.setEnabled(True)
        self.show()

    def show_summary(self, summary: ImportSummary) -> None:
        """Say what was imported, and what was left out and why."""
        self._job = None
        self.words.setText(self._summary_words(summary))
        lines = self._left_out(summary)
        self.details.setPlainText("\n".join(lines))
        self.details.setVisible(bool(lines))
        line_px = self.details.fontMetrics().lineSpacing()
        self.details.setFixedHeight(line_px * min(len(lines), MOST_LINES) + FRAME_PX)
        self.bar.hide()
        self.button.setText(self.tr("Close"))
        self.button.setEnabled(True)
        self.show()

    def _summary_words(self, summary: ImportSummary) -> str:
        count = len(summary.imported)
        words = {0: self.tr("No article imported"), 1: self.tr("1 article imported")}.get(
            count, self.tr("{} articles imported").format(count)
        )
        if summary.cancelled:
            words = self.tr("Cancelled: {}").format(words)
        left_out = len(summary.problems) + len(summary.already_there)
        if left_out:
            words += self.tr(", {} left out").format(left_out)
        if not summary.events:
            return f"{words}."
        conflicts = summary.conflicts
        counted = self.tr("1 conflict") if conflicts == 1 else self.tr("{} conflicts").format(conflicts)
        return self.tr("{}. The case tells {} events and {}.").format(words, summary.events, counted)

    def _left_out(self, summary: ImportSummary) -> list[str]:
        told = [(one.file, f"{one.what} {one.next_step}".strip()) for one in summary.problems]
        told += [(name, self.tr("It is in the case already.")) for name in summary.already_there]
        told += [(one.file, warning) for one in summary.imported for warning in one.warnings]
        names = short_names([file for file, _ in told])
        return [f"{names[file]}: {words}" for file, words in told]

    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        words = self.tr("{} of {} · {}").format(progress.done, progress.total, progress.words)
        self.words.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 520))

    def _on_failed(self, _error: BaseException) -> None:
        self._job = None
        self.hide()

    def _on_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.button.setEnabled(False)
            self.words.setText(self.tr("Stopping after the file that is being read …"))
        else:
            self.hide()
            self.closed.emit()


def short_names(files: Sequence[str]) -> dict[str, str]:
    """Return each file's path without what all of them share, but at least its name."""
    folders = {str(Path(file).parent) for file in files}
    try:
        shared = os.path.commonpath(folders) if folders else ""
    except ValueError:  # some are absolute and some are not, or they lie on several disks
        shared = ""
    return {file: os.path.relpath(file, shared) if shared else file for file in files}
