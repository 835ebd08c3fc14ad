"""The theme of a window: the one that was chosen, or the system's, which it follows while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from timeline_app.ui.theme import ThemeChoice, apply_theme, effective_theme

if TYPE_CHECKING:
    from timeline_app.ui.main_window import MainWindow


class WindowTheme(QObject):
    """Gives a window its colours; what was chosen is kept in the window's memory."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        hints = QApplication.styleHints()
        self._system = hints.colorScheme()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        self.apply()

    def choose(self, choice: str) -> None:
        """Take another theme (a value of `ThemeChoice`) and keep the choice."""
        self._window.memory.set_theme(choice)
        self.apply()

    def apply(self) -> None:
        """Show the colours of the present choice."""
        window, choice = self._window, ThemeChoice(self._window.memory.theme)
        theme = effective_theme(choice, self._system)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        window.actions_.set_theme(theme)
        window.actions_[f"theme_{choice.value}"].setChecked(True)
        window.panels.timeline.set_theme(theme)

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self.apply()
