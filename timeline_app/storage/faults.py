"""SQLite's failures in words: what happened to the case file and what to do next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.domain.errors import CaseError
from timeline_app.storage.codec import CodecError


class CaseReadOnlyError(CaseError):
    """The case can be read but not written; opening it with `read_only=True` works."""


class CaseBusyError(CaseError):
    """Another program is writing to the case; the same step may work later."""


_PRIMARY_CODE = 0xFF
"""The low byte of an extended result code is the primary one (sqlite.org/rescode.html)."""

_DAMAGED = "The case file is damaged."
_RESTORE = "Restore it from a backup; the damaged file was left as it is."
_UNFINISHED = "A program was stopped while it wrote to this case, and here its step can't be taken back."
_COPY_BOTH = "Copy the case together with the “-journal” file beside it to where you may write, and open it there."
_NO_TEXT = "Could not decode to UTF-8"
"""How the sqlite3 module begins its message, without any code, on bytes that are no text."""

_WORDS: dict[int, tuple[type[CaseError], str, str]] = {
    sqlite3.SQLITE_NOTADB: (CaseError, "This is not a case file, or it is encrypted.", "Choose a .timeline file."),
    sqlite3.SQLITE_CORRUPT: (CaseError, _DAMAGED, _RESTORE),
    sqlite3.SQLITE_BUSY: (
        CaseBusyError,
        "Another program is writing to this case.",
        "Close the other window, or wait a moment, and try again; nothing was changed.",
    ),
    sqlite3.SQLITE_LOCKED: (
        CaseBusyError,
        "This case is being written at the moment.",
        "Wait a moment and try again; nothing was changed.",
    ),
    sqlite3.SQLITE_READONLY: (
        CaseReadOnlyError,
        "The case file or its folder can't be written.",
        "Save a copy where you may write and work on that; nothing was changed.",
    ),
    sqlite3.SQLITE_FULL: (
        CaseError,
        "The disk is full, so nothing of this step was written.",
        "Free some space and do it again; all that was saved before is still there.",
    ),
    sqlite3.SQLITE_IOERR: (
        CaseError,
        "The disk reported an error.",
        "Check that the disk is connected and has space, then try again; what was saved before is still there.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        CaseReadOnlyError,
        "The case file can't be opened, or its folder can't be written.",
        "Check the permissions of the file and its folder.",
    ),
    sqlite3.SQLITE_PERM: (CaseError, "Access to the case file is refused.", "Check the permissions of the file."),
}


@contextmanager
def in_words(path: Path, *, is_trusted: bool = True) -> Iterator[None]:
    """Turn what SQLite says of the file or the disk into a `CaseError`; let bugs through.

    While a file's own tables are not trusted yet, SQL that fails on them is damage, not a bug.
    """
    try:
        yield
    except (CodecError, UnicodeDecodeError) as error:  # the latter from words of SQLite's own
        raise CaseError(str(path), f"The case file is damaged: {error}.", _RESTORE) from error
    except sqlite3.Error as error:
        kind, what, next_step = _explain(error, is_trusted=is_trusted)
        raise kind(str(path), what, next_step) from error


def _explain(error: sqlite3.Error, *, is_trusted: bool) -> tuple[type[CaseError], str, str]:
    """Return the words for an error of the file or the disk; raise it again where it is a bug."""
    if str(error).startswith(_NO_TEXT):
        return CaseError, _DAMAGED, _RESTORE
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return CaseReadOnlyError, _UNFINISHED, _COPY_BOTH
    if code is None or code & _PRIMARY_CODE not in _WORDS:
        if is_trusted:
            raise error
        return CaseError, _DAMAGED, _RESTORE
    return _WORDS[code & _PRIMARY_CODE]
