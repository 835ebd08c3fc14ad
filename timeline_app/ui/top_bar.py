"""The bar above everything: which case, filter and lanes, zoom, export, import."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.panels.filter_bar import FilterBar
from timeline_app.ui.window_actions import WindowActions

_ZOOM = ("zoom_out", "fit", "zoom_in")


class TopBar(QToolBar):
    """Title and file name of the case, the filter bar, and the actions used most."""

    def __init__(self, actions: WindowActions, filters: FilterBar) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._file = QLabel()
        self._file.setProperty("muted", True)
        self.addWidget(_row(self._title, self._file))
        filters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addWidget(filters)
        for name in _ZOOM:
            self._add(actions, name, Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._add(actions, "export", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        importing = self._add(actions, "import_files", Qt.ToolButtonStyle.ToolButtonTextOnly)
        importing.setText(self.tr("Import"))
        importing.setProperty("primary", True)

    def show_case(self, snapshot: CaseSnapshot | None) -> None:
        """Show a case's name, cut with an ellipsis where it is long."""
        title = snapshot.title if snapshot else ""
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 320))
        self._title.setToolTip(title)
        file_name = snapshot.path.name if snapshot else ""
        if snapshot and snapshot.read_only:
            file_name = self.tr("{} (read-only)").format(file_name)
        self._file.setText(self._file.fontMetrics().elidedText(file_name, Qt.TextElideMode.ElideMiddle, 200))
        self._file.setToolTip(str(snapshot.path) if snapshot else "")

    def _add(self, actions: WindowActions, name: str, style: Qt.ToolButtonStyle) -> QToolButton:
        self.addAction(actions[name])
        button = self.widgetForAction(actions[name])
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(style)
        button.setObjectName(f"button_{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(4, 0, 12, 0)
    layout.setSpacing(10)
    for widget in widgets:
        layout.addWidget(widget)
    return row
