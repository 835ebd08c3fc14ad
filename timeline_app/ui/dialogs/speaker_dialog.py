"""Who speaks in a passage, picked among the people and bodies of the case or named anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.services.review import SpeakerQuestion
from timeline_app.ui.dialogs.pick_dialogs import PickDialog


class SpeakerDialog(PickDialog):
    """A list of names that typing narrows down; a name that is not in it stands below as a new one."""

    def __init__(self, question: SpeakerQuestion, answer: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("speaker", parent)
        self.setWindowTitle(self.tr("Speaker"))
        self.question.setText(self.tr("Who says this? “{}”").format(question.account.quote))
        self._answer = answer
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_text_changed)
        self.column.insertWidget(1, self.search)
        self.list.setAccessibleName(self.tr("People and bodies"))
        for name in question.names:
            self.add(name, name)
        self.add("", "")
        self._on_text_changed("")
        self.search.setFocus()

    def accept(self) -> None:
        """Close and hand on the name, once one is chosen."""
        name = self.current()
        if name is not None:
            super().accept()
            self._answer(name)

    def _on_text_changed(self, words: str) -> None:
        typed = " ".join(words.split())
        *items, newcomer = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(typed.casefold() not in item.text().casefold())
        self.set(newcomer, self.tr("New: {}").format(typed), typed)
        newcomer.setHidden(not typed or any(item.text().casefold() == typed.casefold() for item in items))
        shown = [item for item in (*items, newcomer) if not item.isHidden()]
        self.list.setCurrentRow(self.list.row(shown[0]) if shown else -1)
