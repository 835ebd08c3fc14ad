"""How telling concepts and actors are among a case's clauses, and which clauses hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from timeline_app.reconcile.claims.sayings import Saying

_FEWEST_CLAUSES = 50
"""Clauses of a case below which its words are weighed as if it had so many."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """Clauses by concept or actor, and how telling each is."""

    weights: Mapping[str, float]
    """1 for what one clause tells, 0 for what all tell, on the scale of logarithms."""
    holders: Mapping[str, Sequence[int]]
    """Indexes of the clauses that are about it, ascending."""

    @classmethod
    def of(cls, sayings: Sequence[Saying]) -> Rarity:
        """Return the rarity of everything that a case's clauses are about."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for at, saying in enumerate(sayings):
            for word in sorted(saying.words | saying.actors):
                holders[word].append(at)
        whole = log(1 + max(len(sayings), _FEWEST_CLAUSES))
        weights = {word: 1 - log(len(found)) / whole for word, found in holders.items()}
        return cls(weights, dict(holders))

    def weigh(self, words: Iterable[str]) -> float:
        """Return the summed weight of words, which does not depend on their order."""
        known = self.weights
        return fsum([known.get(word, 0.0) for word in words])
