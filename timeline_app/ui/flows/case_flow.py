"""Cases from the File menu: new, open, recent, sample, copy, verify, close."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from timeline_app.domain.errors import Problem, UserError
from timeline_app.paths import resource
from timeline_app.services.case_session import CaseSession
from timeline_app.services.import_articles import ImportRequest
from timeline_app.services.new_case import create_case
from timeline_app.services.verify_case import verify_case
from timeline_app.ui import dialogs
from timeline_app.ui.dropped import CASE_SUFFIX
from timeline_app.ui.open_case import OpenCase

SAMPLE_NAME = "Sample case"


class CaseFlow(QObject):
    """Leads to another case, or keeps this one somewhere else."""

    said = Signal(str)
    """Something for the status line."""

    def __init__(self, case: OpenCase, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._window = window

    def ask_new_path(self, title: str, name: str = "") -> Path | None:
        """Ask where to keep a new case; None where that was cancelled."""
        suggested = str(Path.home() / f"{name or self.tr('New case')}{CASE_SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, self._filter())
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(CASE_SUFFIX)

    def on_new_case(self) -> None:
        path = self.ask_new_path(self.tr("Where to keep the new case"))
        if path is None:
            return
        try:
            create_case(path)
        except UserError as error:
            dialogs.show_problem(self._window, error)
            return
        self._case.open(path)

    def on_open_case(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a case"), str(Path.home()), self._filter())
        if chosen:
            self._case.open(Path(chosen))

    def open_recent(self, path: Path) -> None:
        self._case.open(path)

    def on_open_sample(self) -> None:
        path = self.ask_new_path(self.tr("Where to keep the sample case"), SAMPLE_NAME)
        if path is not None:
            self._case.import_into(ImportRequest(path, (resource("samples"),)))

    def on_save_copy(self) -> None:
        snapshot = self._case.snapshot
        if snapshot is None:
            return
        path = self.ask_new_path(self.tr("Save a copy"), self.tr("{} copy").format(snapshot.path.stem))
        if path is not None:
            words = self.tr("Copy saved as {}").format(path)
            self._case.look_up(partial(CaseSession.backup, to=path), lambda _: self.said.emit(words))

    def on_verify(self) -> None:
        self._case.look_up(lambda session: verify_case(session.path), self._show_verified)

    def on_close_case(self) -> None:
        self._case.close()

    def _show_verified(self, problems: object) -> None:
        assert isinstance(problems, tuple)
        if not problems:
            self.said.emit(self.tr("The case is whole: every file, quote and log entry was checked."))
            return
        found: list[Problem] = list(problems)
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("The case is damaged"), "", parent=self._window)
        box.setText(self.tr("{} things are wrong with this case.").format(len(found)))
        box.setDetailedText("\n".join(str(problem) for problem in found))
        box.open()

    def _filter(self) -> str:
        return self.tr("Cases (*{})").format(CASE_SUFFIX)
