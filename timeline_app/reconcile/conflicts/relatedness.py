"""Whether two articles tell of one happening at all: a case may hold several stories that are alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.reconcile.claims.sayings import Saying


@dataclass(frozen=True, slots=True)
class Relatedness:
    """What each article of a case tells of, by its key."""

    events: dict[str, set[str]]
    actors: dict[str, set[str]]

    @classmethod
    def of(cls, sayings: Sequence[Saying]) -> Relatedness:
        """Return what the articles of these clauses tell of."""
        events: dict[str, set[str]] = {}
        actors: dict[str, set[str]] = {}
        for saying in sayings:
            clause = saying.clause
            events.setdefault(clause.article, set()).update(clause.events)
            actors.setdefault(clause.article, set()).update(actor for _, actor in clause.actors)
        return cls(events, actors)

    def are_related(self, one: Saying, other: Saying) -> bool:
        """Return whether the articles of two clauses are one, tell one event or name the same actors."""
        first, second = one.clause.article, other.clause.article
        if first == second or not self.events[first].isdisjoint(self.events[second]):
            return True
        return not self.actors[first].isdisjoint(self.actors[second])
