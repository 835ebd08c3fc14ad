"""One conflict: its type and reason, the sides quoted next to each other, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.domain.conflict import Conflict, ConflictStatus, ConflictType, Passage, Side
from timeline_app.ui.panels.badge import BadgeLabel
from timeline_app.ui.panels.case_names import CaseNames
from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.rich_label import frame, link, plain, row
from timeline_app.ui.panels.side_by_side import SideBySide

MOST_QUOTES = 2
"""More are one click away."""


class ConflictCard(QFrame):
    """Shows a conflict; its buttons name actions."""

    sentence_requested = Signal(str, int, int)
    action_requested = Signal(str, str)
    """Action and conflict id."""

    def __init__(self, conflict: Conflict, names: CaseNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict_card")
        self.setProperty("role", "conflict")
        self._conflict, self._names = conflict, names
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 9, 11, 11)
        layout.setSpacing(7)
        status = QLabel(self._status())
        status.setProperty("muted", True)
        head = QHBoxLayout()
        head.addWidget(plain(f"≠ {self._title()}", role="alarm"), 1)
        head.addWidget(status, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(plain(conflict.reason))
        layout.addWidget(SideBySide([self._side(side) for side in conflict.sides]))
        if conflict.note:
            layout.addWidget(plain(conflict.note, muted=True))
        layout.addWidget(self._buttons())

    def _title(self) -> str:
        words = {
            ConflictType.DATE: self.tr("Accounts conflict: date"),
            ConflictType.CLAIM: self.tr("Accounts conflict: claim"),
            ConflictType.FIGURE: self.tr("Accounts conflict: figure"),
            ConflictType.ATTRIBUTION: self.tr("Accounts conflict: who said it"),
        }
        return words[self._conflict.type]

    def _status(self) -> str:
        words = {
            ConflictStatus.OPEN: self.tr("open"),
            ConflictStatus.RESOLVED: self.tr("resolved"),
            ConflictStatus.DISMISSED: self.tr("not a conflict"),
        }
        return words[self._conflict.status]

    def _side(self, side: Side) -> QFrame:
        parts: list[QWidget] = [plain(side.position, role="alarm")]
        for passage in side.passages[:MOST_QUOTES]:
            parts.append(plain(f"“{passage.quote}”"))
            parts.append(row(BadgeLabel(*self._names.badge(passage.article)), self._jump(passage)))
        if len(side.passages) > MOST_QUOTES:
            more = link(self.tr("{} more …").format(len(side.passages) - MOST_QUOTES), "more_quotes")
            more.clicked.connect(lambda: self._show_all(more.parentWidget(), side, more))
            parts.append(more)
        count = side.independent_sources
        parts.append(
            plain(
                self.tr("1 independent source") if count == 1 else self.tr("{} independent").format(count), muted=True
            )
        )
        card: QFrame = frame("side", parts)
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addStretch()
        return card

    def _show_all(self, card: QWidget | None, side: Side, more: QPushButton) -> None:
        layout = card.layout() if card else None
        assert isinstance(layout, QVBoxLayout)
        at = layout.indexOf(more)
        for passage in reversed(side.passages[MOST_QUOTES:]):
            layout.insertWidget(at, row(BadgeLabel(*self._names.badge(passage.article)), self._jump(passage)))
            layout.insertWidget(at, plain(f"“{passage.quote}”"))
        more.hide()

    def _jump(self, passage: Passage) -> QPushButton:
        button = link(self.tr("Read"), "read_passage")
        button.clicked.connect(lambda: self.sentence_requested.emit(passage.article, passage.start, passage.end))
        return button

    def _buttons(self) -> QWidget:
        wanted = [("reopen_conflict", self.tr("Open again"))]
        if self._conflict.status is ConflictStatus.OPEN:
            wanted = [
                ("resolve_conflict", self.tr("Resolve…")),
                ("dismiss_conflict", self.tr("Not a conflict")),
            ]
        buttons = []
        for name, words in wanted:
            button = QPushButton(words)
            button.setObjectName(name)
            button.setProperty("compact", True)
            button.clicked.connect(
                lambda _checked=False, name=name: self.action_requested.emit(name, self._conflict.id)
            )
            buttons.append(button)
        return flow(*buttons)
