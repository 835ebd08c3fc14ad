"""The decided layer: what an editor decided, kept in the log, standing until undone or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline_app.domain.decision import Decision, DecisionKind, Edit, Evidence
from timeline_app.storage import log
from timeline_app.storage.codec import CodecError, clean, decode, encode
from timeline_app.storage.connection import Readable
from timeline_app.storage.detail import DecisionDetail, WithdrawDetail
from timeline_app.storage.history import set_standing
from timeline_app.storage.told import find_article
from timeline_app.storage.values import NewDecision, Stamp

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_decisions(db: Database, wanted: Sequence[NewDecision], stamp: Stamp, action: int | None) -> tuple[Edit, ...]:
    """Make decisions, all of them part of one user action, None for a new one.

    Raises ValueError where evidence is not the case's.
    """
    edits: list[Edit] = []
    for decision in wanted:
        for evidence in decision.evidence:
            _ensure_quoted(db, evidence)
        entry = log.Entry(
            what=decision.kind.value,
            target=decision.target,
            before=decision.before,
            after=decision.value,
            reason=decision.reason,
            detail=encode(DecisionDetail(decision.evidence, clean(decision.value))),
            action=edits[0].action if edits else action,
        )
        edits.append(log.append_edit(db, stamp, entry))
        db.execute("INSERT INTO decision (seq, standing) VALUES (?, 1)", [edits[-1].seq])
    return tuple(edits)


def withdraw_decisions(db: Database, decisions: Sequence[int], stamp: Stamp, target: str) -> Edit:
    """Let standing decisions (their seqs) no longer hold; raises ValueError where one does not stand."""
    standing = {decision.seq: decision for decision in load_decisions(db)}
    if missing := [seq for seq in decisions if seq not in standing]:
        message = f"no standing decision has the number {missing[0]}"
        raise ValueError(message)
    before = "; ".join(f"{standing[seq].kind.value} {standing[seq].value}".strip() for seq in decisions)
    detail = encode(WithdrawDetail(tuple(decisions)))
    edit = log.append_edit(db, stamp, log.Entry(log.WITHDRAW, target, before, detail=detail))
    set_standing(db, decisions, standing=False)
    return edit


def load_decisions(db: Readable) -> tuple[Decision, ...]:
    """Return the decisions that hold, in the order they were made."""
    sql = """SELECT edit.seq, what, detail, reason, at, who FROM decision JOIN edit USING (seq)
             WHERE standing ORDER BY edit.seq"""
    return tuple([_read_decision(*row) for row in db.execute(sql).fetchall()])


def _read_decision(seq: int, what: str, detail: str, *words: str) -> Decision:
    found = decode(DecisionDetail, detail)
    try:
        kind = DecisionKind(what)
    except ValueError as error:
        message = f"entry {seq} of the edit log is no decision"
        raise CodecError(message) from error
    return Decision(seq, kind, found.evidence, found.value, *words)


def _ensure_quoted(db: Database, evidence: Evidence) -> None:
    """Raise ValueError where a piece of evidence is not word for word in the case."""
    article = find_article(db, evidence.article)
    if article is None or article.text[evidence.start : evidence.end] != clean(evidence.quote):
        message = f"no article of the case says {evidence.quote!r} at {evidence.article} {evidence.start}"
        raise ValueError(message)
