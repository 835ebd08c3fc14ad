"""A neighbourhood as it was read once, for all that look for disputes in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import read_clauses
from timeline_app.reconcile.claims.deeds import DeedReader
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying, read_sayings
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.stories import Stories
from timeline_app.reconcile.findings import ConflictInput


@dataclass(frozen=True, slots=True)
class Reading:
    """What a neighbourhood's articles say, clause by clause."""

    given: ConflictInput
    index: ClauseIndex
    sayings: Sequence[Saying]
    """One per clause of the index, in its order."""
    rarity: Rarity
    stories: Stories
    kinds: Mapping[str, NameKind]
    """The actors', by id."""
    deeds: DeedReader

    @classmethod
    def of(cls, given: ConflictInput, kinds: Mapping[str, NameKind]) -> Reading:
        """Read a neighbourhood; `kinds` are those of the case's actors, by id."""
        index = ClauseIndex.of(read_clauses(given))
        sayings = read_sayings(index.clauses, kinds)
        deeds = DeedReader(given.extractions)
        return cls(given, index, sayings, Rarity.of(sayings), Stories.of(given, sayings), kinds, deeds)
