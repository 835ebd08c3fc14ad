"""What stands between a file and its use as a case: is it one, is it whole, is it of today's form."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from timeline_app.domain.errors import CaseError
from timeline_app.storage.backup import copy_to
from timeline_app.storage.connection import Connection, Readable
from timeline_app.storage.form import APPLICATION_ID, ensure_pages, load_applied, load_pragma, load_schema
from timeline_app.storage.light_import import Database, Migrations

_RESTORE = "Restore it from a backup; the damaged file was left as it is."


def ensure_case(db: Readable, path: Path, migrations: Migrations) -> None:
    """Raise CaseError where the file is not a case, or made by a newer program."""
    if load_pragma(db, "application_id") != APPLICATION_ID:
        raise CaseError(str(path), "This is a database, but not a case file.", "Choose a .timeline file.")
    known = _names(migrations)
    if load_pragma(db, "user_version") > len(known) or not set(load_applied(db, migrations.name)) <= set(known):
        what = "The case was made by a newer version of this program."
        raise CaseError(str(path), what, "Install the newer version to open it; nothing was changed.")


def ensure_sound(db: Readable, path: Path, migrations: Migrations) -> None:
    """Raise CaseError where a table, or a page of what was told or decided, is damaged."""
    ensure_pages(db, path)
    version = load_pragma(db, "user_version")
    is_recorded = load_applied(db, migrations.name) == _names(migrations)[:version]
    if not is_recorded or load_schema(db) != expected_schema(migrations, version):
        raise CaseError(str(path), "The case file is damaged: its tables are not those of a case.", _RESTORE)


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
        connection.conn.backup(memory)
        connection.replace(memory)
        migrations.apply(connection.db)
        return None
    kept = _backup_path(connection.path, load_pragma(connection.db, "user_version"))
    copy_to(connection.conn, kept)
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
