"""Reading a case: every method gives one consistent state, while others may write."""

from __future__ import annotations

from pathlib import Path

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Case, Derived
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.decision import Decision, Edit
from timeline_app.domain.errors import Problem
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.storage import (
    about,
    backup,
    decided,
    derived,
    drawn,
    history,
    log,
    material,
    replay,
    search,
    told,
    verify,
)
from timeline_app.storage.faults import in_words
from timeline_app.storage.shown_case import ShownCase
from timeline_app.storage.values import EventDates, EventPassage, Hits, Material, Undoable


class CaseReader(ShownCase):
    """What can be read from an open case; `CaseFile` opens it and adds the writing."""

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting of this case (not of the user), or the default."""
        with self._connection.reading() as db:
            return about.load_setting(db, name, default)

    def load_case(self) -> Case:
        """Return the whole case as values, as exports take it."""
        with in_words(self.path):
            with self._connection.reading() as db:
                title, articles = about.load_title(db), told.load_articles(db)
                decisions, edits = decided.load_decisions(db), log.load_edits(db)
                extractions, derivation = told.fetch_extractions(db), derived.fetch_derived(db)
            return Case(title, articles, extractions.decode(), decisions, derivation.decode(), edits)

    # Told

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
        with in_words(self.path):
            with self._connection.reading() as db:
                rows = told.fetch_extractions(db)
            return rows.decode()

    # Decided

    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions that hold, in the order they were made."""
        with self._connection.reading() as db:
            return decided.load_decisions(db)

    def edits(self) -> tuple[Edit, ...]:
        """Return the whole edit log, oldest first."""
        with self._connection.reading() as db:
            return log.load_edits(db)

    def undoable(self) -> Undoable | None:
        """Return the action that undo would take back, None where there is none."""
        with self._connection.reading() as db:
            return history.find_undoable(db, replay.UNDO)

    def redoable(self) -> Undoable | None:
        """Return the action that redo would do again, None where there is none."""
        with self._connection.reading() as db:
            return history.find_undoable(db, replay.REDO)

    # Derived

    def load_material(self, known: Material | None = None) -> Material:
        """Return what reconcile works from, as one snapshot.

        Of what was loaded before, `known`, the same objects are returned as far as the file still holds them.
        """
        with in_words(self.path):
            with self._connection.reading() as db:
                if known is not None and (found := material.load_changed(db, known)):
                    return found
                rows = material.fetch(db)
            return rows.decode()

    def derived(self) -> Derived:
        """Return all derived values; for a large case use `load_timeline`."""
        with in_words(self.path):
            with self._connection.reading() as db:
                rows = derived.fetch_derived(db)
            return rows.decode()

    def event(self, event_id: str) -> Event | None:
        """Return one event with all its accounts, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_event(db, event_id)

    def conflict(self, conflict_id: str) -> Conflict | None:
        """Return one conflict with its sides, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_conclusion(db, drawn.CONFLICT, conflict_id, Conflict)

    def actor(self, actor_id: str) -> Actor | None:
        """Return one actor, None where there is none."""
        with self._connection.reading() as db:
            return derived.find_conclusion(db, derived.ACTOR, actor_id, Actor)

    def events_of_article(self, key: str) -> tuple[tuple[int, int, str], ...]:
        """Return (start, end, event id) of every passage of an article that an event rests on, by start."""
        with self._connection.reading() as db:
            return derived.find_events_of_article(db, key)

    def passages(self, key: str) -> tuple[EventPassage, ...]:
        """Return every passage of an article that an event rests on, with what is said of the event, by start."""
        with self._connection.reading() as db:
            return derived.find_passages(db, key)

    def load_dates(self) -> EventDates:
        """Return the dates of all events in words, to see what moved."""
        with self._connection.reading() as db:
            return derived.load_dates(db)

    # Looking and keeping

    def search(self, words: str, limit: int = 100) -> Hits:
        """Return at most `limit` articles and as many events that have all the words."""
        with self._connection.reading() as db:
            return search.search(db, words, limit)

    def backup(self, to: Path) -> None:
        """Save a copy under a free name; raises CaseError where the name is taken or can't be written."""
        with in_words(self.path):
            backup.copy_to(self._connection.conn, to)

    def verify(self) -> tuple[Problem, ...]:
        """Check pages, files, quotes, log and what points where; empty where the case is whole."""
        return tuple(verify.find_problems(self._connection))
