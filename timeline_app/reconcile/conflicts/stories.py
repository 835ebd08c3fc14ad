"""Which articles tell one story: they tell an event together, or each with a third."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.case import Standing
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import ConflictInput

_MOST_LINKED = 40
"""Articles of one event that any other is linked with: enough to lead from one to the other."""
_FEW = 12
"""Articles of which one story is likelier than two."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The articles of a case by what they tell together."""

    linked: Mapping[str, frozenset[str]]
    """Articles that tell an event with each."""
    actors: Mapping[str, frozenset[str]]
    standings: Mapping[str, Standing]
    homes: DisjointSets[str]
    """The articles that any chain of shared events joins."""

    @classmethod
    def of(cls, given: ConflictInput, sayings: Sequence[Saying]) -> Stories:
        """Return what a neighbourhood's articles tell together; `sayings` are its clauses."""
        keys = sorted({article.key for article in given.articles})
        linked: dict[str, set[str]] = {key: set() for key in keys}
        homes = DisjointSets(keys)
        for event in given.events:
            articles = sorted({account.article for account in event.accounts} & linked.keys())
            for article in articles:
                linked[article].update(articles[:_MOST_LINKED])
                homes.join(articles[0], article)
        named: dict[str, set[str]] = {key: set() for key in keys}
        for saying in sayings:
            named[saying.clause.article].update(actor for _, actor in saying.clause.actors)
        return cls(
            {key: frozenset(linked[key] - {key}) for key in keys},
            {key: frozenset(named[key]) for key in keys},
            given.standings,
            homes,
        )

    @property
    def are_few(self) -> bool:
        """Whether there are so few articles that one story is likelier than two."""
        return len(self.linked) <= _FEW

    @property
    def common_actors(self) -> frozenset[str]:
        """Who is named in more articles than one story is mostly told by."""
        told = Counter(actor for actors in self.actors.values() for actor in actors)
        return frozenset(actor for actor, count in told.items() if count > _FEW)

    def are_told(self, one: Saying, other: Saying) -> bool:
        """Return whether two clauses are of one story.

        Where a chain of events joins their articles it is by whom both name.
        """
        return self.are_told_of(one.clause.article, one.actors, other.clause.article, other.actors)

    def are_told_of(self, first: str, ours: frozenset[str], second: str, theirs: frozenset[str]) -> bool:
        """Return whether what two articles tell of some actors is of one story."""
        if self.are_one(first, second):
            return True
        is_joined = self.are_few or self.homes.find(first) == self.homes.find(second)
        return is_joined and not ours.isdisjoint(theirs)

    def are_one(self, first: str, second: str) -> bool:
        """Return whether two articles tell one story; by whom they name, where either tells nothing with another."""
        if first == second:
            return True
        ours, theirs = self.linked.get(first, frozenset()), self.linked.get(second, frozenset())
        if not ours or not theirs:
            return bool(self.actors.get(first, frozenset()) & self.actors.get(second, frozenset()))
        return second in ours or bool(ours & theirs)

    def days_between(self, early: str, late: str) -> int | None:
        """Return how many days after the first the second was published; None where that is not known."""
        days = [self.standings[key].published.first if key in self.standings else None for key in (early, late)]
        first, second = days
        return None if first is None or second is None else (second.day - first.day).days
