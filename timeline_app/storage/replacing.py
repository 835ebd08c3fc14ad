"""Derived rows put in place of those that were there: only what differs is written.

An edit changes a few of many thousand rows, and what is not written need not be waited for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A derived table; its rows are unique by the first `key` columns."""

    name: str
    key: tuple[str, ...]
    columns: int

    def key_of(self, row: Row) -> tuple[Any, ...]:
        """Return what a row is known by."""
        return row[: len(self.key)]


EVENT = Table("event", ("row",), 5)
ACCOUNT = Table("account", ("article_id", "start", "stop", "event_row"), 4)
CONCLUSION = Table("conclusion", ("kind", "position"), 4)
COLUMN = Table("timeline_column", ("name",), 2)
_LABEL, _BODY = 2, 4
"""Places of an event's label and JSON in its row."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """What was taken out of a table and put into it."""

    gone: Sequence[Row]
    new: Sequence[Row]


def replace_rows(db: Database, table: Table, rows: Iterable[Row]) -> Replaced:
    """Make a table hold exactly these rows; to be called within a transaction that defers foreign keys."""
    stored: set[Row] = set(db.execute(f"SELECT * FROM {table.name}").fetchall())  # noqa: S608 - our own table names
    wanted = set(rows)
    gone, new = list(stored - wanted), sorted(wanted - stored, key=table.key_of)
    where = " AND ".join(f"{column} = ?" for column in table.key)
    db.conn.executemany(f"DELETE FROM {table.name} WHERE {where}", map(table.key_of, gone))  # noqa: S608
    marks = ", ".join("?" * table.columns)
    db.conn.executemany(f"INSERT INTO {table.name} VALUES ({marks})", new)  # noqa: S608
    return Replaced(gone, new)


def replace_words(db: Database, events: Replaced, words: Iterable[tuple[int, str, str]]) -> None:
    """Bring the search for events up to date with the event rows that were replaced.

    The search keeps no text of its own, so that what is taken out of it has to be said again.
    """
    changed = {row[0] for row in events.new}
    old = {row[0]: _words_of(row) for row in events.gone}
    new: Mapping[object, tuple[str, str]] = {row: (label, quotes) for row, label, quotes in words if row in changed}
    gone = [(row, *told) for row, told in old.items() if new.get(row) != told]
    delete = "INSERT INTO event_search (event_search, rowid, label, quotes) VALUES ('delete', ?, ?, ?)"
    db.conn.executemany(delete, gone)
    fresh = [(row, *told) for row, told in new.items() if old.get(row) != told]
    db.conn.executemany("INSERT INTO event_search (rowid, label, quotes) VALUES (?, ?, ?)", fresh)


def _words_of(event: Row) -> tuple[str, str]:
    accounts = json.loads(str(event[_BODY])).get("accounts", ())
    return str(event[_LABEL]), "\n".join(account["quote"] for account in accounts)
