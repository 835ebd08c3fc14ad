"""Which claims a denial answers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.denials import Denial, DenialKind
from timeline_app.reconcile.claims.lexicon import claim_lexicon, notion_names
from timeline_app.reconcile.claims.weights import ClauseIndex

EXPLICIT_MATCH = 0.45
"""Part of the weight of what is denied that a claim holds, where the denial says that it is one."""
NEGATION_MATCH = 0.6
"""As EXPLICIT_MATCH, for "did not", "no"."""
FEWEST_SHARED = 2
WEAK_PART = 0.6
"""Part of the largest weight a term can have below which one term alone tells no dispute."""
ENOUGH_FIRM = 3
"""Claims told as fact from which those told as guess or rumour are left out."""
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial with the claims that it answers."""

    denial: Denial
    claims: tuple[Clause, ...]
    """In order of article and offset."""
    shared: frozenset[str]
    """Terms of what is denied that the claims hold."""


@dataclass(frozen=True, slots=True)
class AnswerFinder:
    """Finds the claims among a case's clauses."""

    index: ClauseIndex
    denied: frozenset[Place]
    """Clauses that deny something; they claim nothing."""
    persons: frozenset[str]
    """Ids of the actors that are persons."""

    def find(self, denial: Denial) -> Answer | None:
        """Return a denial with the claims it answers; None where there are none, or too little is denied."""
        if self._is_weak(denial) or (
            denial.kind is DenialKind.NEGATION and not denial.clause.speaker and not denial.deed
        ):
            return None
        claims = {denial.answers.place: denial.answers} if denial.answers else {}
        for at in self.index.sharing(denial.focus):
            clause = self.index.clauses[at]
            if clause.place not in self.denied and _may_claim(clause) and self._is_answered(denial, clause):
                claims[clause.place] = clause
        found = [claims[place] for place in sorted(claims)]
        firm = [clause for clause in found if not clause.is_hedged]
        kept = tuple(firm if len(firm) >= ENOUGH_FIRM else found)
        shared = denial.focus & frozenset().union(*(clause.words for clause in kept))
        return Answer(denial, kept, shared) if kept else None

    def _is_weak(self, denial: Denial) -> bool:
        """Return whether what is denied is one common word: enough to join a dispute, not to make one."""
        if len(denial.focus) != 1 or denial.answers or denial.focus <= notion_names():
            return False
        largest = log(1 + len(self.index.clauses))
        return not denial.is_of_rumour or self.index.weigh(denial.focus) < WEAK_PART * largest

    def _is_answered(self, denial: Denial, clause: Clause) -> bool:
        if denial.deed:
            return clause.article != denial.clause.article and _tells_the_same(denial, clause)
        is_own = clause.speaker and clause.speaker == denial.clause.speaker
        if is_own or not _holds_head(denial, clause) or not self._speak_of_one_person(denial.clause, clause):
            return False
        shared = denial.focus & clause.words
        part = self.index.weigh(shared) / max(self.index.weigh(denial.focus), 1e-9)
        if denial.kind is DenialKind.EXPLICIT:
            return len(shared) >= min(FEWEST_SHARED, len(denial.focus)) and part >= EXPLICIT_MATCH
        is_same = not denial.subject or denial.subject in clause.actor_ids
        return len(shared) >= FEWEST_SHARED and part >= NEGATION_MATCH and is_same

    def _speak_of_one_person(self, one: Clause, other: Clause) -> bool:
        """Return whether two clauses name a person in common, speakers left out, or one of them names none."""
        first, second = ((each.actor_ids & self.persons) - {each.speaker} for each in (one, other))
        return not first or not second or bool(first & second)


def _may_claim(clause: Clause) -> bool:
    return not clause.text.endswith("?") and not claim_lexicon().neutral.search(clause.text)


def _holds_head(denial: Denial, clause: Clause) -> bool:
    """Return whether a clause claims the notion that is denied; where that is none, whether it holds the first term."""
    shared = denial.focus & clause.words
    notions = denial.focus & notion_names()
    if not notions:
        return not denial.head or denial.head in shared
    states = claim_lexicon().states
    return any(notion not in states or clause.says_of_someone(notion) for notion in shared & notions)


def _tells_the_same(denial: Denial, clause: Clause) -> bool:
    """Return whether a clause says of the same actor, in the same words, what is negated: "did V the O"."""
    terms = clause.terms
    words = [term.word for term in terms]
    at = next((i for i, pair in enumerate(pairwise(words)) if pair == denial.deed), None)
    if at is None:
        return False
    subject = clause.actor_before(terms[at].start)
    return subject == denial.subject and bool(subject)
