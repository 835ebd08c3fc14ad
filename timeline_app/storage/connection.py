"""One connection to a case file: how it is opened, read in snapshots and written in transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from timeline_app.domain.errors import CaseError
from timeline_app.storage.faults import CaseReadOnlyError, in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

BUSY_TIMEOUT_S = 5.0
"""An edit made during an import waits for one batch at most; anything longer is another program."""

_SETUP = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    # A case may come from a stranger: its schema must not be able to call functions with side effects.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Readable(Protocol):
    """What can be asked in SQL: SQLite's own connection, and sqlite-utils' around it."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> sqlite3.Cursor:
        """Return the rows that answer a question."""
        ...


class Connection:
    """A SQLite connection that speaks in words when the file or the disk fails.

    Reading needs SQLite alone; what writes gets sqlite-utils' `Database` around the same connection.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Connect to an existing file; raises CaseError where that can't be done."""
        self.path = path
        self.read_only = read_only
        self._identity = _identity(path)
        with in_words(path):
            if read_only:
                _take_back_unfinished_step(path)
            conn = sqlite3.connect(_uri(path, read_only=read_only), uri=True, timeout=BUSY_TIMEOUT_S)
            try:
                _set_up(conn, read_only=read_only)
            except BaseException:
                conn.close()
                raise
        self.conn = conn

    @cached_property
    def db(self) -> Database:
        """The connection for what writes; plugins of a user's own sqlite-utils stay out of cases."""
        from timeline_app.storage.light_import import Database

        return Database(self.conn, execute_plugins=False)

    def close(self) -> None:
        """Let go of the file; closing twice does no harm."""
        self.conn.close()

    def replace(self, conn: sqlite3.Connection) -> None:
        """Go on with another connection, such as an upgraded copy in memory."""
        self.conn.close()
        self.__dict__.pop("db", None)
        _set_up(conn, read_only=True)
        self.conn = conn

    @contextmanager
    def reading(self) -> Iterator[Readable]:
        """Read one consistent state; a commit elsewhere waits, so keep it short."""
        with in_words(self.path):
            self.conn.execute("BEGIN")
            try:
                yield self.conn
            finally:
                self.conn.rollback()  # nothing was written

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Write in one transaction: all of it or, after any failure, nothing.

        Takes the write lock at once, so that what is read inside still holds when it is written.
        """
        self._ensure_writable()
        with in_words(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.commit()
            except BaseException:
                self.db.rollback()
                raise

    def _ensure_writable(self) -> None:
        if self.read_only:
            what = "The case was opened for reading only, so nothing was changed."
            raise CaseReadOnlyError(str(self.path), what, "Save a copy where you may write and work on that.")
        # On POSIX, SQLite goes on writing to a deleted file, and the work would vanish with it.
        if not self.path.exists() or _identity(self.path) != self._identity:
            what = "The case file was moved, deleted or replaced while it was open, so nothing was changed."
            next_step = "Put the file back, or save a copy under another name and go on with that."
            raise CaseError(str(self.path), what, next_step)


@contextmanager
def closed_on_failure(connection: Connection) -> Iterator[None]:
    """Close a connection where the block fails; else it stays open."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        what = f"The case file can't be reached ({error.strerror})."
        raise CaseError(str(path), what, "Check that its disk is connected and that you may read it.") from error
    return status.st_dev, status.st_ino


def _uri(path: Path, *, read_only: bool) -> str:
    """Return the file as SQLite's URI, which, unlike a path, never creates a file."""
    posix = path.absolute().as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    return f"file://{quote(rooted)}?mode={'ro' if read_only else 'rw'}"


def _take_back_unfinished_step(path: Path) -> None:
    """Let SQLite undo what a killed writer left half-done; a connection for reading can't."""
    if path.with_name(f"{path.name}-journal").exists() and is_writable(path):
        with closing(sqlite3.connect(_uri(path, read_only=False), uri=True, timeout=BUSY_TIMEOUT_S)) as conn:
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _set_up(conn: sqlite3.Connection, *, read_only: bool) -> None:
    for pragma in _SETUP:
        conn.execute(pragma)
    if not read_only:
        conn.execute("PRAGMA journal_mode = DELETE").fetchone()


def is_writable(path: Path) -> bool:
    """Whether the file can be written and a journal made beside it."""
    as_effective_user = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=as_effective_user) for place in (path, path.parent))
