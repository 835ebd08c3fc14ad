"""One page of the inspector: a column of words, buttons and cards, which says what is clicked on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from timeline_app.ui.panels.flow_layout import flow
from timeline_app.ui.panels.rich_label import plain


class InspectorPage(QWidget):
    """As high as its words need at the width there is; Qt would take the height at the least width."""

    sentence_requested = Signal(str, int, int)
    action_requested = Signal(str)
    conflict_activated = Signal(str)
    account_action = Signal(str, str)
    event_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector_content")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 14, 14, 18)
        self.column.setSpacing(8)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)

    def add_section(self, words: str) -> None:
        """Begin a part with a name."""
        self.add(plain(words, role="section"))

    def add_actions(self, *wanted: tuple[str, str]) -> None:
        """Offer actions: the name and the words of each."""
        buttons = []
        for name, words in wanted:
            button = QPushButton(words)
            button.setObjectName(f"inspector_{name}")
            button.setProperty("compact", True)
            button.clicked.connect(lambda _checked=False, name=name: self.action_requested.emit(name))
            buttons.append(button)
        self.add(flow(*buttons))

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing: the scroll area asks for the height at its width."""
        return QSize()
