"""What an editor may say of conflicts: settled, none at all, or one that the program missed."""

from __future__ import annotations

from timeline_app.domain.conflict import Conflict, ConflictType, Passage
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.errors import UserError
from timeline_app.services.case_session import CaseSession
from timeline_app.services.changes import Change
from timeline_app.services.edit_events import evidence_of
from timeline_app.storage import NewDecision

_VERDICTS = (DecisionKind.RESOLVE_CONFLICT, DecisionKind.DISMISS_CONFLICT)


def evidence_of_sides(conflict: Conflict) -> tuple[Evidence, ...]:
    """Return one passage of each side as evidence."""
    return tuple(_evidence(side.passages[0]) for side in conflict.sides)


def resolve_conflict(session: CaseSession, conflict_id: str, note: str = "") -> Change:
    """Mark a conflict as settled; `note` says how."""
    return _decide(session, conflict_id, DecisionKind.RESOLVE_CONFLICT, note, "Conflict resolved")


def dismiss_conflict(session: CaseSession, conflict_id: str, note: str = "") -> Change:
    """Say that there is no conflict; `note` says why."""
    return _decide(session, conflict_id, DecisionKind.DISMISS_CONFLICT, note, "Marked as no conflict")


def reopen_conflict(session: CaseSession, conflict_id: str) -> Change | None:
    """Take back that a conflict was resolved or dismissed; None where it was open."""
    conflict = _find(session, conflict_id)
    return session.withdraw(_VERDICTS, evidence_of_sides(conflict), words=f"Conflict open again: {conflict.reason}")


def add_conflict(session: CaseSession, first_event: str, second_event: str, kind: ConflictType) -> Change:
    """Say that two events' accounts conflict; raises UserError where one is gone or both are the same."""
    first, second = session.event(first_event), session.event(second_event)
    if first is None or second is None or first.id == second.id:
        raise UserError("Conflict", "It needs two different events.", "Select two events, then mark them.")
    evidence = (evidence_of(first.accounts)[0], evidence_of(second.accounts)[0])
    target = f"“{first.label}” against “{second.label}”"
    decision = NewDecision(DecisionKind.ADD_CONFLICT, evidence, kind.value, target=target)
    return session.decide(decision, words=f"Marked as conflicting: {target}")


def _decide(session: CaseSession, conflict_id: str, kind: DecisionKind, note: str, words: str) -> Change:
    conflict = _find(session, conflict_id)
    decision = NewDecision(
        kind,
        evidence_of_sides(conflict),
        conflict.type.value,
        note,
        target=conflict.reason,
        before=conflict.status.value,
    )
    return session.decide(decision, words=f"{words}: {conflict.reason}")


def _evidence(passage: Passage) -> Evidence:
    sha256, _, part = passage.article.partition("#")
    return Evidence(sha256, part, passage.start, passage.end, passage.quote)


def _find(session: CaseSession, conflict_id: str) -> Conflict:
    conflict = session.conflict(conflict_id)
    if conflict is None:
        raise UserError("This conflict", "It is no longer in the case.", "The timeline shows what is there now.")
    return conflict
