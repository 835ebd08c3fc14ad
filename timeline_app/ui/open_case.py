"""The case that a window shows: loads it, changes it in jobs, and says what changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.services.case_session import CaseSession
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.services.jobs import Cancelled, Report
from timeline_app.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from timeline_app.services.changes import Change
    from timeline_app.services.import_articles import ImportRequest, ImportSummary

    Edit = Callable[[CaseSession], Change | None]
    """One user action: a function of `services.edit_events` and its like, its arguments bound."""

T = TypeVar("T")


class OpenCase(QObject):
    """One open case, or none; all views of a window share it.

    Nothing here blocks: every method starts a job, and a signal brings what came of it.
    """

    read = Signal()
    """A case, or a case anew, was read: it is shown next."""
    loaded = Signal(object)
    """The `CaseSnapshot` after opening and after every change; None when the case was closed."""
    changed = Signal(object)
    """The `Change` that one user action made."""
    imported = Signal(object)
    """The `ImportSummary` of an import that ended."""
    failed = Signal(object)
    """The exception of a job that failed; the case is as it was before."""
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: CaseSession | None = None
        self._snapshot: CaseSnapshot | None = None
        self._jobs, self._imports = JobRunner(self), JobRunner(self)
        for runner in (self._jobs, self._imports):
            runner.busy_changed.connect(lambda _busy: self.busy_changed.emit(self.is_busy))

    @property
    def snapshot(self) -> CaseSnapshot | None:
        """What is shown at the moment; None without a case."""
        return self._snapshot

    @property
    def session(self) -> CaseSession | None:
        """For jobs that look something up; None without a case."""
        return self._session

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._jobs.is_busy or self._imports.is_busy

    def open(self, path: Path) -> None:
        """Show the case at `path` in place of the present one, once it was read without error."""
        session = CaseSession(path)
        job = self._start(lambda _report, _cancelled: session.snapshot())
        job.succeeded.connect(partial(self._take_over, session))

    def close(self) -> None:
        """Let go of the case; waits for the job that is being written."""
        for runner in (self._jobs, self._imports):
            runner.cancel_all()
        self.wait()
        if self._session is not None:
            self._session.close()
        self._session = self._snapshot = None
        self.loaded.emit(None)

    def edit(self, edit: Edit) -> None:
        """Do one user action and show what follows from it."""
        session = self._session
        if session is None:
            return

        def work(_report: Report, _cancelled: Cancelled) -> tuple[Change | None, CaseSnapshot]:
            return edit(session), session.snapshot()

        self._start(work).succeeded.connect(self._on_edited)

    def undo(self) -> None:
        """Take back the last user action."""
        self.edit(CaseSession.undo)

    def redo(self) -> None:
        """Do the last undone action again."""
        self.edit(CaseSession.redo)

    def import_into(self, request: ImportRequest) -> Job[object]:
        """Import articles into `request.case`, made if need be, and show it; the job can be cancelled.

        Looking and editing go on meanwhile: the import writes in short batches.
        """
        from timeline_app.services.import_articles import import_articles

        session = self._session if self._session and self._session.path == request.case else CaseSession(request.case)

        def work(report: Report, cancelled: Cancelled) -> ImportSummary:
            return import_articles(request, report, cancelled, session.derive)

        job: Job[object] = self._imports.start(work)
        job.failed.connect(lambda _error: self._drop(session))
        job.failed.connect(self.failed)
        job.succeeded.connect(partial(self._on_imported, session, self._session))
        return job

    def look_up(self, question: Callable[[CaseSession], T], answer: Callable[[T], None]) -> None:
        """Ask the case something in a job and hand the answer to `answer` in this thread."""
        session = self._session
        if session is not None:
            self._start(lambda _report, _cancelled: question(session)).succeeded.connect(answer)

    def wait(self) -> None:
        """Block until all jobs are done."""
        for runner in (self._imports, self._jobs):
            runner.wait()

    def _start(self, work: Callable[[Report, Cancelled], object]) -> Job[object]:
        job = self._jobs.start(work)
        job.failed.connect(self.failed)
        return job

    def _drop(self, session: CaseSession) -> None:
        """Close the session of an import whose case is not shown."""
        if session is not self._session:
            session.close()

    def _take_over(self, session: CaseSession, snapshot: CaseSnapshot) -> None:
        if self._session is not None and self._session is not session:
            self._session.close()
        self._session = session
        self._show(snapshot)

    def _on_edited(self, result: tuple[Change | None, CaseSnapshot]) -> None:
        change, snapshot = result
        self._show(snapshot)
        if change is not None:
            self.changed.emit(change)

    def _on_imported(self, session: CaseSession, shown_before: CaseSession | None, summary: ImportSummary) -> None:
        """Show the case with what was imported, unless another was opened meanwhile.

        It is read among the other jobs, so that no edit made meanwhile is shown undone.
        """
        if not session.path.exists() or self._session not in (session, shown_before):
            self._drop(session)
            self.imported.emit(summary)
            return
        job = self._start(lambda _report, _cancelled: session.snapshot())
        job.succeeded.connect(partial(self._take_over, session))
        job.succeeded.connect(lambda _snapshot: self.imported.emit(summary))

    def _show(self, snapshot: CaseSnapshot) -> None:
        self._snapshot = snapshot
        self.read.emit()
        self.loaded.emit(snapshot)
