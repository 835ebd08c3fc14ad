"""The derived layer: computed as a whole, written as far as it changed, read as columns or one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from timeline_app.domain.actor import Actor
from timeline_app.domain.case import Derived, ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, FigureGroup
from timeline_app.domain.event import Event
from timeline_app.storage.codec import clean, decode, decode_all, encode
from timeline_app.storage.columns import in_time_order, make_columns
from timeline_app.storage.connection import Readable
from timeline_app.storage.drawn import CONFLICT, REVIEW, STANDING
from timeline_app.storage.outlets import list_sources
from timeline_app.storage.packing import pack_columns, unpack_words
from timeline_app.storage.replacing import ACCOUNT, COLUMN, CONCLUSION, EVENT, replace_rows, replace_words
from timeline_app.storage.values import EventDates, EventPassage

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T", Standing, Actor, Conflict, FigureGroup, ReviewItem)

ACTOR, FIGURE = "actor", "figure"


@dataclass(frozen=True, slots=True)
class PackedDerived:
    """Derived values as the rows of their tables; can be sent between processes."""

    events: list[tuple[int, str, str, str, str]]
    accounts: list[tuple[str, int, int, int]]
    """(article key, start, end, event row)."""
    words: list[tuple[int, str, str]]
    conclusions: list[tuple[str, int, str, str]]
    columns: list[tuple[str, bytes]]


def touch(db: Database) -> None:
    """Note that something told or decided has changed, so that the derived layer is behind."""
    db.execute("UPDATE about SET revision = revision + 1")


def load_revision(db: Readable) -> int:
    """Return the count of changes of what was told or decided."""
    return int(db.execute("SELECT revision FROM about").fetchone()[0])


def pack_derived(derived: Derived) -> PackedDerived:
    """Turn derived values into rows: the work of saving that needs no file, so a child process can do it."""
    events = in_time_order(derived.events)
    columns = make_columns(events, derived, list_sources(derived.standings))
    return PackedDerived(
        events=[(row, e.id, clean(e.label), columns.date_words[row], encode(e)) for row, e in enumerate(events)],
        accounts=[
            (account.article, account.start, account.end, row)
            for row, event in enumerate(events)
            for account in event.accounts
        ],
        words=[
            (row, clean(event.label), clean("\n".join(account.quote for account in event.accounts)))
            for row, event in enumerate(events)
        ],
        conclusions=[
            *_pack_conclusions(STANDING, ((standing.article, standing) for standing in derived.standings)),
            *_pack_conclusions(ACTOR, ((actor.id, actor) for actor in derived.actors)),
            *_pack_conclusions(CONFLICT, ((conflict.id, conflict) for conflict in derived.conflicts)),
            *_pack_conclusions(FIGURE, ((figure.id, figure) for figure in derived.figures)),
            *_pack_conclusions(REVIEW, ((review.target, review) for review in derived.reviews)),
        ],
        columns=list(pack_columns(columns).items()),
    )


def _pack_conclusions(kind: str, items: Iterable[tuple[str, object]]) -> list[tuple[str, int, str, str]]:
    return [(kind, position, item_id, encode(item)) for position, (item_id, item) in enumerate(items)]


def save_derived(db: Database, packed: PackedDerived, revision: int) -> None:
    """Put newly derived values, computed from the state of `revision`, in place of all that were there."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    events = replace_rows(db, EVENT, packed.events)
    replace_words(db, events, packed.words)
    replace_rows(db, ACCOUNT, _with_ids(db, packed.accounts))
    replace_rows(db, CONCLUSION, packed.conclusions)
    replace_rows(db, COLUMN, packed.columns)
    db.execute("UPDATE about SET derived_revision = ?", [revision])


def _with_ids(db: Database, accounts: Iterable[tuple[str, int, int, int]]) -> set[tuple[int, int, int, int]]:
    """Return account rows with the articles' ids in place of their keys."""
    ids = dict(db.execute("SELECT key, id FROM article").fetchall())
    return {(ids[article], *place) for article, *place in accounts if article in ids}


@dataclass(frozen=True, slots=True)
class DerivedRows:
    """Derived values as stored: fetched fast, so that the file is free again, and decoded at leisure."""

    events: list[tuple[str]]
    conclusions: list[tuple[str, str]]
    """(kind, JSON), in order."""

    def decode(self) -> Derived:
        """Return the values; raises CodecError where they are damaged."""
        return Derived(
            standings=self._decode(STANDING, Standing),
            actors=self._decode(ACTOR, Actor),
            events=decode_all(Event, [body for (body,) in self.events]),
            conflicts=self._decode(CONFLICT, Conflict),
            figures=self._decode(FIGURE, FigureGroup),
            reviews=self._decode(REVIEW, ReviewItem),
        )

    def _decode(self, kind: str, value: type[T]) -> tuple[T, ...]:
        return decode_all(value, [body for stored, body in self.conclusions if stored == kind])


def fetch_derived(db: Readable) -> DerivedRows:
    """Fetch everything derived; for a large case use `load_timeline`."""
    events = db.execute("SELECT body FROM event ORDER BY row").fetchall()
    return DerivedRows(events, db.execute("SELECT kind, body FROM conclusion ORDER BY kind, position").fetchall())


def find_conclusion(db: Readable, kind: str, item_id: str, value: type[T]) -> T | None:
    """Return one derived value by its id, None where there is none."""
    sql = "SELECT body FROM conclusion WHERE kind = ? AND id = ? ORDER BY position"
    row = db.execute(sql, [kind, item_id]).fetchone()
    return decode(value, row[0]) if row else None


def find_event(db: Readable, event_id: str) -> Event | None:
    """Return one event with its accounts, None where there is none."""
    row = db.execute("SELECT body FROM event WHERE id = ?", [event_id]).fetchone()
    return decode(Event, row[0]) if row else None


def find_events_of_article(db: Readable, article: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, event id) of every passage of an article that an event rests on, by start."""
    sql = """SELECT start, stop, event.id FROM account
             JOIN event ON row = event_row JOIN article ON article.id = article_id
             WHERE article.key = ? ORDER BY start, stop, row"""
    return tuple(db.execute(sql, [article]).fetchall())


def find_passages(db: Readable, article: str) -> tuple[EventPassage, ...]:
    """Return every passage of an article that an event rests on, with what is said of the event, by start."""
    sql = """SELECT start, stop, event.id, label, date_words FROM account
             JOIN event ON row = event_row JOIN article ON article.id = article_id
             WHERE article.key = ? ORDER BY start, stop, row"""
    return tuple([EventPassage(*row) for row in db.execute(sql, [article]).fetchall()])


def load_dates(db: Readable) -> EventDates:
    """Return the dates of all events in words; empty before anything was derived."""
    sql = "SELECT name, data FROM timeline_column WHERE name IN ('ids', 'labels', 'date_words')"
    words = {name: unpack_words(name, data) for name, data in db.execute(sql).fetchall()}
    return EventDates(words.get("ids", ()), words.get("labels", ()), words.get("date_words", ()))
