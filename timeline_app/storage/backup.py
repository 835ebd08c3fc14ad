"""Whole copies of a case, made while it is open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline_app.domain.errors import CaseError
from timeline_app.storage.faults import in_words


def reserve(path: Path) -> None:
    """Make an empty file under a name that must be free.

    Raises CaseError where the name is taken or the folder is missing or can't be written.
    """
    try:
        path.open("xb").close()
    except FileExistsError as error:
        what = "There is a file of this name already; it was left as it is."
        raise CaseError(str(path), what, "Choose another name.") from error
    except OSError as error:
        what = f"The file can't be made here ({error.strerror})."
        raise CaseError(str(path), what, "Choose a folder that exists and that you may write to.") from error


def copy_to(conn: sqlite3.Connection, path: Path) -> None:
    """Copy a whole case to a new file, never over an existing one; nothing is left of a copy that fails."""
    reserve(path)
    try:
        with in_words(path), closing(sqlite3.connect(path)) as copy:
            conn.backup(copy)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
