"""Articles into the case: by menu, by drop and by paste, with progress, cancel and a summary."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline_app.domain.errors import UserError
from timeline_app.services.import_articles import ImportRequest
from timeline_app.services.pasted import keep_pasted
from timeline_app.ui import dialogs
from timeline_app.ui.dropped import paths_in
from timeline_app.ui.flows.case_flow import CaseFlow
from timeline_app.ui.jobs import Job
from timeline_app.ui.open_case import OpenCase


class ImportFlow(QObject):
    """Leads articles into the open case, or into a new one that it asks a place for."""

    started = Signal(object)
    """The `Job` of an import: it reports progress and can be cancelled."""

    def __init__(self, case: OpenCase, cases: CaseFlow, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._cases = cases
        self._window = window
        self.folder = str(Path.home())
        """Where the last articles came from."""

    def import_paths(self, paths: Sequence[Path]) -> Job[object] | None:
        """Import files and folders; None where a place for the case was asked for and refused."""
        target = self._target(paths)
        if target is None or not paths:
            return None
        job = self._case.import_into(ImportRequest(target, tuple(paths)))
        self.started.emit(job)
        return job

    def on_import_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import articles"),
            self.folder,
            self.tr("Articles (*.txt *.md *.html *.htm *.pdf *.docx *.eml);;All files (*)"),
        )
        if chosen:
            self.folder = str(Path(chosen[0]).parent)
            self.import_paths([Path(name) for name in chosen])

    def on_import_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder of articles"), self.folder)
        if chosen:
            self.folder = chosen
            self.import_paths([Path(chosen)])

    def on_paste_article(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        paths = paths_in(data)
        if paths:
            self.import_paths(paths)
            return
        folder = tempfile.TemporaryDirectory(prefix="pasted-", ignore_cleanup_errors=True)
        try:
            pasted = keep_pasted(Path(folder.name), text=data.text(), html=data.html() if data.hasHtml() else "")
        except UserError as error:
            folder.cleanup()
            dialogs.show_problem(self._window, error)
            return
        job = self.import_paths([pasted])
        if job is None:
            folder.cleanup()
        else:
            # The case has the whole of it by then; a bare method would not keep the folder alive until then.
            job.ended.connect(partial(tempfile.TemporaryDirectory.cleanup, folder))

    def _target(self, paths: Sequence[Path]) -> Path | None:
        if self._case.snapshot is not None:
            return self._case.snapshot.path
        name = paths[0].stem if len(paths) == 1 else ""
        return self._cases.ask_new_path(self.tr("Where to keep the case"), name)
