"""Labels that wrap, and rows that keep badges together; the inspector's small parts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

ZERO_WIDTH_SPACE = "\u200b"
_LONG = re.compile(r"\S{16}(?=\S{8})")
"""A stretch of a word that goes on for a while; no line of the inspector holds thirty letters or more."""


def plain(words: str, *, role: str = "", muted: bool = False, selectable: bool = True) -> QLabel:
    """Return a wrapping label; what articles say is never read as markup.

    Words that can be selected are laid out as a document, which takes a hundred times as long.
    """
    label = QLabel(breakable(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if role:
        label.setProperty("role", role)
    if muted:
        label.setProperty("muted", True)
    return label


def breakable(words: str) -> str:
    """Return words in which a line may end within very long ones, such as addresses of web pages."""
    return _LONG.sub(lambda found: f"{found[0]}{ZERO_WIDTH_SPACE}", words)


def link(words: str, name: str) -> QPushButton:
    """Return a flat button that reads like a line of text."""
    return styled_link(QPushButton(words), name)


def styled_link(button: QPushButton, name: str) -> QPushButton:
    """Make a button read like a line of text."""
    button.setObjectName(name)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def row(*widgets: QWidget, stretch: bool = True, spacing: int = 6) -> QWidget:
    """Return widgets in a row, pushed to the left."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch()
    return holder


def frame(role: str, widgets: Iterable[QWidget]) -> QFrame:
    """Return widgets below one another in a frame of the style sheet's `role`."""
    holder = QFrame()
    holder.setProperty("role", role)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(11, 9, 11, 10)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
