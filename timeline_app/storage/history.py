"""Undo and redo, read out of the edit log: nothing else remembers what can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from timeline_app.domain.decision import DecisionKind, Edit
from timeline_app.storage import log
from timeline_app.storage.codec import CodecError, decode, encode
from timeline_app.storage.detail import ImportDetail, RevertDetail, WithdrawDetail
from timeline_app.storage.told import set_aside
from timeline_app.storage.values import Stamp, Undoable

_DECISIONS = frozenset(kind.value for kind in DecisionKind)


@dataclass(frozen=True, slots=True)
class History:
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
        if what == log.UNDO:
            _move(reverts, done, undone)
        elif what == log.REDO:
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


@dataclass(frozen=True, slots=True)
class InForce:
    """What the log leaves standing."""

    decisions: frozenset[int]
    """Their seqs."""
    articles: frozenset[str]
    """Keys of the articles that are not set aside."""


def find_in_force(edits: Sequence[Edit]) -> InForce:
    """Work out from the log alone what stands after all its entries."""
    done = set(compute_history((edit.seq, edit.action, edit.what, edit.reverts) for edit in edits).done)
    standing: set[int] = set()
    articles: set[str] = set()
    for edit in edits:
        if edit.action not in done:
            continue
        if edit.what in _DECISIONS:
            standing.add(edit.seq)
        elif edit.what == log.WITHDRAW:
            standing.difference_update(decode(WithdrawDetail, edit.detail).decisions)
        elif edit.what == log.IMPORT:
            articles.update(decode(ImportDetail, edit.detail).articles)
    return InForce(frozenset(standing), frozenset(articles))


def load_in_force(db: Database) -> InForce:
    """Return what stands according to the tables."""
    decisions = db.execute("SELECT seq FROM decision WHERE standing").fetchall()
    articles = db.execute("SELECT key FROM article WHERE NOT set_aside").fetchall()
    return InForce(frozenset(seq for (seq,) in decisions), frozenset(key for (key,) in articles))


def load_history(db: Database) -> History:
    """Return what is done and what is undone at present."""
    return compute_history(db.execute("SELECT seq, action, what, reverts FROM edit ORDER BY seq").fetchall())


def find_done(db: Database, action: int | None) -> int | None:
    """Return the action if it is done at present, else None: what was undone is not gone on with."""
    return action if action is not None and action in load_history(db).done else None


def find_undoable(db: Database, what: str) -> Undoable | None:
    """Return the action that undo (or redo) would concern next, None where there is none."""
    history = load_history(db)
    stack = history.done if what == log.UNDO else history.undone
    return Undoable(stack[-1], log.load_action(db, stack[-1])) if stack else None


def revert(db: Database, stamp: Stamp, what: str) -> Edit | None:
    """Undo the last action, or redo the last undone; the entry written, None where there is none."""
    found = find_undoable(db, what)
    if found is None:
        return None
    forward = what == log.REDO
    for edit in found.entries if forward else reversed(found.entries):
        _apply(db, edit, forward=forward)
    first = found.entries[0]
    before, after = (first.before, first.after) if forward else (first.after, first.before)
    target = f"{first.what}: {first.target}" if first.target else first.what
    detail = encode(RevertDetail(tuple(edit.seq for edit in found.entries)))
    entry = log.Entry(what, target, before, after, first.reason, detail, reverts=found.action)
    return log.append_edit(db, stamp, entry)


def _apply(db: Database, edit: Edit, *, forward: bool) -> None:
    """Bring about, or take back, what one entry did."""
    if edit.what in _DECISIONS:
        set_standing(db, [edit.seq], standing=forward)
    elif edit.what == log.WITHDRAW:
        set_standing(db, decode(WithdrawDetail, edit.detail).decisions, standing=not forward)
    elif edit.what == log.IMPORT:
        set_aside(db, decode(ImportDetail, edit.detail).articles, aside=not forward)
    elif edit.what == log.TITLE:
        db.execute("UPDATE about SET title = ?", [edit.after if forward else edit.before])


def set_standing(db: Database, decisions: Iterable[int], *, standing: bool) -> None:
    """Let decisions hold, or no longer; `decisions` are their seqs."""
    db.conn.executemany("UPDATE decision SET standing = ? WHERE seq = ?", [(standing, seq) for seq in decisions])
