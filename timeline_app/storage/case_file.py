"""One case in one file: all that the other layers ask of storage.

A `CaseFile` belongs to the thread that opened it; every job opens its own and closes it soon.
Reading gives one consistent state; writing is one transaction a call.  What goes wrong with
the file or the disk is a `CaseError` in words, and nothing is half-written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Edit
from timeline_app.domain.errors import Problem
from timeline_app.domain.mention import Extraction
from timeline_app.storage import about, backup, decided, derived, form, history, imports, log, replay, told, upgrade
from timeline_app.storage.case_reader import CaseReader
from timeline_app.storage.codec import clean
from timeline_app.storage.connection import Connection, closed_on_failure, is_writable
from timeline_app.storage.derived import PackedDerived
from timeline_app.storage.faults import CaseReadOnlyError, in_words
from timeline_app.storage.schema import migrations
from timeline_app.storage.values import ImportedArticle, ImportReport, NewDecision, Stamp, utc_words


class CaseFile(CaseReader):
    """An open case file; a context manager that closes it."""

    def __init__(self, connection: Connection, backup_made: Path | None = None) -> None:
        """Take over a connection that was checked; use `create` or `open`."""
        super().__init__(connection)
        self.backup_made = backup_made
        """Where the older form was kept, if opening brought the case up to date; else None."""

    @classmethod
    def create(cls, path: Path, *, title: str = "") -> Self:
        """Make a new, empty case; raises CaseError where the name is taken or can't be written."""
        backup.reserve(path)
        try:
            return cls(_start(Connection(path), title or path.stem))
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a case; an older one is backed up beside the file, then brought up to date.

        Raises CaseReadOnlyError where it can't be written and `read_only` is not set, and
        CaseError for what is no case, is newer than the program, damaged, locked or missing.
        """
        form.ensure_file(path)
        if not read_only and not is_writable(path):
            what = "The case file or its folder can't be written."
            raise CaseReadOnlyError(str(path), what, "Open it for reading, or copy it to where you may write.")
        connection = Connection(path, read_only=read_only)
        with closed_on_failure(connection):
            with in_words(path, is_trusted=False):
                upgrade.ensure_case(connection.db, path, migrations)
                upgrade.ensure_sound(connection.db, path, migrations)
            with in_words(path):
                return cls(connection, upgrade.upgrade(connection, migrations))

    # The case as a whole

    def set_title(self, title: str, *, who: str, now: datetime) -> Edit:
        """Rename the case; undoable."""
        with self._connection.writing() as db:
            entry = log.Entry(log.TITLE, before=about.load_title(db), after=clean(title))
            about.save_title(db, entry.after)
            return log.append_edit(db, Stamp.of(who, now), entry)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting; it is no edit and not undoable."""
        with self._connection.writing() as db:
            about.save_setting(db, name, value)

    # Told

    def add_articles(
        self, batch: Sequence[ImportedArticle], *, who: str, now: datetime, action: int | None = None
    ) -> ImportReport:
        """Store a batch of one import in one transaction, with one log entry.

        `action` is the report's of the batch before, so that undo takes the import back as a
        whole.  What the case has already is skipped and reported.
        """
        with self._connection.writing() as db:
            report = imports.add_batch(db, batch, Stamp.of(who, now), action)
            if report.added:
                derived.touch(db)
            return report

    def add_unread(self, problems: Iterable[Problem], *, now: datetime) -> None:
        """Keep in mind which files an import could not read, and why; exports name them."""
        with self._connection.writing() as db:
            about.save_unread(db, problems, utc_words(now))

    def extraction(self, key: str) -> Extraction | None:
        """Return the extraction of one article, None where there is none with this key."""
        with self._connection.reading() as db:
            return told.find_extraction(db, key)

    def replace_extractions(self, extractions: Iterable[Extraction]) -> None:
        """Put what a newer extractor read in place of what was there; KeyError for an unknown article."""
        with self._connection.writing() as db:
            for extraction in extractions:
                told.save_extraction(db, extraction)
            derived.touch(db)

    # Decided

    def decide(self, *wanted: NewDecision, who: str, now: datetime, action: int | None = None) -> tuple[Edit, ...]:
        """Make one or several decisions as one user action; ValueError where the evidence is not in the case.

        `action` joins them to an action before, such as the import that they are about.
        """
        with self._connection.writing() as db:
            edits = decided.add_decisions(db, wanted, Stamp.of(who, now), history.find_done(db, action))
            derived.touch(db)
            return edits

    def withdraw(self, decisions: Sequence[int], *, who: str, now: datetime, target: str = "") -> Edit:
        """Let standing decisions (their seqs) no longer hold: a conflict reopened, an event shown again."""
        with self._connection.writing() as db:
            edit = decided.withdraw_decisions(db, decisions, Stamp.of(who, now), target)
            derived.touch(db)
            return edit

    def undo(self, *, who: str, now: datetime) -> Edit | None:
        """Take back the last user action by a compensating entry; None where there is nothing to undo."""
        return self._revert(replay.UNDO, Stamp.of(who, now))

    def redo(self, *, who: str, now: datetime) -> Edit | None:
        """Do the last undone action again; None where there is nothing to redo."""
        return self._revert(replay.REDO, Stamp.of(who, now))

    def _revert(self, what: str, stamp: Stamp) -> Edit | None:
        with self._connection.writing() as db:
            edit = history.revert(db, stamp, what)
            if edit is not None:
                derived.touch(db)
            return edit

    # Derived

    def save_derived(self, derivation: Derived | PackedDerived, revision: int | None = None) -> None:
        """Put newly derived values in place of the old ones, in one transaction.

        Values packed by `pack_derived` elsewhere save this process the work.  `revision` is that
        of the material they were computed from; None means the present one.
        """
        packed = derivation if isinstance(derivation, PackedDerived) else derived.pack_derived(derivation)
        with self._connection.writing() as db:
            derived.save_derived(db, packed, derived.load_revision(db) if revision is None else revision)


def _start(connection: Connection, title: str) -> Connection:
    """Make an empty file a case."""
    with closed_on_failure(connection), connection.writing() as db:
        migrations.apply(db)
        about.start(db, clean(title))
    return connection
