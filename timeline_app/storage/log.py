"""The edit log: append-only, each entry hashed over the one before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline_app.domain.decision import Edit
from timeline_app.storage.codec import canonical_json, clean
from timeline_app.storage.connection import Readable
from timeline_app.storage.values import Stamp

if TYPE_CHECKING:
    from sqlite_utils import Database

IMPORT = "import"
WITHDRAW = "withdraw"
TITLE = "title"

_COLUMNS = "seq, at, who, what, target, before, after, reason, hash, action, reverts, detail"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done, before it has its place in the log."""

    what: str
    target: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""
    detail: str = ""
    action: int | None = None
    """The action it belongs to; None starts one."""
    reverts: int | None = None


def append_edit(db: Database, stamp: Stamp, entry: Entry) -> Edit:
    """Write one entry behind the last; call it inside the transaction of what it tells."""
    last = db.execute("SELECT seq, hash FROM edit ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last[0] + 1, last[1]) if last else (1, "")
    edit = Edit(
        seq=seq,
        at=clean(stamp.at),
        who=clean(stamp.who),
        what=entry.what,
        target=clean(entry.target),
        before=clean(entry.before),
        after=clean(entry.after),
        reason=clean(entry.reason),
        hash="",
        action=seq if entry.action is None else entry.action,
        reverts=entry.reverts,
        detail=entry.detail,
    )
    edit = replace(edit, hash=compute_hash(previous, edit))
    marks = ", ".join("?" * len(_values(edit)))
    db.execute(f"INSERT INTO edit ({_COLUMNS}) VALUES ({marks})", _values(edit))  # noqa: S608 - no outside words
    return edit


def compute_hash(previous: str, edit: Edit) -> str:
    """Return SHA-256, in hex, over the previous entry's hash and this entry as canonical JSON.

    The JSON has the keys of `Edit` but `hash`, sorted, without spaces, so that an export of
    the log can be checked by anyone.
    """
    told = {name: getattr(edit, name) for name in Edit.__slots__ if name != "hash"}
    return hashlib.sha256((previous + canonical_json(told)).encode()).hexdigest()


def load_edits(db: Readable) -> tuple[Edit, ...]:
    """Return the whole log, oldest first."""
    return tuple(Edit(*row) for row in db.execute(f"SELECT {_COLUMNS} FROM edit ORDER BY seq"))  # noqa: S608


def load_action(db: Readable, action: int) -> tuple[Edit, ...]:
    """Return the entries of one user action, oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM edit WHERE action = ? ORDER BY seq", [action])  # noqa: S608
    return tuple(Edit(*row) for row in rows)


def _values(edit: Edit) -> list[str | int | None]:
    return [getattr(edit, name.strip()) for name in _COLUMNS.split(",")]
