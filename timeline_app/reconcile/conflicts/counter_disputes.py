"""Accounts that set themselves against what somebody else was just told to say: "gave another picture"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.contrasts import contrasts
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import counter_reason

_FARTHEST_BACK = 2
"""Sentences back in which the account stands that is countered."""
_TELLING = re.compile(r"\b(?:said|says|told|according to|reported|claimed|claims)\b")
_ALIKE = 0.6
"""Part of the weight of the shorter of two clauses that both share when they tell the same."""
_FEWEST_SHARED = 2
_MOST_ALIKE = 12


@dataclass(frozen=True, slots=True)
class CounterFinder:
    """Finds accounts that counter the one before."""

    index: ClauseIndex
    namer: Namer

    def drafts(self) -> Iterator[Draft]:
        """Yield one draft for every account that is countered in the next sentence or the one after it."""
        clauses = self.index.clauses
        for at, clause in enumerate(clauses):
            marker = contrasts().counter.is_told_in(clause.text)
            if marker:
                countered = self._countered(at, clause.actor_before(marker.start()) or clause.speaker)
                if countered is not None:
                    yield self._draft(clauses[countered], self._account(at))

    def _countered(self, at: int, who: str) -> int | None:
        """Return the clause that the one at `at` counters: somebody else's words, the nearest before it."""
        clause = self.index.clauses[at]
        for back in range(at - 1, -1, -1):
            other = self.index.clauses[back]
            if other.article != clause.article or clause.sentence - other.sentence > _FARTHEST_BACK:
                return None
            is_told = other.speaker or _TELLING.search(other.text)
            if is_told and other.speaker != who and who not in other.actor_ids:
                return back
        return None

    def _account(self, at: int) -> list[Clause]:
        """Return a countering clause with the one behind it that its own speaker goes on to say."""
        clauses = self.index.clauses
        following = clauses[at + 1] if at + 1 < len(clauses) else None
        clause = clauses[at]
        is_short = (
            following is not None and following.article == clause.article and following.sentence == clause.sentence
        )
        return [clause, following] if is_short and following is not None else [clause]

    def _draft(self, countered: Clause, account: Sequence[Clause]) -> Draft:
        first, second = (
            [countered, *self._alike(countered)],
            [*account, *(one for each in account for one in self._alike(each))],
        )
        who, other = self.namer.speaker(countered), self.namer.speaker(account[0])
        claim, answer = self.namer.clearest([countered]), self.namer.clearest(account, denies=True)
        return Draft(
            ConflictType.CLAIM,
            (
                DraftSide(claim.position, in_order(one.passage for one in first)),
                DraftSide(answer.position, in_order(one.passage for one in second)),
            ),
            counter_reason(claim.said_by(who), answer.said_by(other)),
            0.6,
        )

    def _alike(self, clause: Clause) -> list[Clause]:
        """Return the clauses of other articles that tell nearly the same."""
        found = []
        weight = self.index.weigh(clause.words)
        for at in self.index.sharing(self.index.rarest(clause.words, _FEWEST_SHARED + 1)):
            other = self.index.clauses[at]
            shared = clause.words & other.words
            if other.article != clause.article and len(shared) >= _FEWEST_SHARED:
                least = min(weight, self.index.weigh(other.words))
                if least and self.index.weigh(shared) >= _ALIKE * least:
                    found.append(other)
        return found[:_MOST_ALIKE]
