"""Keeps a window's state: size, columns, folders, recent cases, and how each case was looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QAction

from timeline_app.layout import LaneBy
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.actions import Menu
from timeline_app.ui.window_state import CaseView, load_state, save_state

if TYPE_CHECKING:
    from timeline_app.ui.main_window import MainWindow


class WindowMemory(QObject):
    """Restores a window when it opens and keeps what is to be remembered when it closes."""

    def __init__(self, window: MainWindow, folder: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._state = load_state(folder)
        self._shown: Path | None = None
        self._recent = window.actions_.menu(Menu.FILE).addMenu(self.tr("Open &recent"))
        self._recent.setObjectName("recent")
        self._restore()

    @property
    def theme(self) -> str:
        """The theme that was chosen: `system`, `light` or `dark`."""
        return self._state.theme

    @property
    def import_folder(self) -> str:
        """Where the last articles came from; empty where not known."""
        return self._state.import_folder

    @property
    def export_folder(self) -> str:
        """Where the last export went; empty where not known."""
        return self._state.export_folder

    def set_theme(self, theme: str) -> None:
        """Keep the choice of theme."""
        self._state = replace(self._state, theme=theme)

    def leave(self, snapshot: CaseSnapshot | None) -> None:
        """Keep how the present case is looked at, before another is shown, or none."""
        if snapshot is None or snapshot.path != self._shown:
            self._keep_view()
            self._shown = None

    def case_loaded(self, snapshot: CaseSnapshot | None) -> None:
        """Restore the view and the filter of a case that was just opened; nothing for one that is shown already."""
        if snapshot is None or snapshot.path == self._shown:
            return
        self._shown = snapshot.path
        self._state = self._state.with_recent(snapshot.path)
        self._show_recent()
        view = self._state.views.get(str(snapshot.path), CaseView(self._window.panels.timeline.lane_by()))
        window = self._window
        window.panels.timeline.set_lane_by(LaneBy(view.lane_by))
        window.filters.set_lanes(view.lane_by)
        window.filters.restore(view.query, view.without_sources)
        window.flows.views.restore(only_conflicts=view.only_conflicts, with_hidden=view.with_hidden)
        for name, is_on in (("only_conflicts", view.only_conflicts), ("show_hidden", view.with_hidden)):
            window.actions_[name].setChecked(is_on)
        if view.scale[0] < view.scale[1]:
            window.panels.timeline.restore_scale(view.scale)

    def save(self) -> None:
        """Write everything down."""
        self._keep_view()
        window = self._window
        self._state = replace(
            self._state,
            geometry=bytes(window.saveGeometry().data()).hex(),
            splitters={"columns": window.panels.chosen_columns()},
            import_folder=window.flows.imports.folder,
            export_folder=window.flows.exports.folder,
        )
        save_state(self._state, self._folder)

    def _restore(self) -> None:
        state, window = self._state, self._window
        if state.geometry:
            window.restoreGeometry(QByteArray.fromHex(QByteArray(state.geometry.encode())))
        if sizes := state.splitters.get("columns"):
            window.panels.keep_columns(sizes)
        self._show_recent()

    def _show_recent(self) -> None:
        self._recent.clear()
        for path in self._state.recent:
            action = QAction(path, self._recent)
            action.triggered.connect(lambda _checked=False, path=path: self._window.open(Path(path)))
            self._recent.addAction(action)
        self._recent.setEnabled(bool(self._state.recent))
        self._window.panels.show_recent(self._state.recent)

    def _keep_view(self) -> None:
        if self._shown is not None:
            timeline, filters, views = self._window.panels.timeline, self._window.filters, self._window.flows.views
            view = CaseView(
                timeline.lane_by(),
                timeline.scale_state(),
                filters.search.text(),
                tuple(sorted(filters.filter().without_sources)),
                views.only_conflicts,
                views.with_hidden,
            )
            self._state = replace(self._state, views={**self._state.views, str(self._shown): view})
