"""From clauses and quantities to conflicts: found, united, counted, and what editors decided of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from timeline_app.domain.conflict import Conflict, Passage, Side
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import read_clauses
from timeline_app.reconcile.claims.subjects import find_subjects
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.contrast_disputes import ContrastFinder
from timeline_app.reconcile.conflicts.date_disputes import DateFinder
from timeline_app.reconcile.conflicts.decided import apply_decisions
from timeline_app.reconcile.conflicts.denial_disputes import find_denial_disputes
from timeline_app.reconcile.conflicts.drafts import Draft, trimmed, unite
from timeline_app.reconcile.conflicts.figure_disputes import find_figure_disputes
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.ordinal_disputes import find_ordinal_disputes
from timeline_app.reconcile.findings import ConflictInput

_ID_LENGTH = 12


def find_conflicts(given: ConflictInput) -> tuple[Conflict, ...]:
    """Return the conflicts of the case, the surest first, decisions taken in."""
    index = ClauseIndex.of(read_clauses(given))
    namer = Namer(given)
    kinds = {actor.id: actor.kind for actor in given.actors.actors}
    persons = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PERSON)
    places = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PLACE)
    subjects = find_subjects(index.clauses, kinds)
    drafts = [
        *find_figure_disputes(given),
        *find_denial_disputes(index, persons, namer),
        *find_ordinal_disputes(index.clauses, places, given.independence, namer),
        *DateFinder(index.clauses, subjects, given.mentions, given.independence, namer, places).drafts(),
        *ContrastFinder(index.clauses, subjects, given.independence, namer, persons, places).drafts(),
    ]
    cut = [draft for draft in map(trimmed, drafts) if draft is not None]
    conflicts = [_make_conflict(draft, given) for draft in unite(cut)]
    return apply_decisions(conflicts, given)


def _make_conflict(draft: Draft, given: ConflictInput) -> Conflict:
    sides = tuple(Side(side.position, side.passages, given.independence.count(side.passages)) for side in draft.sides)
    return Conflict(
        id=stable_id(draft.type, [side.passages[0] for side in sides]),
        type=draft.type,
        sides=sides,
        events=events_of((one for side in sides for one in side.passages), given),
        reason=draft.reason,
        confidence=draft.confidence,
    )


def stable_id(kind: str, passages: Sequence[Passage]) -> str:
    """Return the id of a conflict of this type with these passages, the smallest of each side."""
    places = sorted(f"{one.article}@{one.start}-{one.end}" for one in passages)
    return f"conflict-{hashlib.sha256('|'.join([kind, *places]).encode()).hexdigest()[:_ID_LENGTH]}"


def events_of(passages: Iterable[Passage], given: ConflictInput) -> tuple[str, ...]:
    """Return the ids of the events whose accounts the passages touch, in the order of the passages."""
    accounts: dict[str, list[tuple[int, int, str]]] = {}
    for event in given.events:
        for one in event.accounts:
            accounts.setdefault(one.article, []).append((one.start, one.end, event.id))
    found = [
        event
        for passage in passages
        for start, end, event in sorted(accounts.get(passage.article, ()))
        if start < passage.end and passage.start < end
    ]
    return tuple(dict.fromkeys(found))
