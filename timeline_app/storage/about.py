"""What a case says of itself: title, settings, and the files its imports could not read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline_app.domain.errors import Problem
from timeline_app.storage.codec import clean
from timeline_app.storage.connection import Readable

if TYPE_CHECKING:
    from sqlite_utils import Database


def start(db: Database, title: str) -> None:
    """Give a new case its title; the derived layer starts up to date, as both are empty."""
    db.execute("INSERT INTO about (id, title, revision, derived_revision) VALUES (1, ?, 0, 0)", [title])


def load_title(db: Readable) -> str:
    """Return the case's title."""
    return str(db.execute("SELECT title FROM about").fetchone()[0])


def save_title(db: Database, title: str) -> None:
    """Set the case's title."""
    db.execute("UPDATE about SET title = ?", [title])


def load_setting(db: Readable, name: str, default: str) -> str:
    """Return a setting, or the default where it was never set."""
    row = db.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
    return str(row[0]) if row else default


def save_setting(db: Database, name: str, value: str) -> None:
    """Set a setting."""
    db.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [name, clean(value)])


def save_unread(db: Database, problems: Iterable[Problem], at: str) -> None:
    """Add files that could not be read, with the reason."""
    rows = [(at, clean(p.file), p.what, p.next_step) for p in problems]
    db.conn.executemany("INSERT INTO unread (at, file, what, next_step) VALUES (?, ?, ?, ?)", rows)


def load_unread(db: Readable) -> tuple[Problem, ...]:
    """Return the files that could not be read, oldest first."""
    rows = db.execute("SELECT file, what, next_step FROM unread ORDER BY id").fetchall()
    return tuple(Problem(*row) for row in rows)
