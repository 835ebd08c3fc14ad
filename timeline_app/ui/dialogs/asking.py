"""Small questions: a line or a few, with a word about what they are for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget


class AskDialog(QDialog):
    """Asks for some words; hands them to `answer` when they are accepted."""

    def __init__(
        self,
        title: str,
        question: str,
        answer: Callable[[str], None],
        *,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ask")
        self.setWindowTitle(title)
        self._answer = answer
        label = QLabel(question)
        label.setWordWrap(True)
        self.editor = QLineEdit(words)
        label.setBuddy(self.editor)
        self._fill(label, self.editor)
        self.editor.selectAll()

    def words(self) -> str:
        """Return what was written, without white space around it."""
        return self.editor.text().strip()

    def accept(self) -> None:
        """Close and hand the words on."""
        super().accept()
        self._answer(self.words())

    def _fill(self, *widgets: QWidget) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (*widgets, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)


class NoteDialog(AskDialog):
    """Asks for several lines."""

    def __init__(
        self,
        title: str,
        question: str,
        answer: Callable[[str], None],
        *,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, question, answer, parent=parent)
        self.note = QPlainTextEdit(words)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.replaceWidget(self.editor, self.note)
        self.editor.hide()
        self.note.setFocus()

    def words(self) -> str:
        """Return the lines."""
        return self.note.toPlainText().strip()
