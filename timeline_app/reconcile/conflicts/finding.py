"""From clauses and quantities to conflicts: found, united, counted, and what editors decided of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from timeline_app.domain.conflict import Conflict, Passage, Side
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.counts import read_counts
from timeline_app.reconcile.claims.subjects import find_subjects
from timeline_app.reconcile.conflicts.amount_disputes import find_amount_disputes
from timeline_app.reconcile.conflicts.cause_disputes import find_cause_disputes
from timeline_app.reconcile.conflicts.claim_disputes import find_claim_disputes
from timeline_app.reconcile.conflicts.contrast_disputes import ContrastFinder
from timeline_app.reconcile.conflicts.count_comparing import CountComparer
from timeline_app.reconcile.conflicts.count_disputes import find_count_disputes
from timeline_app.reconcile.conflicts.date_disputes import DateFinder
from timeline_app.reconcile.conflicts.decided import apply_decisions
from timeline_app.reconcile.conflicts.denial_disputes import find_denial_disputes
from timeline_app.reconcile.conflicts.drafts import Draft
from timeline_app.reconcile.conflicts.event_finding import EventFinder
from timeline_app.reconcile.conflicts.figure_disputes import find_figure_disputes
from timeline_app.reconcile.conflicts.moment_disputes import find_moment_disputes
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.neighbourhoods import part
from timeline_app.reconcile.conflicts.ordinal_disputes import find_ordinal_disputes
from timeline_app.reconcile.conflicts.quote_disputes import find_quote_disputes
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.support import Support
from timeline_app.reconcile.conflicts.uniting import unite
from timeline_app.reconcile.figures.accounts import read_quantities
from timeline_app.reconcile.findings import ConflictInput
from timeline_app.reconcile.mapping import Mapper, in_turn

_ID_LENGTH = 12


def find_conflicts(given: ConflictInput, mapper: Mapper = in_turn) -> tuple[Conflict, ...]:
    """Return the conflicts of the case, the surest first, decisions taken in."""
    events = EventFinder(given)
    namer = Namer(given)
    kinds = {actor.id: actor.kind for actor in given.actors.actors}

    def find(neighbourhood: ConflictInput) -> list[Conflict]:
        drafts = unite(_find_drafts(neighbourhood, kinds, namer))
        return [_make_conflict(draft, given, events) for draft in drafts]

    found = mapper(find, list(part(given)))
    return apply_decisions([conflict for conflicts in found for conflict in conflicts], given, events)


def _find_drafts(given: ConflictInput, kinds: dict[str, NameKind], namer: Namer) -> list[Draft]:
    read = Reading.of(given, kinds)
    found = unite(list(_find_marked(read, kinds, namer)))
    return [*found, *find_claim_disputes(read, namer, found)]


def _find_marked(read: Reading, kinds: dict[str, NameKind], namer: Namer) -> Iterator[Draft]:
    """Yield the disputes that some word or number marks as such."""
    given, clauses, independence = read.given, read.index.clauses, read.given.independence
    persons = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PERSON)
    places = frozenset(actor for actor, kind in kinds.items() if kind is NameKind.PLACE)
    subjects = find_subjects(clauses, kinds)
    quantities = read_quantities(given)
    counts = read_counts(quantities, read.sayings, kinds, given)
    comparer = CountComparer(read.rarity, read.stories, read.deeds)
    tolls = list(find_figure_disputes(quantities, given))
    yield from tolls
    yield from find_count_disputes(tolls, quantities, counts, comparer, namer)
    yield from find_amount_disputes(read, namer)
    yield from find_quote_disputes(read, namer)
    yield from find_denial_disputes(read.index, persons, Support.of(read.sayings, read.rarity), namer)
    yield from find_ordinal_disputes(clauses, places, independence, namer)
    yield from find_cause_disputes(clauses, independence, namer)
    yield from DateFinder(clauses, subjects, given.mentions, independence, namer, places).drafts()
    yield from find_moment_disputes(read, namer)
    yield from ContrastFinder(read, subjects, namer, persons, places).drafts()


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
