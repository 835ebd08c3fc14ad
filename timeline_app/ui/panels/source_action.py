"""A source in the filter's menu: a tick, its badge, its name; the menu stays open while several are chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QWidgetAction

BADGE_PX = QSize(34, 16)


class SourceAction(QWidgetAction):
    """A checkable line; menus show either a tick or an icon, so the line is a tick box of its own."""

    def __init__(self, name: str, badge: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.setText(name)
        self.setCheckable(True)
        self.box = QCheckBox(name.replace("&", "&&"))
        self.box.setObjectName("source_box")
        self.box.setIcon(badge)
        self.box.setIconSize(BADGE_PX)
        self.box.toggled.connect(self.setChecked)
        self.toggled.connect(self.box.setChecked)
        self.setDefaultWidget(self.box)
