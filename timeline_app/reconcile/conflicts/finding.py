"""From clauses and quantities to conflicts: found, united, counted, and what editors decided of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from timeline_app.domain.conflict import Conflict, Passage, Side
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import read_clauses
from timeline_app.reconcile.claims.subjects import find_subjects
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.cause_disputes import find_cause_disputes
from timeline_app.reconcile.conflicts.clock_disputes import find_clock_disputes
from timeline_app.reconcile.conflicts.contrast_disputes import ContrastFinder
from timeline_app.reconcile.conflicts.count_disputes import find_count_disputes
from timeline_app.reconcile.conflicts.counter_disputes import CounterFinder
from timeline_app.reconcile.conflicts.date_disputes import DateFinder
from timeline_app.reconcile.conflicts.decided import apply_decisions
from timeline_app.reconcile.conflicts.denial_disputes import find_denial_disputes
from timeline_app.reconcile.conflicts.drafts import Draft
from timeline_app.reconcile.conflicts.event_finding import EventFinder
from timeline_app.reconcile.conflicts.figure_disputes import find_figure_disputes
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.neighbourhoods import part
from timeline_app.reconcile.conflicts.opposite_disputes import OppositeFinder
from timeline_app.reconcile.conflicts.ordinal_disputes import find_ordinal_disputes
from timeline_app.reconcile.conflicts.spoken_disputes import SpokenFinder
from timeline_app.reconcile.conflicts.uniting import unite
from timeline_app.reconcile.figures.accounts import read_quantities
from timeline_app.reconcile.findings import ConflictInput

_ID_LENGTH = 12


def find_conflicts(given: ConflictInput) -> tuple[Conflict, ...]:
    """Return the conflicts of the case, the surest first, decisions taken in."""
    events = EventFinder(given.events)
    namer = Namer(given)
    kinds = {actor.id: actor.kind for actor in given.actors.actors}
    conflicts = [
        _make_conflict(draft, given, events)
        for neighbourhood in part(given)
        for draft in unite(_find_drafts(neighbourhood, kinds, namer))
    ]
    return apply_decisions(conflicts, given, events)


def _find_drafts(given: ConflictInput, kinds: dict[str, NameKind], namer: Namer) -> list[Draft]:
    index = ClauseIndex.of(read_clauses(given))
    found = unite(list(_find_marked(given, index, kinds, namer)))
    return [*found, *SpokenFinder(index, namer).drafts(found)]


def _find_marked(given: ConflictInput, index: ClauseIndex, kinds: dict[str, NameKind], namer: Namer) -> Iterator[Draft]:
    """Yield the disputes that some word or number marks as such."""
    persons = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PERSON)
    places = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PLACE)
    subjects = find_subjects(index.clauses, kinds)
    quantities = read_quantities(given)
    yield from find_figure_disputes(quantities, given)
    yield from find_count_disputes(quantities, index.clauses, namer)
    yield from find_denial_disputes(index, persons, namer)
    yield from find_ordinal_disputes(index.clauses, places, given.independence, namer)
    yield from CounterFinder(index, namer).drafts()
    yield from OppositeFinder(index, namer).drafts()
    yield from find_cause_disputes(index.clauses, given.independence, namer)
    dates = DateFinder(index.clauses, subjects, given.mentions, given.independence, namer, places)
    yield from dates.drafts()
    yield from find_clock_disputes(index.clauses, dates.days(), given.independence, namer)
    yield from ContrastFinder(index.clauses, subjects, given.independence, namer, persons, places).drafts()


def _make_conflict(draft: Draft, given: ConflictInput, events: EventFinder) -> Conflict:
    return Conflict(
        id=stable_id(draft.type, [side.passages[0] for side in draft.sides]),
        type=draft.type,
        sides=tuple(
            Side(side.position, side.passages, given.independence.count(side.passages)) for side in draft.sides
        ),
        events=events.find(one for side in draft.sides for one in side.passages),
        reason=draft.reason,
        confidence=draft.confidence,
    )


def stable_id(kind: str, passages: Sequence[Passage]) -> str:
    """Return the id of a conflict of this type with these passages, the smallest of each side."""
    places = sorted(f"{one.article}@{one.start}-{one.end}" for one in passages)
    return f"conflict-{hashlib.sha256('|'.join([kind, *places]).encode()).hexdigest()[:_ID_LENGTH]}"
