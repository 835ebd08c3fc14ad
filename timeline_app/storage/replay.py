"""The edit log replayed: which user actions are done and which undone at present."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline_app.storage.codec import CodecError
from timeline_app.storage.connection import Readable

UNDO = "undo"
REDO = "redo"


class History(NamedTuple):
    """User actions by their number, the latest last."""

    done: tuple[int, ...]
    undone: tuple[int, ...]


def compute_history(steps: Iterable[tuple[int, int, str, int | None]]) -> History:
    """Replay (seq, action, what, reverts) of every entry, oldest first.

    Raises CodecError where an entry undoes what was not done, or redoes what was not undone.
    """
    done: list[int] = []
    undone: list[int] = []
    for seq, action, what, reverts in steps:
        if what == UNDO:
            _move(reverts, done, undone)
        elif what == REDO:
            _move(reverts, undone, done)
        elif seq == action:
            done.append(action)
            undone.clear()
    return History(tuple(done), tuple(undone))


def _move(action: int | None, source: list[int], target: list[int]) -> None:
    if action is None or action not in source:
        message = f"the edit log takes back an action that is not there ({action})"
        raise CodecError(message)
    source.remove(action)
    target.append(action)


def load_history(db: Readable) -> History:
    """Return what is done and what is undone at present."""
    return compute_history(db.execute("SELECT seq, action, what, reverts FROM edit ORDER BY seq").fetchall())


def find_next(db: Readable, what: str) -> int | None:
    """Return the action that undo (or redo) would concern next, None where there is none."""
    history = load_history(db)
    stack = history.done if what == UNDO else history.undone
    return stack[-1] if stack else None
