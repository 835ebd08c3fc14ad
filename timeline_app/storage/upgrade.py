"""What stands between a file and its use as a case: is it one, is it whole, is it of today's form."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlite_utils import Database, Migrations

from timeline_app.domain.errors import CaseError
from timeline_app.storage.backup import copy_to
from timeline_app.storage.connection import Connection
from timeline_app.storage.schema import APPLICATION_ID

_SQLITE_HEADER_BYTES = 100
_RESTORE = "Restore it from a backup; the damaged file was left as it is."
_MADE_BY_LIBRARIES = re.compile(r"_sqlite_migrations|idx__sqlite_migrations|sqlite_|\w+_search_")
_IRREPLACEABLE = ("about", "setting", "edit", "decision", "article", "extraction", "mention", "unread")


def ensure_file(path: Path) -> None:
    """Raise CaseError where there is nothing at the path that could be a case."""
    if not path.exists():
        raise CaseError(str(path), "There is no such file.", "Check its name, or whether its disk is connected.")
    if path.is_dir():
        raise CaseError(str(path), "This is a folder, not a case file.", "Choose a .timeline file.")
    if path.stat().st_size < _SQLITE_HEADER_BYTES:
        what = "The file is empty or cut off, so it holds no case."
        raise CaseError(str(path), what, "Restore it from a backup, or make a new case under another name.")


def ensure_case(db: Database, path: Path, migrations: Migrations) -> None:
    """Raise CaseError where the file is not a case, or made by a newer program."""
    if _pragma(db, "application_id") != APPLICATION_ID:
        raise CaseError(str(path), "This is a database, but not a case file.", "Choose a .timeline file.")
    known = _names(migrations)
    if _pragma(db, "user_version") > len(known) or not set(_load_applied(db, migrations)) <= set(known):
        what = "The case was made by a newer version of this program."
        raise CaseError(str(path), what, "Install the newer version to open it; nothing was changed.")


def ensure_sound(db: Database, path: Path, migrations: Migrations) -> None:
    """Raise CaseError where a table, or a page of what was told or decided, is damaged.

    The imported files' own bytes and what is derived are left to `verify` and to those who
    read them: they are most of a large case, which would be slow to open.
    """
    for table in _IRREPLACEABLE:
        (answer,) = db.execute(f"PRAGMA quick_check('{table}')").fetchone()
        if answer != "ok":
            what = f"The case file is damaged ({answer})."
            raise CaseError(str(path), what, _RESTORE)
    version = _pragma(db, "user_version")
    is_recorded = _load_applied(db, migrations) == _names(migrations)[:version]
    if not is_recorded or load_schema(db) != expected_schema(migrations, version):
        raise CaseError(str(path), "The case file is damaged: its tables are not those of a case.", _RESTORE)


def load_schema(db: Database) -> frozenset[tuple[str, str]]:
    """Return name and SQL of a case's own tables, indexes and triggers.

    What SQLite and sqlite-utils add by themselves may differ from one version of theirs to the next.
    """
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return frozenset((name, sql) for name, sql in rows if not _MADE_BY_LIBRARIES.match(name))


@cache
def expected_schema(migrations: Migrations, version: int) -> frozenset[tuple[str, str]]:
    """Return what `load_schema` gives for a sound case of this version."""
    with closing(Database(memory=True, execute_plugins=False)) as fresh:
        migrations.apply(fresh, stop_before=_names(migrations)[version:][:1])
        return load_schema(fresh)


def upgrade(connection: Connection, migrations: Migrations) -> Path | None:
    """Bring an older case to today's form; return the backup made beside it, None where nothing was to do.

    A case opened for reading only is upgraded in memory and its file left alone.
    """
    pending = [migration.name for migration in migrations.pending(connection.db)]
    if not pending:
        return None
    if connection.read_only:
        memory = sqlite3.connect(":memory:")
        connection.db.conn.backup(memory)
        connection.replace(memory)
        migrations.apply(connection.db)
        return None
    kept = _backup_path(connection.path, _pragma(connection.db, "user_version"))
    copy_to(connection.db, kept)
    migrations.apply(connection.db)
    return kept


def _backup_path(path: Path, version: int) -> Path:
    """Return a free name beside the case that says which version is in it."""
    stem = f"{path.stem} (backup of version {version}"
    number, name = 1, f"{stem}){path.suffix}"
    while path.with_name(name).exists():
        number += 1
        name = f"{stem}, {number}){path.suffix}"
    return path.with_name(name)


def _names(migrations: Migrations) -> list[str]:
    """Return the names of all migrations, the oldest first."""
    with closing(Database(memory=True, execute_plugins=False)) as fresh:
        return [migration.name for migration in migrations.pending(fresh)]


def _load_applied(db: Database, migrations: Migrations) -> list[str]:
    """Return the names of the migrations that a file has gone through, in order."""
    sql = "SELECT name, applied_at FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [name for name, _ in db.execute(sql, [migrations.name]).fetchall()]


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])
