"""A source in the filter's menu: a tick, its badge, its name; the menu stays open while several are chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QCheckBox, QWidget, QWidgetAction

from timeline_app.domain.timeline import Source
from timeline_app.ui.panels.badge import BadgePaint

BADGE_PX = QSize(34, 16)


class SourceAction(QWidgetAction):
    """A checkable line; menus show either a tick or an icon, so the line is a tick box of its own."""

    def __init__(self, source: Source, index: int, badges: BadgePaint, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._index, self._badges = source, index, badges
        self.setText(source.name)
        self.setCheckable(True)

    def createWidget(self, parent: QWidget) -> QWidget:
        """Make the line when a menu wants it: there may be many sources, and few ever look at the menu."""
        box = QCheckBox(self._source.name.replace("&", "&&"), parent)
        box.setObjectName("source_box")
        box.setIcon(self._badges.icon(self._source, self._index))
        box.setIconSize(BADGE_PX)
        box.setChecked(self.isChecked())
        box.toggled.connect(self.setChecked)
        self.toggled.connect(box.setChecked)
        return box
