"""What one speaker says was not so, and another says was: both told as somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, Stretches
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.speakers import speakers_of

_NEGATED = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|was|were|is|are)(?: not|n't)|never|no one|nobody|nothing|none|neither"
    r"|not a single|no|without)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:if|will|would|could|should|may|might|whether|can|want|wants|wanted|hope|hopes|must|plans?)\b"
)
_FEWEST_SHARED = 2
_LEAST_PART = 0.4
"""Part of the weight of the shorter clause that both share, actors taken in."""
_ACTOR_WEIGHT = 0.5
"""Weight of an actor in common, as part of that of the rarest term."""


@dataclass(frozen=True, slots=True)
class SpokenFinder:
    """Finds what speakers say against each other."""

    index: ClauseIndex
    namer: Namer

    def drafts(self, known: Sequence[Draft]) -> Iterator[Draft]:
        """Yield one draft for everything that one speaker negates and another affirms, left out of `known` disputes."""
        taken = Stretches(one for draft in known for side in draft.sides for one in side.passages)
        for at, clause in enumerate(self.index.clauses):
            if _is_negated(clause) and not taken.touch(clause.passage):
                looked_for = self.index.rarest(clause.words, _FEWEST_SHARED + 1)
                against = {
                    other: part for other in self.index.sharing(looked_for) if (part := self._against(at, other))
                }
                if against:
                    best = max(against, key=lambda other: (against[other], -other))
                    yield self._draft(self.index.clauses[best], clause)

    def _against(self, at: int, other_at: int) -> float:
        """Return how much of two clauses is the same where one negates what the other affirms, 0 where it does not."""
        clause, other = self.index.clauses[at], self.index.clauses[other_at]
        if not _is_affirmed(other) or other.speaker == clause.speaker or not _may_be_of_one(clause, other):
            return 0.0
        speakers = {clause.speaker, other.speaker}
        terms = {word for word in clause.words & other.words if not word[:1].isdigit()}
        actors = (clause.actor_ids & other.actor_ids) - speakers
        if _head(clause) not in terms or len(terms) + len(actors) < _FEWEST_SHARED:
            return 0.0
        largest = max(self.index.weigh([word]) for word in terms)
        shared = self.index.weigh(terms) + _ACTOR_WEIGHT * largest * len(actors)
        part = shared / min(self.index.weigh(clause.words), self.index.weigh(other.words))
        return part if part >= _LEAST_PART else 0.0

    def _draft(self, affirmed: Clause, negated: Clause) -> Draft:
        told = [self.namer.position([one]) for one in (affirmed, negated)]
        return Draft(
            ConflictType.CLAIM,
            tuple(
                DraftSide(words, (one.passage,), speakers_of([one]))
                for words, one in zip(told, (affirmed, negated), strict=True)
            ),
            f"{'; '.join(one.rstrip('.') for one in told)}: the two can't both be right.",
            0.55,
        )


def _may_be_of_one(negated: Clause, other: Clause) -> bool:
    """Return whether of whom something is negated is named in the other clause too, where anyone is."""
    match = _NEGATED.search(negated.text)
    subject = negated.actor_before(match.start()) if match else ""
    return subject in ("", negated.speaker) or subject in other.actor_ids


def _head(clause: Clause) -> str:
    """Return the term right behind the negation; empty where there is none."""
    match = _NEGATED.search(clause.text)
    return next((term.word for term in clause.terms if match and term.start >= match.end()), "")


def _is_negated(clause: Clause) -> bool:
    if not clause.speaker or clause.is_content or _SUPPOSED.search(clause.text):
        return False
    words = claim_lexicon()
    if not _NEGATED.search(clause.text) or words.neutral.search(clause.text) or words.not_denied.search(clause.text):
        return False
    head = _head(clause)
    return bool(head) and head not in words.idle and head not in words.light


def _is_affirmed(clause: Clause) -> bool:
    is_told = bool(clause.speaker) and not clause.text.endswith("?")
    return is_told and not _NEGATED.search(clause.text) and not _SUPPOSED.search(clause.text)
