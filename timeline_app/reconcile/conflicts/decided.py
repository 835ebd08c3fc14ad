"""What an editor said of conflicts: resolved, dismissed, added by hand; found again by the passages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from timeline_app.domain.conflict import Conflict, ConflictStatus, ConflictType, Passage, Side
from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.reconcile.conflicts.event_finding import EventFinder
from timeline_app.reconcile.findings import ConflictInput

_STATUS = {
    DecisionKind.RESOLVE_CONFLICT: ConflictStatus.RESOLVED,
    DecisionKind.DISMISS_CONFLICT: ConflictStatus.DISMISSED,
}
_ID_LENGTH = 12


def apply_decisions(conflicts: Iterable[Conflict], given: ConflictInput, events: EventFinder) -> tuple[Conflict, ...]:
    """Return the conflicts with their status and those that editors added, the surest first."""
    decided = list(conflicts)
    for decision in given.decisions:
        if decision.kind is DecisionKind.ADD_CONFLICT:
            decided.append(_added(decision, given, events))
        elif decision.kind in _STATUS:
            decided = [_with_status(conflict, decision) for conflict in decided]
    return tuple(sorted(decided, key=lambda one: (-one.confidence, one.id)))


def _with_status(conflict: Conflict, decision: Decision) -> Conflict:
    if not is_about(decision, conflict):
        return conflict
    return replace(conflict, status=_STATUS[decision.kind], note=decision.reason)


def is_about(decision: Decision, conflict: Conflict) -> bool:
    """Return whether a decision is about this conflict: same type, its evidence on two of the sides or more."""
    if decision.value and decision.value != conflict.type:
        return False
    touched = {
        at
        for at, side in enumerate(conflict.sides)
        if any(_touches(piece, passage) for piece in decision.evidence for passage in side.passages)
    }
    return len(touched) >= min(2, len(decision.evidence))


def _touches(evidence: Evidence, passage: Passage) -> bool:
    return evidence.article == passage.article and evidence.start < passage.end and passage.start < evidence.end


def _added(decision: Decision, given: ConflictInput, events: EventFinder) -> Conflict:
    passages = [Passage(one.article, one.start, one.end, one.quote) for one in decision.evidence]
    sides = tuple(Side(one.quote, (one,), given.independence.count([one])) for one in passages)
    kind = ConflictType(decision.value) if decision.value in set(ConflictType) else ConflictType.CLAIM
    return Conflict(
        id=_id_of(decision),
        type=kind,
        sides=sides,
        events=events.find(passages),
        reason=decision.reason or "Marked as a conflict by an editor.",
        confidence=1.0,
        by_hand=True,
    )


def _id_of(decision: Decision) -> str:
    places = sorted(f"{one.article}@{one.start}-{one.end}" for one in decision.evidence)
    return f"conflict-{hashlib.sha256('|'.join(['by hand', *places]).encode()).hexdigest()[:_ID_LENGTH]}"
