"""A case as a window holds it open: edits, undo and what is shown, each call one short transaction.

Every method blocks until it is done, so a window calls them in a job.  The case file is
opened for each call and closed after it: no connection stands in the way of another's commit.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from timeline_app import storage
from timeline_app.services.case_snapshot import CaseSnapshot, load_snapshot
from timeline_app.services.who import editor

if TYPE_CHECKING:  # a window imports this before its first paint, and opens a case long before it changes it
    from collections.abc import Iterable, Sequence
    from types import TracebackType

    from pebble import ProcessPool

    from timeline_app.domain.article import Article
    from timeline_app.domain.case import Derived
    from timeline_app.domain.conflict import Conflict
    from timeline_app.domain.decision import DecisionKind, Edit, Evidence
    from timeline_app.domain.event import Event
    from timeline_app.domain.timeline import Timeline
    from timeline_app.services.changes import Change
    from timeline_app.services.derive import Derivation
    from timeline_app.storage import ArticleHit as ArticleHit  # noqa: PLC0414 - handed on to the panels
    from timeline_app.storage import EventDates, Hits, NewDecision, Undoable


class CaseSession:
    """One open case and the child process that reconciles it; a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._pool: ProcessPool | None = None
        self._is_closed = False
        self._starting = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child process; the case file itself is never left open."""
        with self._starting:
            pool, self._pool, self._is_closed = self._pool, None, True
        if pool is not None:
            from timeline_app.services.reading import stop_pool

            stop_pool(pool)

    # Looking

    def reading(self) -> storage.CaseFile:
        """Return the case file opened for reading, to be closed soon (a context manager)."""
        return storage.CaseFile.open(self.path, read_only=True)

    def snapshot(self) -> CaseSnapshot:
        """Return what a window shows; derives first where that is out of date and can be written."""
        with storage.open_shown(self.path) as case:
            if not case.is_stale or not storage.is_writable(self.path):
                return load_snapshot(case)
        self.rederive()
        with storage.open_shown(self.path) as case:
            return load_snapshot(case)

    def timeline(self) -> Timeline:
        """Return what is drawn."""
        with storage.open_shown(self.path) as case:
            return case.load_timeline()

    def derived(self) -> Derived:
        """Return all conclusions; for a large case prefer the single look-ups."""
        with self.reading() as case:
            return case.derived()

    def event(self, event_id: str) -> Event | None:
        """Return one event with all its accounts, None where there is none."""
        with self.reading() as case:
            return case.event(event_id)

    def conflict(self, conflict_id: str) -> Conflict | None:
        """Return one conflict, None where there is none."""
        with self.reading() as case:
            return case.conflict(conflict_id)

    def articles(self) -> tuple[Article, ...]:
        """Return all articles, in the order of import."""
        with self.reading() as case:
            return case.articles()

    def article(self, key: str) -> Article | None:
        """Return one article, None where there is none."""
        with self.reading() as case:
            return case.article(key)

    def events_of_article(self, key: str) -> tuple[tuple[int, int, str], ...]:
        """Return (start, end, event id) of every passage of an article that an event rests on."""
        with self.reading() as case:
            return case.events_of_article(key)

    def search(self, words: str) -> Hits:
        """Return the articles and events that have all the words."""
        with self.reading() as case:
            return case.search(words)

    def edits(self) -> tuple[Edit, ...]:
        """Return the edit log, oldest first."""
        with self.reading() as case:
            return case.edits()

    def undoable(self) -> Undoable | None:
        """Return what undo would take back."""
        with self.reading() as case:
            return case.undoable()

    def redoable(self) -> Undoable | None:
        """Return what redo would do again."""
        with self.reading() as case:
            return case.redoable()

    # Changing

    def decide(self, *wanted: NewDecision, words: str) -> Change:
        """Make decisions as one user action and compute what follows from them."""
        with storage.CaseFile.open(self.path) as case:
            before = case.load_dates()
            case.decide(*wanted, who=editor(), now=datetime.now(UTC))
            return self._derive(case, before, words)

    def withdraw(self, kinds: Iterable[DecisionKind], evidence: Sequence[Evidence], *, words: str) -> Change | None:
        """Let the standing decisions of these kinds about this evidence no longer hold; None where there are none."""
        wanted = set(kinds)
        places = {(piece.article, piece.start, piece.end) for piece in evidence}
        with storage.CaseFile.open(self.path) as case:
            standing = [
                decision.seq
                for decision in case.decisions()
                if decision.kind in wanted
                and any((piece.article, piece.start, piece.end) in places for piece in decision.evidence)
            ]
            return self._withdraw(case, standing, words) if standing else None

    def withdraw_decision(self, seq: int, *, words: str) -> Change:
        """Let one standing decision no longer hold."""
        with storage.CaseFile.open(self.path) as case:
            return self._withdraw(case, [seq], words)

    def undo(self) -> Change | None:
        """Take back the last user action; None where there is nothing to undo."""
        return self._revert("Undone")

    def redo(self) -> Change | None:
        """Do the last undone action again; None where there is nothing to redo."""
        return self._revert("Done again")

    def rederive(self) -> Change:
        """Compute the conclusions anew, as after an import."""
        with storage.CaseFile.open(self.path) as case:
            return self._derive(case, case.load_dates(), "The accounts were compared anew")

    def backup(self, to: Path) -> None:
        """Save a copy of the case under a free name."""
        with self.reading() as case:
            case.backup(to)

    def _withdraw(self, case: storage.CaseFile, seqs: Sequence[int], words: str) -> Change:
        before = case.load_dates()
        case.withdraw(seqs, who=editor(), now=datetime.now(UTC), target=words)
        return self._derive(case, before, words)

    def _revert(self, words: str) -> Change | None:
        with storage.CaseFile.open(self.path) as case:
            before = case.load_dates()
            revert = case.undo if words == "Undone" else case.redo
            edit = revert(who=editor(), now=datetime.now(UTC))
            if edit is None:
                return None
            return self._derive(case, before, f"{words}: {edit.target}".removesuffix(": "))

    def derive(self, case: storage.CaseFile) -> Derivation:
        """Compute the conclusions of this session's case, opened by the caller, and save them.

        The child process stays on and keeps what a change does not touch.  Where the session is
        closed meanwhile, as at the end of an import, the work is done all the same.
        """
        from concurrent.futures import CancelledError

        from timeline_app.services.derive import derive_case
        from timeline_app.services.reading import child_processes, start_pool

        with self._starting:
            if self._pool is None and not self._is_closed:
                self._pool = start_pool(1)
            pool = self._pool
        if pool is not None:
            try:
                return derive_case(case, pool)
            except CancelledError:
                if not self._is_closed:
                    raise
        with child_processes(1) as own:
            return derive_case(case, own)

    def _derive(self, case: storage.CaseFile, before: EventDates, words: str) -> Change:
        from timeline_app.services.changes import describe_change

        self.derive(case)
        return describe_change(words, before, case)
