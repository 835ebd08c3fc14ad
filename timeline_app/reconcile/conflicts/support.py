"""Whether a dispute about a denial has a claim and a denial in it that plainly are of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying

_PART = 0.4
"""Part of the weight of what is denied that a claim must tell as so."""
_WEIGHT = 0.5
_HEAD_WEIGHT = 0.4
"""Weight of what is denied first, where a claim tells that as so."""
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Support:
    """What clauses say, by their places."""

    sayings: Mapping[Place, Saying]
    rarity: Rarity

    @classmethod
    def of(cls, sayings: Sequence[Saying], rarity: Rarity) -> Support:
        """Return what the clauses of a case say."""
        return cls({saying.clause.place: saying for saying in sayings}, rarity)

    def holds(self, claims: Sequence[Clause], denials: Sequence[Clause]) -> bool:
        """Return whether one of the claims stands beside one of the denials or tells what that denies."""
        told = [self.sayings[clause.place] for clause in claims]
        return any(self._is_of(claim, self.sayings[denial.place]) for denial in denials for claim in told)

    def _is_of(self, claim: Saying, denial: Saying) -> bool:
        first, second = claim.clause, denial.clause
        if first.article == second.article and first.sentence == second.sentence:
            return True
        shared = denial.negated & claim.affirmed
        weight = self.rarity.weigh(shared)
        is_most = weight >= max(_WEIGHT, _PART * self.rarity.weigh(denial.negated))
        return is_most or self.rarity.weigh(shared & denial.heads) >= _HEAD_WEIGHT
