"""Two who are each told to have done it: blame against blame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from timeline_app.reconcile.claims.blames import Blame, BlameKind, agent_words, read_blames
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.oppositions import Opposition
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.stories import Stories

_MOST_COMPARED = 60
"""Clauses that name who did it, of which each is compared with each."""
_SHARED = 0.6
"""Weight of what two clauses share from which they are of one deed."""
_EVERY_BLAME = frozenset({"blame"})
_NEAR = 2
"""Sentences."""


@dataclass(frozen=True, slots=True)
class _Comparer:
    rarity: Rarity
    stories: Stories
    names: dict[str, frozenset[str]]
    """Words of the actors' names, by id."""

    def may_oppose(self, one: Blame, other: Blame) -> bool:
        """Return whether two sources say of one deed that two did it."""
        first, second = one.saying, other.saying
        is_of_two = not one.is_of_same(other.agent) and bool(first.who or second.who) and first.who != second.who
        if not is_of_two or self._says_of_itself(one) or self._says_of_itself(other):
            return False
        return self.stories.are_told(first, second) and self._are_of_one_deed(one, other)

    def _are_of_one_deed(self, one: Blame, other: Blame) -> bool:
        first, second = one.saying, other.saying
        is_mutual = one.is_of_same(self._words(second.who)) or other.is_of_same(self._words(first.who))
        if one.kind is other.kind is BlameKind.FIRST:
            return True
        if is_mutual and _are_near(first, second):
            return True
        common = (first.core & second.core) - one.agent - other.agent - _EVERY_BLAME
        return self.rarity.weigh(common) >= (_SHARED / 2 if is_mutual else _SHARED)

    def _says_of_itself(self, one: Blame) -> bool:
        return one.is_of_same(self._words(one.saying.who))

    def _words(self, who: str) -> frozenset[str]:
        return self.names.get(who) or agent_words(who)


def find_blames(read: Reading) -> Iterator[Opposition]:
    """Yield the pairs of clauses that name two different ones for one deed."""
    told = list(read_blames(read.sayings))[:_MOST_COMPARED]
    comparer = _Comparer(read.rarity, read.stories, {one.id: agent_words(one.name) for one in read.given.actors.actors})
    for (i, one), (j, other) in combinations(told, 2):
        if comparer.may_oppose(one, other):
            yield Opposition(i, j, 0.7, (one.saying.core & other.saying.core) | one.agent | other.agent)


def _are_near(one: Saying, other: Saying) -> bool:
    is_same = one.clause.article == other.clause.article
    return is_same and abs(one.clause.sentence - other.clause.sentence) <= _NEAR
