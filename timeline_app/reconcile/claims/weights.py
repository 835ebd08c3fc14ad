"""How telling each term is in a case, and where it stands: an index of clauses by term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from timeline_app.reconcile.claims.clauses import Clause

MOST_CLAUSES = 400
"""Clauses of one term that are compared at most: the first by article key, which is as good as any choice."""


@dataclass(frozen=True, slots=True)
class ClauseIndex:
    """Clauses by term, with the terms' weights."""

    clauses: tuple[Clause, ...]
    holders: dict[str, list[int]]
    """Term to indexes into `clauses`, ascending."""
    weights: dict[str, float]
    """Term to log(1 + clauses / clauses that hold it)."""

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> ClauseIndex:
        """Return the index of a case's clauses."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for at, clause in enumerate(clauses):
            for word in sorted(clause.words):
                holders[word].append(at)
        weights = {word: log(1 + len(clauses) / len(found)) for word, found in holders.items()}
        return cls(tuple(clauses), dict(holders), weights)

    def weigh(self, words: Iterable[str]) -> float:
        """Return the summed weight of terms."""
        known = self.weights
        return sum([known.get(word, 0.0) for word in sorted(words)])

    def sharing(self, words: Iterable[str]) -> list[int]:
        """Return clauses that hold any of the terms; indexes, ascending."""
        return sorted({at for word in words for at in self.holders.get(word, ())[:MOST_CLAUSES]})

    def rarest(self, words: Iterable[str], count: int) -> list[str]:
        """Return the rarest of the terms, the rarest first."""
        return sorted(words, key=lambda word: (len(self.holders.get(word, ())), word))[:count]
