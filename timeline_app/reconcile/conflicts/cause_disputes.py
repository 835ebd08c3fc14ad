"""Two causes given for one thing: a switch or limescale, a fault or arson."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.contrasts import contrasts
from timeline_app.reconcile.claims.terms import read_terms
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import Independence

_FARTHEST_BACK = 2
"""Sentences between two causes given for one thing, the second of which calls it "it"."""
_SAYING = re.compile(r"\b(?:says?|said|that|claims?|claimed)\b")
_MOST_COMPARED = 60
_SHARED_EFFECT = 2
_CAUSE_TERMS = 4


@dataclass(frozen=True, slots=True)
class CauseClause:
    """A clause that says what brought something about."""

    clause: Clause
    words: str
    """The cause as told."""
    cause: frozenset[str]
    effect: frozenset[str]
    """The clause's other terms: what was brought about."""
    is_claimed: bool
    """Whether somebody is told to name it: "put it down to"."""


def find_cause_disputes(clauses: Sequence[Clause], independence: Independence, namer: Namer) -> Iterator[Draft]:
    """Yield one draft for everything that accounts explain by different causes."""
    told = [found for at in range(len(clauses)) if (found := _read(clauses, at))]
    sets = DisjointSets(range(len(told)))
    for i, one in enumerate(told):
        for j in range(i + 1, min(len(told), i + 1 + _MOST_COMPARED)):
            if _explain_the_same(one, told[j]):
                sets.join(i, j)
    for group in sets.sets():
        sides = _sides([told[at] for at in group])
        sources = {one.clause.speaker or independence.group_of(one.clause.article) for side in sides for one in side}
        if len(sides) > 1 and len(sources) > 1:
            yield _make_draft(sides, namer)


def _read(clauses: Sequence[Clause], at: int) -> CauseClause | None:
    clause = clauses[at]
    claimed = contrasts().claimed_cause.is_told_in(clause.text)
    match = claimed or contrasts().told_cause.is_told_in(clause.text)
    if match is None or clause.is_hedged or clause.may_deny:
        return None
    words = _SAYING.split(match["cause"])[-1].strip()
    cause = [term.word for term in read_terms(words)][:_CAUSE_TERMS]
    if not cause:
        return None
    return CauseClause(clause, words, frozenset(cause), clause.words - set(cause), claimed is not None)


def _explain_the_same(one: CauseClause, other: CauseClause) -> bool:
    first, second = one.clause, other.clause
    if not (one.is_claimed or other.is_claimed):
        return False
    is_near = first.article == second.article and abs(first.sentence - second.sentence) <= _FARTHEST_BACK
    return is_near or bool(one.cause & other.cause) or len(one.effect & other.effect) >= _SHARED_EFFECT


def _sides(told: Sequence[CauseClause]) -> list[list[CauseClause]]:
    sides: list[list[CauseClause]] = []
    for one in told:
        home = next((side for side in sides if any(one.cause & other.cause for other in side)), None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _make_draft(sides: Sequence[Sequence[CauseClause]], namer: Namer) -> Draft:
    causes = [side[0].words for side in sides]
    return Draft(
        ConflictType.CLAIM,
        tuple(
            DraftSide(namer.position([one.clause for one in side]), in_order(one.clause.passage for one in side))
            for side in sides
        ),
        f"Accounts name different causes: {', '.join(causes[:-1])} and {causes[-1]}.",
        0.6,
    )
