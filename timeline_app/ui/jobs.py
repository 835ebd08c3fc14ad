"""Jobs in the background: one after another, in a thread that only waits and writes.

A job is a Qt-free callable; what computes hard runs in the services' child processes.  Jobs
of one case never overlap, so an edit waits for the batch that is being written, no longer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from timeline_app.services.jobs import Cancelled, Progress, Report

T = TypeVar("T")
Work = Callable[[Report, Cancelled], T]

log = logging.getLogger(__name__)


class Job(QObject, Generic[T]):
    """One job under way; its signals come from the thread that made it, never before it returned to its event loop."""

    progressed = Signal(object)
    """A `Progress`."""
    succeeded = Signal(object)
    failed = Signal(object)
    """The exception."""
    ended = Signal()
    """After either."""

    _came_to = Signal(object, object)
    """(result, exception) out of the working thread; connected from the start, so that nothing is lost."""

    def __init__(self, work: Work[T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._is_cancelled = False
        self._came_to.connect(self._on_came_to, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop at its next step; it still succeeds with what it has."""
        self._is_cancelled = True

    def run(self) -> None:
        """Do the work in the calling thread."""
        try:
            result = self._work(self._report, lambda: self._is_cancelled)
        except Exception as error:
            self._came_to.emit(None, error)
        else:
            self._came_to.emit(result, None)

    def _report(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    @Slot(object, object)
    def _on_came_to(self, result: T | None, error: Exception | None) -> None:
        if error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.ended.emit()


class JobRunner(QObject):
    """Runs jobs one after another in a thread of its own."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: list[Job[object]] = []

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._waiting)

    def start(self, work: Work[T]) -> Job[T]:
        """Queue a job; its signals can be connected at any time before returning to the event loop."""
        job: Job[T] = Job(work, self)
        self._waiting.append(job)  # type: ignore[arg-type] # a list of jobs of any result
        job.ended.connect(self._on_ended)
        self._pool.start(_Runnable(job))
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        return job

    def cancel_all(self) -> None:
        """Ask every job, running or waiting, to stop."""
        for job in self._waiting:
            job.cancel()

    def wait(self, timeout_ms: int = -1) -> bool:
        """Block until all jobs are done; False where that took longer."""
        return self._pool.waitForDone(timeout_ms)

    @Slot()
    def _on_ended(self) -> None:
        job = self._waiting.pop(0)
        job.deleteLater()
        if not self._waiting:
            self.busy_changed.emit(False)


class _Runnable(QRunnable):
    def __init__(self, job: Job[T]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
