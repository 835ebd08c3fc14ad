"""The timeline as a file or on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from timeline_app.services.composed import Services
from timeline_app.services.export_timeline import ExportRequest, export_timeline, preview_timeline
from timeline_app.ui import dialogs
from timeline_app.ui.open_case import OpenCase


class Shown(Protocol):
    """The part of the timeline that a window shows."""

    def shown_dates(self) -> tuple[str, str]:
        """Return the first and last day shown, EDTF."""
        ...

    def lane_by(self) -> str:
        """Return what the lanes are made by."""
        ...

    def grab(self) -> QPixmap:
        """Return a picture of the view."""
        ...


class ExportFlow(QObject):
    """Leads to an export; pictures are painted in this thread, which owns the fonts."""

    said = Signal(str)
    folder_changed = Signal(str)

    def __init__(self, case: OpenCase, services: Services, shown: Shown, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._services = services
        self._shown = shown
        self._window = window
        self.folder = str(Path.home())
        """Where the last export went."""

    def on_export(self) -> None:
        snapshot = self._case.snapshot
        if snapshot is None:
            return
        first, last = self._shown.shown_dates()
        out = Path(self.folder) / f"{snapshot.path.stem}.png"
        request = ExportRequest(snapshot.path, out, first, last, lane_by=self._shown.lane_by())
        dialogs.ExportDialog(request, self.export, self._preview, self._window).open()

    def export(self, request: ExportRequest) -> None:
        """Write the export and say where it is, or what went wrong."""
        try:
            export_timeline(request, self._services)
        except Exception as error:
            dialogs.show_failure(self._window, error)
            return
        self.folder = str(request.out.parent)
        self.folder_changed.emit(self.folder)
        self.said.emit(self.tr("Exported to {}").format(request.out))

    def on_copy_view(self) -> None:
        QGuiApplication.clipboard().setPixmap(self._shown.grab())
        self.said.emit(self.tr("The view is on the clipboard."))

    def _preview(self, request: ExportRequest, show: Callable[[bytes], None]) -> None:
        try:
            show(preview_timeline(request, self._services))
        except Exception as error:
            dialogs.show_failure(self._window, error)
