"""Who says a side's clauses."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.reconcile.claims.clauses import Clause


def speakers_of(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return who says clauses, as they name their speakers; whom a denial is told of counts as saying it."""
    found = set()
    for clause in clauses:
        if clause.speaker:
            found.add(clause.speaker)
        elif clause.may_deny and clause.actors:
            found.add(clause.actors[0][1])
    return frozenset(found)
