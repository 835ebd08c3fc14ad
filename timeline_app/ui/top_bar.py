"""The bar above everything: which case, filter and lanes, zoom, export, import."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QToolButton, QWidget

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.panels.elided import ElidedLabel
from timeline_app.ui.panels.filter_bar import FilterBar
from timeline_app.ui.window_actions import WindowActions

_ZOOM = ("zoom_out", "fit", "zoom_in")
ICON_PX = 16
TITLE_PX = 320
FILE_PX = 200


class TopBar(QToolBar):
    """Title and file name of the case, the filter bar, and the actions used most.

    All of it is one row, which shares its room out: a toolbar's own layout would hide what
    does not fit.
    """

    def __init__(self, actions: WindowActions, filters: FilterBar) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._title.setMaximumWidth(TITLE_PX)
        self._file = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._file.setProperty("muted", True)
        self._file.setMaximumWidth(FILE_PX)
        self._filters = filters
        self._zoom = [self._button(actions, name) for name in _ZOOM]
        self._export = self._button(actions, "export", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._import = self._button(actions, "import_files", Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._import.setProperty("primary", True)
        actions["import_files"].setIconText(self.tr("Import"))
        actions["export"].setIconText(self.tr("Export"))
        self.addWidget(self._row())

    def show_case(self, snapshot: CaseSnapshot | None) -> None:
        """Show a case's name; without one there is nothing to filter, to zoom or to export."""
        self._title.show_words(snapshot.title if snapshot else "timeline-app")
        file_name = snapshot.path.name if snapshot else ""
        if snapshot and snapshot.read_only:
            file_name = self.tr("{} (read-only)").format(file_name)
        self._file.show_words(file_name, str(snapshot.path) if snapshot else "")
        for widget in (self._filters, *self._zoom, self._export):
            widget.setVisible(snapshot is not None)

    def _row(self) -> QWidget:
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._file)
        layout.addSpacing(8)
        layout.addWidget(self._filters, 1)
        layout.addStretch()
        for button in (*self._zoom, self._export, self._import):
            layout.addWidget(button)
        return row

    def _button(
        self,
        actions: WindowActions,
        name: str,
        style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly,
    ) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(style)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.setObjectName(f"button_{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("icon_only", style == Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
