"""What a case file of today looks like, known without the steps that make one.

A case is shown far more often than it is made or brought up to date: looking needs SQLite
alone, and waits for none of the libraries that write.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from timeline_app.domain.errors import CaseError
from timeline_app.storage.connection import Readable

APPLICATION_ID = 0x546D4C6E
"""`TmLn` in the four bytes at offset 68 of the file: what tells a case from any other SQLite file."""
MIGRATION_SET = "timeline-case"
STEPS = ("m001_first_release",)
"""The names of all released migrations, the oldest first."""
TABLES_CRC = 0x428B74D2
"""CRC-32 of the tables, indexes and triggers that these steps make, as `compute_crc` has it."""

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


def ensure_pages(db: Readable, path: Path) -> None:
    """Raise CaseError where a page of what was told or decided is damaged.

    The imported files' own bytes and what is derived are left to `verify` and to those who
    read them: they are most of a large case, which would be slow to open.
    """
    for table in _IRREPLACEABLE:
        (answer,) = db.execute(f"PRAGMA quick_check('{table}')").fetchone()
        if answer != "ok":
            what = f"The case file is damaged ({answer})."
            raise CaseError(str(path), what, _RESTORE)


def is_of_today(db: Readable) -> bool:
    """Whether the file went through exactly the released steps and has their tables."""
    return (
        load_pragma(db, "application_id") == APPLICATION_ID
        and load_pragma(db, "user_version") == len(STEPS)
        and load_applied(db, MIGRATION_SET) == list(STEPS)
        and compute_crc(load_schema(db)) == TABLES_CRC
    )


def load_pragma(db: Readable, name: str) -> int:
    """Return one of the file's own numbers."""
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def load_applied(db: Readable, migration_set: str) -> list[str]:
    """Return the names of the migrations that a file has gone through, in order."""
    sql = "SELECT name, applied_at FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [name for name, _ in db.execute(sql, [migration_set]).fetchall()]


def load_schema(db: Readable) -> frozenset[tuple[str, str]]:
    """Return name and SQL of a case's own tables, indexes and triggers.

    What SQLite and sqlite-utils add by themselves may differ from one version of theirs to the next.
    """
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return frozenset((name, sql) for name, sql in rows if not _MADE_BY_LIBRARIES.match(name))


def compute_crc(schema: frozenset[tuple[str, str]]) -> int:
    """Return the CRC-32 of what `load_schema` found, in the order of names."""
    return zlib.crc32("\n".join(f"{name} {sql}" for name, sql in sorted(schema)).encode())
