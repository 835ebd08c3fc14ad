"""Oppositions put together: everything that clauses contradict each other in, one dispute for one topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.conflicts.blaming import find_blames
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, Stretches, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.oppositions import Opposition, OppositionFinder
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.reasons import opposition_reason
from timeline_app.reconcile.conflicts.speakers import speakers_of
from timeline_app.reconcile.conflicts.targets import TargetFinder

_SURE = 0.58
"""Weight of an opposition below which it is mostly a chance likeness of words where a case tells many stories."""
_SAME_TOPIC = 0.6
"""Weight of what two oppositions share from which they are of one dispute."""


@dataclass(slots=True)
class Dispute:
    """Oppositions put together: indexes of the clauses on either side."""

    weight: float
    topic: set[str]
    sides: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))


def find_claim_disputes(read: Reading, namer: Namer, known: Sequence[Draft]) -> Iterator[Draft]:
    """Yield one draft for everything that clauses contradict each other in, left out of `known` disputes."""
    oppositions = [*_find_oppositions(read, known)]
    for dispute in merge(oppositions, read.rarity):
        clauses = [[read.sayings[at].clause for at in sorted(side)] for side in dispute.sides]
        yield _draft(clauses, dispute, namer)


def _find_oppositions(read: Reading, known: Sequence[Draft]) -> Iterator[Opposition]:
    """Yield the oppositions of clauses in no known dispute; last those of denials that are in none yet."""
    taken = [one for draft in known for side in draft.sides for one in side.passages]
    stretches = Stretches(taken)
    least = 0.0 if read.stories.are_few else _SURE
    finder = OppositionFinder(read.sayings, read.rarity, read.given.independence, read.stories, read.kinds)
    for one in [*finder.find(), *find_blames(read)]:
        passages = [read.sayings[at].clause.passage for at in (one.claim, one.answer)]
        if one.weight >= least and not any(map(stretches.touch, passages)):
            taken.extend(passages)
            yield one
    yield from TargetFinder(read).find(Stretches(taken))


def merge(oppositions: Sequence[Opposition], rarity: Rarity) -> list[Dispute]:
    """Return the disputes that oppositions make, the surest first; those that share a clause or a topic are one."""
    disputes: list[Dispute] = []
    homes: dict[int, tuple[Dispute, int]] = {}
    for one in oppositions:
        home = homes.get(one.claim) or homes.get(one.answer)
        if home is None:
            same = (each for each in disputes if rarity.weigh(each.topic & one.topic) >= _SAME_TOPIC)
            dispute = next(same, None)
            if dispute is None:
                dispute = Dispute(one.weight, set())
                disputes.append(dispute)
            side = 0
        else:
            dispute, found = home
            side = found if one.claim in homes else 1 - found
        dispute.topic |= one.topic
        for at, own in ((one.claim, side), (one.answer, 1 - side)):
            if at not in homes:
                dispute.sides[own].add(at)
                homes[at] = dispute, own
    return disputes


def _draft(sides: Sequence[Sequence[Clause]], dispute: Dispute, namer: Namer) -> Draft:
    about = frozenset(dispute.topic)
    told = [namer.clearest(side, about=about, denies=number == 1) for number, side in enumerate(sides)]
    return Draft(
        ConflictType.CLAIM,
        tuple(
            DraftSide(one.position, in_order(clause.passage for clause in side), speakers_of(side))
            for one, side in zip(told, sides, strict=True)
        ),
        opposition_reason([one.said_by(namer.speaker(one.clause)) for one in told]),
        round(dispute.weight, 2),
    )
