"""How sure it is that one clause affirms what another says is not so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.concepts import Concept
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.frames import Manner
from timeline_app.reconcile.claims.negations import Negation
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.propositions import are_near, may_be_of_one

_SEVERAL = 2
_LOOKED_BACK = 24
"""Characters."""
_PART = 0.6
"""Part of the weight of what is negated that the other must affirm."""
_SMALL_PART = 0.42
"""The same where two speak against each other in few articles."""
_WEIGHT = 0.9
"""Weight of what several words tell that one clause negates and the other affirms."""
_DENIED_WEIGHT = 0.75
"""The same where it is denied outright."""
_PLAIN_WEIGHT = 1.2
"""The same where nobody is told to say either, and no name is common to both, in few articles."""
_ALONE_WEIGHT = 0.6
"""The same where one word tells it."""
_SPOKEN_WEIGHT = 0.68
"""The same where two speak, and few articles tell of little else."""
_NOUN_WEIGHT = 0.45
"""The same where that is a thing of which there was none, told of a body or person that both name."""
_PLACED_WEIGHT = 1.0
"""The same with what both tell of where it was, where two speak."""
_RARE_WEIGHT = 0.75
"""The same where neither names one."""
_PURPOSE = re.compile(r"(?:\b(?:to|help)(?: be| have| been)?|\bto pay for|\bfor)(?: the)? \Z")
"""Before a verb or noun that says what is to be done, not what was."""
_OWN = re.compile(r"(?:\b(?:his|her|its|their|our|my|your)|'s) \Z")
"""Before an "own" that says nothing of owning."""


@dataclass(frozen=True, slots=True)
class NegationWeigher:
    """Weighs pairs of clauses of one case."""

    rarity: Rarity
    kinds: Mapping[str, NameKind]
    """The actors', by id."""
    is_small: bool
    """Whether there are so few articles that they tell of little else."""

    def weigh(self, saying: Saying, negation: Negation, other: Saying) -> float:
        """Return how sure it is, 0 to 1, that a clause affirms what another negates."""
        body = negation.body - dispute_patterns().time_words
        shared = told_as_so(other, body)
        if negation.head not in shared or (negation.head not in other.core and len(shared) < _SEVERAL):
            return 0.0
        if self._are_of_others(saying, other) or not may_be_of_one(saying, negation, other, shared):
            return 0.0
        weight = self.rarity.weigh(shared)
        whole = self.rarity.weigh(body)
        if self.is_small and _is_of_two_speakers(saying, other) and weight >= max(_SPOKEN_WEIGHT, _SMALL_PART * whole):
            return 0.6
        if weight < _PART * whole:
            return 0.0
        if len(shared) >= _SEVERAL:
            return self._of_several(saying, other, weight)
        is_enough = len(body) <= _SEVERAL and self._is_enough_alone(saying, negation, other, weight)
        return 0.6 if is_enough else 0.0

    def _of_several(self, saying: Saying, other: Saying, weight: float) -> float:
        least = _DENIED_WEIGHT if saying.manner is Manner.DENIES else _WEIGHT
        is_plain = self.is_small and (bool(saying.actors & other.actors) or weight >= _PLAIN_WEIGHT)
        is_of_one = bool(saying.who or other.who) or is_plain
        return min(0.9, 0.3 + 0.3 * weight) if weight >= least and is_of_one else 0.0

    def _is_enough_alone(self, saying: Saying, negation: Negation, other: Saying, weight: float) -> bool:
        """Return whether one word tells that both are of one thing."""
        common = bool(self._bodies(saying) & self._bodies(other))
        is_told = bool(saying.who or other.who) and (common or self.is_small)
        where = self.rarity.weigh((saying.negated - negation.body) & other.affirmed)
        is_spoken = saying.manner is not Manner.NONE and bool(other.who) and saying.who != other.who
        if negation.is_of_thing and is_spoken and where and weight + where >= _PLACED_WEIGHT:
            return True
        if negation.is_of_thing and is_told and weight >= (_NOUN_WEIGHT if common else _RARE_WEIGHT):
            return True
        is_denied = saying.manner is Manner.DENIES
        is_answer = are_near(saying, other) and bool(other.who) and (is_denied or bool(saying.who))
        return weight >= _ALONE_WEIGHT and (is_answer or (is_denied and common))

    def _are_of_others(self, one: Saying, other: Saying) -> bool:
        """Return whether both name persons or bodies, and none in common."""
        first, second = self._bodies(one), self._bodies(other)
        return bool(first and second) and not first & second

    def _bodies(self, saying: Saying) -> frozenset[str]:
        """Return the persons and bodies that a clause is about."""
        return frozenset(
            actor for actor in saying.actors if self.kinds.get(actor) in (NameKind.PERSON, NameKind.ORGANISATION)
        )


def told_as_so(saying: Saying, among: frozenset[str]) -> frozenset[str]:
    """Return which of some concepts a clause tells as so.

    Left out is what is only to be done, and of what the clause says that something is not.
    """
    told = among & saying.affirmed
    if not told:
        return told
    text = saying.clause.text
    purposes = {one.word for one in saying.concepts if one.word in told and _is_by_the_way(text, one)}
    return told.difference(purposes, *(one.subject for one in saying.negations))


def _is_by_the_way(text: str, one: Concept) -> bool:
    """Return whether a concept is but what something is for, or the "own" of "his own"."""
    before = text[max(0, one.start - _LOOKED_BACK) : one.start]
    return bool(_PURPOSE.search(before) or (one.word == "own" and _OWN.search(before)))


def _is_of_two_speakers(one: Saying, other: Saying) -> bool:
    return bool(one.who and other.who) and one.who != other.who
