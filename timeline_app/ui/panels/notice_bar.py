"""What a person should know of the case as a whole, above the columns until it is put away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.panels.rich_label import plain


class NoticeBar(QFrame):
    """Says that a case can only be read, and whether what it shows is older than what it holds."""

    copy_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice_bar")
        self.setProperty("role", "banner")
        self.words = plain("")
        self._put_away: Path | None = None
        self._path: Path | None = None
        copy = QPushButton(self.tr("Save a copy…"))
        copy.setObjectName("notice_copy")
        copy.clicked.connect(self.copy_requested)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("notice_close")
        close.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self.words, 1)
        for button in (copy, close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_case(self, snapshot: CaseSnapshot | None) -> None:
        """Say what there is to say of a case; nothing of one whose notice was put away."""
        self._path = snapshot.path if snapshot else None
        words = self._words_of(snapshot) if snapshot else ""
        self.words.setText(words)
        self.setAccessibleName(words)
        if self._path != self._put_away:
            self._put_away = None
        self.setVisible(bool(words) and self._put_away is None)

    def _words_of(self, snapshot: CaseSnapshot) -> str:
        if not snapshot.read_only:
            return ""
        words = self.tr(
            "This case can only be read here: its file or folder can't be written. To work on it, save a copy."
        )
        if snapshot.is_stale:
            words += " " + self.tr(
                "It was changed after its accounts were last compared, so the timeline shows an older state; "
                "a copy is brought up to date when it is opened."
            )
        return words

    def _on_close(self) -> None:
        self._put_away = self._path
        self.hide()
