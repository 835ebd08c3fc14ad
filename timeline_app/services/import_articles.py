"""Articles into a case: read in child processes, written by one writer, then reconciled.

Every batch is one short transaction: what was read is kept when the import is cancelled or
the machine stops, and an edit made meanwhile waits for one batch at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app import storage
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.errors import Problem
from timeline_app.services.collect import collect_files
from timeline_app.services.derive import Derivation, derive_case
from timeline_app.services.jobs import Cancelled, Progress, Report, never, report_nothing
from timeline_app.services.reading import ReadFile, child_processes, default_workers, read_files
from timeline_app.services.who import editor
from timeline_app.storage import ImportedArticle, NewDecision

if TYPE_CHECKING:
    from pebble import ProcessPool

    Derive = Callable[[storage.CaseFile], Derivation]
    """Computes what follows from a case and saves it."""

BATCH_FILES = 20
"""A commit costs about 12 ms, a file about as much to read: twenty keep both small."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to import into which case."""

    case: Path
    paths: tuple[Path, ...]
    outlet: str = ""
    """Where given: the editor's word for the outlet of all of them."""
    published: str = ""
    """Where given: the editor's publication date for all of them, EDTF."""
    workers: int = 0
    """Child processes; 0 chooses by the machine's cores."""
    replaces: str = ""
    """Key of an article that what is imported takes the place of; removed once it is there."""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One article that is now in the case."""

    file: str
    title: str
    outlet: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did and what it left out, and why."""

    imported: tuple[ImportedFile, ...]
    already_there: tuple[str, ...]
    """Files whose bytes the case already holds."""
    problems: tuple[Problem, ...]
    cancelled: bool
    events: int
    """Events of the whole case afterwards."""
    conflicts: int


def import_articles(
    request: ImportRequest,
    report: Report = report_nothing,
    cancelled: Cancelled = never,
    derive: Derive | None = None,
) -> ImportSummary:
    """Import the articles that `request.paths` name; make the case where it does not exist.

    A case is made only once there is an article to put into it.  Raises CaseError where the
    case can't be opened or written.  What can't be read is returned among the problems; the
    rest goes on.  `derive` computes and saves what follows, as a session does that has the case
    open; without it one of the import's own child processes does.
    """
    collected = collect_files(request.paths)
    job = _Import(request, report, cancelled, derive)
    job.problems.extend(collected.problems)
    with job.case_closed_at_end(), child_processes(request.workers or default_workers()) as pool:
        job.run(pool, collected.files)
    return job.summary()


class _Import:
    """One import under way: what it has done and found so far."""

    def __init__(self, request: ImportRequest, report: Report, cancelled: Cancelled, derive: Derive | None) -> None:
        self._request = request
        self._derive = derive
        self._report = report
        self._cancelled = cancelled
        self._case = storage.CaseFile.open(request.case) if request.case.exists() else None
        self._evidence: list[Evidence] = []
        self._imported: list[ImportedFile] = []
        self._already_there: list[str] = []
        self._was_cancelled = False
        self._action: int | None = None
        self._derivation: Derivation | None = None
        self.problems: list[Problem] = []

    @contextmanager
    def case_closed_at_end(self) -> Iterator[None]:
        try:
            yield
        finally:
            if self._case:
                self._case.close()

    def run(self, pool: ProcessPool, files: Sequence[Path]) -> None:
        results = self._watched(read_files(pool, files), len(files))
        while batch := list(islice(results, BATCH_FILES)):
            self.problems.extend(result for result in batch if isinstance(result, Problem))
            self._write([result for result in batch if isinstance(result, ReadFile)])
        if self._case:
            self._case.add_unread(self.problems, now=datetime.now(UTC))
            self._decide_for_all(self._case)
            self._report(Progress(len(files), len(files), "Comparing the accounts"))
            self._derivation = self._derive(self._case) if self._derive else derive_case(self._case, pool)

    def summary(self) -> ImportSummary:
        return ImportSummary(
            tuple(self._imported),
            tuple(self._already_there),
            tuple(self.problems),
            self._was_cancelled,
            self._derivation.events if self._derivation else 0,
            self._derivation.conflicts if self._derivation else 0,
        )

    def _watched(self, results: Iterator[ReadFile | Problem], total: int) -> Iterator[ReadFile | Problem]:
        for done, result in enumerate(results, start=1):
            yield result
            name = result.path.name if isinstance(result, ReadFile) else result.file
            self._report(Progress(done, total, name))
            if self._cancelled():
                self._was_cancelled = True
                return

    def _write(self, batch: Sequence[ReadFile]) -> None:
        if not batch:
            return
        if self._case is None:
            self._case = storage.CaseFile.create(self._request.case)
        parts = [
            ImportedArticle(article, extraction, read.data)
            for read in batch
            for article, extraction in zip(read.articles, read.extractions, strict=True)
        ]
        stored = self._case.add_articles(parts, who=editor(), now=datetime.now(UTC), action=self._action)
        self._action = stored.action
        added = set(stored.added)
        for read in batch:
            self._note(read, added)

    def _note(self, read: ReadFile, added: set[str]) -> None:
        self._evidence.extend(Evidence(a.sha256, a.part, 0, 0, "") for a in read.articles)
        new = [article for article in read.articles if article.key in added]
        added.difference_update(article.key for article in new)
        if not new:
            self._already_there.append(str(read.path))
        self._imported.extend(ImportedFile(str(read.path), a.title, a.outlet, a.warnings) for a in new)

    def _decide_for_all(self, case: storage.CaseFile) -> None:
        """Take down the outlet and date that the request gives for all its articles."""
        wishes = {DecisionKind.SET_OUTLET: self._request.outlet, DecisionKind.SET_PUBLISHED: self._request.published}
        decisions = [
            NewDecision(kind, tuple(self._evidence), value, target=f"{len(self._evidence)} imported articles")
            for kind, value in wishes.items()
            if value and self._evidence
        ]
        if self._request.replaces and self._imported:
            sha256, _, part = self._request.replaces.partition("#")
            old = (Evidence(sha256, part, 0, 0, ""),)
            decisions.append(NewDecision(DecisionKind.REMOVE_ARTICLE, old, target="replaced article"))
        if decisions:
            case.decide(*decisions, who=editor(), now=datetime.now(UTC), action=self._action)
