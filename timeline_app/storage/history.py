"""Undo and redo, read out of the edit log: nothing else remembers what can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.domain.decision import DecisionKind, Edit
from timeline_app.storage import log, replay
from timeline_app.storage.codec import decode, encode
from timeline_app.storage.connection import Readable
from timeline_app.storage.detail import ImportDetail, RevertDetail, WithdrawDetail
from timeline_app.storage.told import set_aside
from timeline_app.storage.values import Stamp, Undoable

if TYPE_CHECKING:
    from sqlite_utils import Database

_DECISIONS = frozenset(kind.value for kind in DecisionKind)


@dataclass(frozen=True, slots=True)
class InForce:
    """What the log leaves standing."""

    decisions: frozenset[int]
    """Their seqs."""
    articles: frozenset[str]
    """Keys of the articles that are not set aside."""


def find_in_force(edits: Sequence[Edit]) -> InForce:
    """Work out from the log alone what stands after all its entries."""
    done = set(replay.compute_history((edit.seq, edit.action, edit.what, edit.reverts) for edit in edits).done)
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


def load_in_force(db: Readable) -> InForce:
    """Return what stands according to the tables."""
    decisions = db.execute("SELECT seq FROM decision WHERE standing").fetchall()
    articles = db.execute("SELECT key FROM article WHERE NOT set_aside").fetchall()
    return InForce(frozenset(seq for (seq,) in decisions), frozenset(key for (key,) in articles))


def find_done(db: Readable, action: int | None) -> int | None:
    """Return the action if it is done at present, else None: what was undone is not gone on with."""
    return action if action is not None and action in replay.load_history(db).done else None


def find_undoable(db: Readable, what: str) -> Undoable | None:
    """Return the action that undo (or redo) would concern next, None where there is none."""
    action = replay.find_next(db, what)
    return None if action is None else Undoable(action, log.load_action(db, action))


def revert(db: Database, stamp: Stamp, what: str) -> Edit | None:
    """Undo the last action, or redo the last undone; the entry written, None where there is none."""
    found = find_undoable(db, what)
    if found is None:
        return None
    forward = what == replay.REDO
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
