"""Pairs of clauses that say the opposite of one another, with how sure that is.

Three kinds of evidence, none of a certain subject: one clause negates what another affirms; of
one thing opposite words are said; somebody answers what somebody else was just told to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.frames import Manner
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.negated import NegationWeigher, told_as_so
from timeline_app.reconcile.conflicts.stories import Stories
from timeline_app.reconcile.findings import Independence

MOST_HOLDERS = 40
"""Clauses about one thing up to which it leads from one to the other."""
_LOOKED_FOR = 5
"""Rarest words of a clause through which others are looked for."""
_THING_WEIGHT = 0.6
"""Weight of the one thing that opposites are said of."""
_ANSWER_WEIGHT = 0.3
"""Weight of what an answer shares with what it answers, where its words alone do not make it one."""
_BEFORE = 5
"""Concepts before an opposite among which what it is said of stands."""
_NEXT = 1
_NEAR = 2
"""Sentences."""
_CHANGES = re.compile(r"\b(?:turn(?:s|ed|ing)|became|becomes|devolv\w+|descend\w+|escalat\w+|initially|at first)\b")
"""Something is one way first and another then."""
_RESPONSIBILITY = "blame"
"""The concept of having done it."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two clauses that say the opposite of one another, by index."""

    claim: int
    answer: int
    weight: float
    """0 to 1: how sure it is."""
    topic: frozenset[str]
    """What both are about."""


@dataclass(frozen=True, slots=True)
class OppositionFinder:
    """Finds oppositions among what a case's clauses say."""

    sayings: Sequence[Saying]
    rarity: Rarity
    independence: Independence
    stories: Stories
    kinds: Mapping[str, NameKind]
    """The actors', by id."""
    _found: dict[tuple[int, int], Opposition] = field(default_factory=dict)

    def find(self) -> list[Opposition]:
        """Return the oppositions, the surest first."""
        for one in [*self._negations(), *self._opposites(), *self._answers()]:
            key = (min(one.claim, one.answer), max(one.claim, one.answer))
            known = self._found.get(key)
            if known is None or one.weight > known.weight:
                self._found[key] = one
        return sorted(self._found.values(), key=lambda one: (-one.weight, one.claim, one.answer))

    def _negations(self) -> Iterator[Opposition]:
        """Yield the clauses that affirm what another negates."""
        weigher = NegationWeigher(self.rarity, self.kinds, self.stories.are_few)
        for at, saying in enumerate(self.sayings):
            if not saying.negated or saying.is_silent or dispute_patterns().supposed.search(saying.clause.text):
                continue
            if _denies_deed(saying):
                yield from self._deeds(at)
            text, patterns = saying.clause.text, dispute_patterns()
            if patterns.lasting.search(text) or patterns.refuses.search(text) or text.endswith("?"):
                continue
            for negation in saying.negations:
                for rest in self._holders(frozenset({negation.head})) if negation.head else ():
                    other = self.sayings[rest]
                    weight = weigher.weigh(saying, negation, other) if negation.head in other.affirmed else 0.0
                    if weight and self._may_oppose(saying, other):
                        yield Opposition(rest, at, weight, negation.body & other.affirmed)

    def _deeds(self, at: int) -> Iterator[Opposition]:
        """Yield the clauses that say who did it, where he denies it."""
        saying = self.sayings[at]
        for rest in self._holders(saying.negated):
            other = self.sayings[rest]
            shared = told_as_so(other, saying.negated)
            is_it = _RESPONSIBILITY in shared and self._is_of(saying, other)
            if is_it and self._are_two_sources(saying, other):
                yield Opposition(rest, at, 0.8, shared | {saying.who})

    def _opposites(self) -> Iterator[Opposition]:
        """Yield the clauses of which one says the opposite of one thing that the other says of it."""
        for at, saying in enumerate(self.sayings):
            if not saying.poles or saying.is_silent or dispute_patterns().supposed.search(saying.clause.text):
                continue
            if _CHANGES.search(saying.clause.text):
                continue
            for rest in self._holders(saying.affirmed):
                other = self.sayings[rest]
                opposed = {
                    group
                    for group, side in saying.poles
                    for match, far in other.poles
                    if match == group and far != side
                }
                is_new = bool(opposed - {group for group, _ in saying.poles & other.poles})
                if rest <= at or not is_new or _CHANGES.search(other.clause.text):
                    continue
                things = self._things(saying, opposed) & self._things(other, opposed)
                weight = self.rarity.weigh(things & (saying.core | other.core))
                if weight >= _THING_WEIGHT and self._may_oppose(saying, other):
                    yield Opposition(at, rest, min(0.85, 0.4 + 0.2 * weight), things)

    def _answers(self) -> Iterator[Opposition]:
        """Yield what somebody was told to say with what somebody else answers right behind it."""
        for at, saying in enumerate(self.sayings):
            if not saying.who or saying.is_silent:
                continue
            before = self._before(at)
            if before is None:
                continue
            weight = self._answer_weight(self.sayings[before], saying)
            if weight:
                told = self.sayings[before]
                yield Opposition(before, at, weight, (told.words & saying.words) | (told.actors & saying.actors))

    def _answer_weight(self, told: Saying, answer: Saying) -> float:
        """Return how sure it is that one clause answers the one before it, 0 where it does not."""
        text, patterns = answer.clause.text, dispute_patterns()
        is_claim = bool(told.who) or told.clause.quotation >= 0 or bool(patterns.claimed.search(told.clause.text))
        is_next = is_claim and answer.clause.sentence - told.clause.sentence <= _NEXT
        is_against = answer.manner is Manner.AGAINST or bool(patterns.answers.search(text))
        shared = self.rarity.weigh((told.words & answer.words) | (told.actors & answer.actors))
        grounds = (
            (0.8, is_next and answer.answers_before and not told.answers_before),
            (0.75, is_claim and bool(patterns.other_account.search(text))),
            (
                0.75,
                is_next and _denies_deed(answer) and (_RESPONSIBILITY in told.affirmed or answer.who in told.actors),
            ),
            (
                0.7,
                is_next
                and answer.manner is Manner.DENIES
                and bool(patterns.claimed.search(told.clause.text))
                and not patterns.supposed.search(told.clause.text),
            ),
            (0.7, is_next and _denies_it(answer) and bool(told.who) and not told.denies),
            (0.65, is_next and bool(told.who) and bool(patterns.replies.search(text))),
            (
                0.65,
                is_next
                and bool(told.who)
                and shared >= _ANSWER_WEIGHT
                and (answer.is_cleft or (is_against and bool(answer.negated)))
                and not patterns.supposed.search(text),
            ),
        )
        return next((weight for weight, holds in grounds if holds), 0.0)

    def _before(self, at: int) -> int | None:
        """Return the clause before one that somebody else says, the nearest of those at most two sentences back."""
        answer = self.sayings[at]
        for before in range(at - 1, max(-1, at - 1 - 2 * _NEAR), -1):
            told = self.sayings[before]
            is_near = (
                told.clause.article == answer.clause.article and answer.clause.sentence - told.clause.sentence <= _NEAR
            )
            if not is_near:
                return None
            if told.words and told.who != answer.who and not told.is_silent:
                return before
        return None

    def _holders(self, words: frozenset[str]) -> list[int]:
        rarest = sorted(words, key=lambda word: (-self.rarity.weights.get(word, 0.0), word))[:_LOOKED_FOR]
        return sorted({at for word in rarest for at in self.rarity.holders.get(word, ())[:MOST_HOLDERS]})

    @staticmethod
    def _things(saying: Saying, opposed: set[int]) -> frozenset[str]:
        """Return what opposites may be said of: not the opposites themselves."""
        places = [at for at, one in enumerate(saying.concepts) if any(group in opposed for group, _ in one.poles)]
        near = {
            saying.concepts[i].word
            for at in places
            for i in range(max(0, at - _BEFORE), min(len(saying.concepts), at + 2))
        }
        return (saying.affirmed & near) - {saying.concepts[at].word for at in places}

    def _is_of(self, answer: Saying, told: Saying) -> bool:
        """Return whether a clause says who did it of whom another denies it."""
        return answer.who in told.actors or bool(answer.actors & told.actors)

    def _may_oppose(self, one: Saying, other: Saying) -> bool:
        if other.is_silent or other.clause.text.endswith("?") or dispute_patterns().supposed.search(other.clause.text):
            return False
        return self._are_two_sources(one, other)

    def _are_two_sources(self, one: Saying, other: Saying) -> bool:
        """Return whether two say it of one story: two speakers, or accounts that don't tell each other's words."""
        if not self.stories.are_told(one, other):
            return False
        if one.who and other.who:
            return one.who != other.who
        if (one.who and one.who in other.actors) or (other.who and other.who in one.actors):
            return False
        groups = [self.independence.group_of(each.clause.article) for each in (one, other)]
        return groups[0] != groups[1] or bool(one.who or other.who)


def _denies_it(saying: Saying) -> bool:
    """Return whether a clause denies without telling what: "denied having anyone there"."""
    text, verb = saying.clause.text, saying.frame_span[1]
    is_plain = not dispute_patterns().aside.search(text[:verb])
    return saying.manner is Manner.DENIES and is_plain and not any(one.body for one in saying.negations)


def _denies_deed(saying: Saying) -> bool:
    """Return whether a clause says of its speaker that he did not do it."""
    match = dispute_patterns().not_responsible.search(saying.clause.text)
    return match is not None and not dispute_patterns().aside.search(saying.clause.text[: match.start()])
