"""Light and dark: the widgets' palette and style sheet, from the same colours as the timeline."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.layout import Theme
from timeline_app.paths import resource
from timeline_app.render import load_palette


class ThemeChoice(StrEnum):
    """What a person chose; the system's own by default."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


STYLE = "fusion"
"""Of all widgets, on every desktop: the style sheet is written for it."""

_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "lane_alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "conflict",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "background",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Mid: "lane_line",
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def effective_theme(choice: ThemeChoice, system: Qt.ColorScheme) -> Theme:
    """Return the theme to show: the chosen one, or the system's; light where the system has none."""
    if choice is not ThemeChoice.SYSTEM:
        return Theme(choice.value)
    return Theme.DARK if system == Qt.ColorScheme.Dark else Theme.LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give all widgets of the program the colours of a theme."""
    colours = load_palette().themes[theme]
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(colours[name]))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["ghost"]))
    app.setPalette(palette)
    sheet = resource("style.qss").read_text(encoding="utf-8")
    sheet = sheet.replace("@icons", resource("icons").as_posix())
    for name in sorted(colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", colours[name])
    app.setStyleSheet(sheet)
