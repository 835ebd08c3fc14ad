"""Which claims a denial answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.denials import Denial, DenialKind
from timeline_app.reconcile.claims.lexicon import claim_lexicon, notion_names
from timeline_app.reconcile.claims.weights import ClauseIndex

EXPLICIT_MATCH = 0.45
"""Part of the weight of what is denied that a claim holds, where the denial says that it is one."""
NEGATION_MATCH = 0.6
"""As EXPLICIT_MATCH, for "did not", "no"."""
FEWEST_SHARED = 2
MOST_HOLDERS = 6
COMMON_PART = 0.03
"""Clauses, and part of all clauses, in which a term may stand that alone tells a dispute."""
TERMS_LOOKED_FOR = 3
ENOUGH_FIRM = 3
"""Claims told as fact from which those told as guess or rumour are left out."""
_OF_ONESELF = re.compile(r"\b(?:he|she|i|himself|herself)\b")
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial with the claims that it answers."""

    denial: Denial
    claims: tuple[Clause, ...]
    """In order of article and offset."""
    shared: frozenset[str]
    """Terms of what is denied that the claims hold."""


class AnswerFinder:
    """Finds the claims among a case's clauses; what is denied again and again is looked for once."""

    def __init__(self, index: ClauseIndex, denied: frozenset[Place], persons: frozenset[str]) -> None:
        """Take the case's clauses, the places of those that deny (they claim nothing), and the ids of persons."""
        self._index = index
        self._persons = persons
        self._may_claim = [clause.place not in denied and _may_claim(clause) for clause in index.clauses]
        self._found: dict[object, tuple[int, ...]] = {}
        self._says: dict[tuple[int, str], bool] = {}
        self._hedged: dict[Place, bool] = {}

    def find(self, denial: Denial) -> Answer | None:
        """Return a denial with the claims it answers; None where there are none, or too little is denied."""
        is_told = denial.kind is DenialKind.EXPLICIT or denial.clause.speaker or denial.deed
        if self._is_weak(denial) or not is_told:
            return None
        claims = {denial.answers.place: denial.answers} if denial.answers else {}
        for at in self._candidates(denial):
            clause = self._index.clauses[at]
            if self._may_answer(denial, clause):
                claims[clause.place] = clause
        found = [claims[place] for place in sorted(claims)]
        firm = [clause for clause in found if not self._is_hedged(clause)]
        kept = tuple(firm if len(firm) >= ENOUGH_FIRM else found)
        shared = denial.focus & frozenset().union(*(clause.words for clause in kept))
        return Answer(denial, kept, shared) if kept else None

    def _is_hedged(self, clause: Clause) -> bool:
        if clause.place not in self._hedged:
            self._hedged[clause.place] = clause.is_hedged
        return self._hedged[clause.place]

    def _candidates(self, denial: Denial) -> tuple[int, ...]:
        """Return the clauses that claim what is denied, whoever says it."""
        key = (denial.kind, denial.is_of_cause, denial.focus, denial.head, denial.deed, denial.subject)
        if key not in self._found:
            looked_for = self._index.sharing(self._terms_to_look_for(denial))
            self._found[key] = tuple(at for at in looked_for if self._may_claim[at] and self._claims(denial, at))
        return self._found[key]

    def _terms_to_look_for(self, denial: Denial) -> list[str]:
        """Return terms one of which every claim holds that the denial may answer."""
        notions = denial.focus & notion_names()
        if denial.deed:
            return self._index.rarest(denial.deed, 1)
        if notions:
            return sorted(notions)
        return [denial.head] if denial.head else self._index.rarest(denial.focus, TERMS_LOOKED_FOR)

    def _is_weak(self, denial: Denial) -> bool:
        """Return whether what is denied is one common word: enough to join a dispute, not to make one."""
        if len(denial.focus) != 1 or denial.answers or denial.focus <= notion_names():
            return False
        holders = len(self._index.holders.get(min(denial.focus), ()))
        return not denial.is_of_rumour or holders > max(MOST_HOLDERS, COMMON_PART * len(self._index.clauses))

    def _claims(self, denial: Denial, at: int) -> bool:
        clause = self._index.clauses[at]
        if denial.is_of_cause and not claim_lexicon().reason.search(clause.text):
            return False
        if denial.deed:
            return _tells_the_same(denial, clause)
        shared = denial.focus & clause.words
        is_explicit = denial.kind is DenialKind.EXPLICIT
        if len(shared) < (min(FEWEST_SHARED, len(denial.focus)) if is_explicit else FEWEST_SHARED):
            return False
        part = self._index.weigh(shared) / max(self._index.weigh(denial.focus), 1e-9)
        if part < (EXPLICIT_MATCH if is_explicit else NEGATION_MATCH):
            return False
        is_same = is_explicit or not denial.subject or denial.subject in clause.actor_ids
        return is_same and self._holds_head(denial, at)

    def _holds_head(self, denial: Denial, at: int) -> bool:
        """Return whether a clause claims the notion that is denied; where that is none, holds the first term."""
        shared = denial.focus & self._index.clauses[at].words
        if not denial.focus & notion_names():
            return not denial.head or denial.head in shared
        return any(self._says_notion(at, notion) for notion in sorted(shared & notion_names()))

    def _says_notion(self, at: int, notion: str) -> bool:
        if notion not in claim_lexicon().states:
            return True
        if (at, notion) not in self._says:
            self._says[at, notion] = self._index.clauses[at].says_of_someone(notion)
        return self._says[at, notion]

    def _may_answer(self, denial: Denial, clause: Clause) -> bool:
        """Return whether others say it, of the same one: not the denier, not of another person."""
        if denial.deed:
            return clause.article != denial.clause.article
        is_own = clause.speaker and clause.speaker == denial.clause.speaker
        return not is_own and self._speak_of_one_person(denial.clause, clause)

    def _speak_of_one_person(self, one: Clause, other: Clause) -> bool:
        """Return whether a denial and a claim name a person in common, or one of them names none.

        Speakers are left out, but who denies of himself.
        """
        first = (one.actor_ids & self._persons) - (set() if _OF_ONESELF.search(one.text) else {one.speaker})
        second = (other.actor_ids & self._persons) - {other.speaker}
        return not first or not second or bool(first & second)


def _may_claim(clause: Clause) -> bool:
    return not clause.text.endswith("?") and not claim_lexicon().neutral.search(clause.text)


def _tells_the_same(denial: Denial, clause: Clause) -> bool:
    """Return whether a clause says of the same actor, in the same words, what is negated: "did V the O"."""
    if denial.deed is None or not clause.words.issuperset(denial.deed) or denial.subject not in clause.actor_ids:
        return False
    terms = clause.terms
    at = next((i for i, (one, other) in enumerate(pairwise(terms)) if (one.word, other.word) == denial.deed), None)
    return at is not None and clause.actor_before(terms[at].start) == denial.subject
