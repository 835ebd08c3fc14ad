"""The first page: what this is, and what to do first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.ui.panels.elided import ElidedButton

COLUMN_PX = 560
MOST_RECENT_SHOWN = 5


class WelcomePage(QWidget):
    """Shown while no case is open."""

    action_requested = Signal(str)
    """The name of an action."""
    recent_requested = Signal(str)
    """The path of a case."""
    dropped = Signal(object)
    """Paths of files and folders."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setAcceptDrops(True)
        self._recent = QVBoxLayout()
        self._recent_title = QLabel(self.tr("RECENT CASES"))
        self._recent_title.setProperty("role", "section")
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._drop_zone())
        column.addLayout(self._buttons())
        column.addSpacing(16)
        column.addWidget(self._recent_title)
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(3)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN_PX)
        middle.setMinimumWidth(COLUMN_PX)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addWidget(middle)
        row.addStretch()
        self.show_recent(())

    def show_recent(self, paths: Sequence[str]) -> None:
        """List the cases that were open last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path in paths[:MOST_RECENT_SHOWN]:
            words = f"{Path(path).stem}   {Path(path).parent}"
            button = ElidedButton(words, Qt.TextElideMode.ElideMiddle, tip=path)
            button.setObjectName("recent_case")
            button.setProperty("flat_row", True)
            button.clicked.connect(lambda _checked=False, path=path: self.recent_requested.emit(path))
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def _drop_zone(self) -> QWidget:
        zone = QFrame()
        zone.setProperty("role", "drop")
        heading = QLabel(self.tr("Drop articles here"))
        heading.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "Text, web pages, PDF, Word and e-mail files about one dispute, or a folder of them. "
                "You will see who said what happened when, and where the accounts conflict. "
                "Everything stays on this machine."
            )
        )
        words.setWordWrap(True)
        words.setProperty("muted", True)
        layout = QVBoxLayout(zone)
        layout.setContentsMargins(32, 36, 32, 36)
        for label in (heading, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        return zone

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        actions = (
            ("import_files", self.tr("Choose articles…")),
            ("open_sample", self.tr("Open the sample case")),
            ("open_case", self.tr("Open a case…")),
        )
        for name, words in actions:
            button = QPushButton(words)
            button.setObjectName(f"welcome_{name}")
            button.setProperty("primary", name == "import_files")
            button.clicked.connect(lambda _checked=False, name=name: self.action_requested.emit(name))
            row.addWidget(button)
        return row
