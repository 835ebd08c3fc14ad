"""One case in one file: all that the other layers ask of storage.

A `CaseFile` belongs to the thread that opened it; every job opens its own and closes it soon.
Reading gives one consistent state; writing is one transaction a call.  What goes wrong with
the file or the disk is a `CaseError` in words, and nothing is half-written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Case, Derived
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.decision import Decision, Edit
from timeline_app.domain.errors import Problem
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.domain.timeline import Timeline
from timeline_app.storage import about, backup, decided, derived, history, log, search, told, upgrade, verify
from timeline_app.storage.codec import clean, encode
from timeline_app.storage.connection import Connection, is_writable
from timeline_app.storage.derived import PackedDerived
from timeline_app.storage.detail import ImportDetail
from timeline_app.storage.faults import CaseReadOnlyError, in_words
from timeline_app.storage.schema import migrations
from timeline_app.storage.values import (
    Hits,
    ImportedArticle,
    ImportReport,
    Material,
    NewDecision,
    Stamp,
    Undoable,
    utc_words,
)


class CaseFile:
    """An open case file; a context manager that closes it."""

    def __init__(self, connection: Connection, backup_made: Path | None = None) -> None:
        """Take over a connection that was checked; use `create` or `open`."""
        self._connection = connection
        self.backup_made = backup_made
        """Where the older form was kept, if opening brought the case up to date; else None."""

    @classmethod
    def create(cls, path: Path, *, title: str = "") -> Self:
        """Make a new, empty case; raises CaseError where the name is taken or can't be written."""
        backup.reserve(path)
        try:
            connection = Connection(path)
            with connection.writing() as db:
                migrations.apply(db)
                about.start(db, clean(title or path.stem))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return cls(connection)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a case; an older one is backed up beside the file, then brought up to date.

        Raises CaseReadOnlyError where it can't be written and `read_only` is not set, and
        CaseError for what is no case, is newer than the program, damaged, locked or missing.
        """
        upgrade.ensure_file(path)
        if not read_only and not is_writable(path):
            what = "The case file or its folder can't be written."
            raise CaseReadOnlyError(str(path), what, "Open it for reading, or copy it to where you may write.")
        connection = Connection(path, read_only=read_only)
        try:
            with in_words(path, is_trusted=False):
                upgrade.ensure_case(connection.db, path, migrations)
                upgrade.ensure_sound(connection.db, path, migrations)
            with in_words(path):
                return cls(connection, upgrade.upgrade(connection, migrations))
        except BaseException:
            connection.close()
            raise

    @property
    def path(self) -> Path:
        """Where the case is."""
        return self._connection.path

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""
        return self._connection.read_only

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # The case as a whole

    @property
    def title(self) -> str:
        """The case's title."""
        with self._connection.reading() as db:
            return about.load_title(db)

    def set_title(self, title: str, *, who: str, now: datetime) -> Edit:
        """Rename the case; undoable."""
        with self._connection.writing() as db:
            entry = log.Entry(log.TITLE, before=about.load_title(db), after=clean(title))
            about.save_title(db, entry.after)
            return log.append_edit(db, Stamp.of(who, now), entry)

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting of this case (not of the user), or the default."""
        with self._connection.reading() as db:
            return about.load_setting(db, name, default)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting; it is no edit and not undoable."""
        with self._connection.writing() as db:
            about.save_setting(db, name, value)

    def load_case(self) -> Case:
        """Return the whole case as values, as exports take it."""
        with self._connection.reading() as db:
            return Case(
                title=about.load_title(db),
                articles=told.load_articles(db),
                extractions=told.load_extractions(db),
                decisions=decided.load_decisions(db),
                derived=derived.load_derived(db),
                edits=log.load_edits(db),
            )

    def load_timeline(self) -> Timeline:
        """Return what is drawn, as columns: 100,000 events in about 0.2 s."""
        with self._connection.reading() as db:
            return derived.load_timeline(db, about.load_title(db))

    # Told

    def add_articles(
        self, batch: Sequence[ImportedArticle], *, who: str, now: datetime, action: int | None = None
    ) -> ImportReport:
        """Store a batch of one import in one transaction, with one log entry.

        `action` is the report's of the batch before, so that undo takes the import back as a
        whole.  What the case has already is skipped and reported.
        """
        stamp = Stamp.of(who, now)
        with self._connection.writing() as db:
            report = told.add_articles(db, batch, stamp.at)
            if not report.added:
                return replace(report, action=action)
            names = [item.article.file_name for item in batch if item.article.key in set(report.added)]
            entry = log.Entry(
                what=log.IMPORT,
                target=", ".join(dict.fromkeys(names)),
                after=f"{len(report.added)} articles" if len(report.added) > 1 else "1 article",
                detail=encode(ImportDetail(report.added)),
                action=history.find_done(db, action),
            )
            edit = log.append_edit(db, stamp, entry)
            derived.touch(db)
            return replace(report, action=edit.action)

    def add_unread(self, problems: Iterable[Problem], *, now: datetime) -> None:
        """Keep in mind which files an import could not read, and why; exports name them."""
        with self._connection.writing() as db:
            about.save_unread(db, problems, utc_words(now))

    def unread(self) -> tuple[Problem, ...]:
        """Return the files that imports could not read, oldest first."""
        with self._connection.reading() as db:
            return about.load_unread(db)

    def has_file(self, sha256: str) -> bool:
        """Whether articles of this file are in the case and not set aside."""
        with self._connection.reading() as db:
            sql = "SELECT 1 FROM article WHERE sha256 = ? AND NOT set_aside"
            return db.execute(sql, [sha256]).fetchone() is not None

    def articles(self) -> tuple[Article, ...]:
        """Return all articles that are not set aside, in the order of import."""
        with self._connection.reading() as db:
            return told.load_articles(db)

    def article(self, key: str) -> Article | None:
        """Return one article, None where there is none with this key."""
        with self._connection.reading() as db:
            return told.find_article(db, key)

    def file_bytes(self, sha256: str) -> bytes:
        """Return a file exactly as it was imported; KeyError where the case has none of this hash."""
        with self._connection.reading() as db:
            return told.load_file(db, sha256)

    def extractions(self) -> tuple[Extraction, ...]:
        """Return the extractions, aligned with `articles()`."""
        with self._connection.reading() as db:
            return told.load_extractions(db)

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

    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions that hold, in the order they were made."""
        with self._connection.reading() as db:
            return decided.load_decisions(db)

    def edits(self) -> tuple[Edit, ...]:
        """Return the whole edit log, oldest first."""
        with self._connection.reading() as db:
            return log.load_edits(db)

    def undo(self, *, who: str, now: datetime) -> Edit | None:
        """Take back the last user action by a compensating entry; None where there is nothing to undo."""
        return self._revert(log.UNDO, Stamp.of(who, now))

    def redo(self, *, who: str, now: datetime) -> Edit | None:
        """Do the last undone action again; None where there is nothing to redo."""
        return self._revert(log.REDO, Stamp.of(who, now))

    def undoable(self) -> Undoable | None:
        """Return the action that undo would take back, None where there is none."""
        with self._connection.reading() as db:
            return history.find_undoable(db, log.UNDO)

    def redoable(self) -> Undoable | None:
        """Return the action that redo would do again, None where there is none."""
        with self._connection.reading() as db:
            return history.find_undoable(db, log.REDO)

    def _revert(self, what: str, stamp: Stamp) -> Edit | None:
        with self._connection.writing() as db:
            edit = history.revert(db, stamp, what)
            if edit is not None:
                derived.touch(db)
            return edit

    # Derived

    def load_material(self) -> Material:
        """Return what reconcile works from, as one snapshot."""
        with self._connection.reading() as db:
            return Material(
                articles=told.load_articles(db),
                extractions=told.load_extractions(db),
                decisions=decided.load_decisions(db),
                revision=derived.load_revision(db),
            )

    def save_derived(self, derivation: Derived | PackedDerived, revision: int | None = None) -> None:
        """Put newly derived values in place of the old ones, in one transaction.

        Values packed by `pack_derived` elsewhere save this process the work.  `revision` is that
        of the material they were computed from; None means the present one.
        """
        packed = derivation if isinstance(derivation, PackedDerived) else derived.pack_derived(derivation)
        with self._connection.writing() as db:
            derived.save_derived(db, packed, derived.load_revision(db) if revision is None else revision)

    @property
    def is_stale(self) -> bool:
        """Whether something told or decided has changed since the derived values were computed."""
        with self._connection.reading() as db:
            return derived.is_stale(db)

    def derived(self) -> Derived:
        """Return all derived values; for a large case use `load_timeline`."""
        with self._connection.reading() as db:
            return derived.load_derived(db)

    def event(self, event_id: str) -> Event | None:
        """Return one event with all its accounts, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_event(db, event_id)

    def conflict(self, conflict_id: str) -> Conflict | None:
        """Return one conflict with its sides, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_conclusion(db, derived.CONFLICT, conflict_id, Conflict)

    def actor(self, actor_id: str) -> Actor | None:
        """Return one actor, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_conclusion(db, derived.ACTOR, actor_id, Actor)

    def events_of_article(self, key: str) -> tuple[tuple[int, int, str], ...]:
        """Return (start, end, event id) of every passage of an article that an event rests on, by start."""
        with self._connection.reading() as db:
            return derived.find_events_of_article(db, key)

    # Looking and keeping

    def search(self, words: str, limit: int = 100) -> Hits:
        """Return at most `limit` articles and as many events that have all the words."""
        with self._connection.reading() as db:
            return search.search(db, words, limit)

    def backup(self, to: Path) -> None:
        """Save a copy under a free name; raises CaseError where the name is taken or can't be written."""
        with in_words(self.path):
            backup.copy_to(self._connection.db, to)

    def verify(self) -> tuple[Problem, ...]:
        """Check pages, files, quotes, log and what points where; empty where the case is whole."""
        with self._connection.reading() as db:
            return tuple(verify.find_problems(db, self.path))
